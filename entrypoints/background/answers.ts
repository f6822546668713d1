import type { Handlers } from '../../lib/messaging/channel.ts';
import type { Calls } from '../../lib/messaging/messages.ts';
import { answerAboutDrafts } from './draft-answers.ts';
import { answerFromLibrary } from './library-answers.ts';
import { answerLibraryPage } from './library-page-answers.ts';
import { forOwnPages } from './own-pages.ts';
import { readStyle } from './packaged.ts';
import { givePageFilter } from './page-filter.ts';
import { openSelection, openText } from './selection.ts';
import { countMatches, dockCard } from './tabs.ts';

/** What answers each call to the background. */
export const answers: Handlers<Calls> = {
  ...answerFromLibrary,
  ...forOwnPages({ ...answerAboutDrafts, ...answerLibraryPage }),
  count: countMatches,
  dock: dockCard,
  filter: givePageFilter,
  style: readStyle,
  openSelection,
  openText,
};
