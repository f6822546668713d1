import '../open-shadow-roots.ts';
import { findStories } from './stories.ts';

/** Shows the story named in the address (`?popup-list`); with the name of a surface alone, links to its stories. */
const name = location.search.slice(1);
const stories = await findStories(name);
const story = stories[name];
if (story && name !== 'list') await story();
else {
  for (const known of Object.keys(stories)) {
    const link = document.createElement('a');
    link.href = `?${known}`;
    link.textContent = known;
    link.style.display = 'block';
    document.body.append(link);
  }
}
document.documentElement.dataset.ready = '';
