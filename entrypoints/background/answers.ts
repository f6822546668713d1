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

// A selection is checked from the page that it stands on, because the person asks.
const { checkDraft, ...aboutDrafts } = answerAboutDrafts;

/** What answers each call to the background. */
export const answers: Handlers<Calls> = {
  ...answerFromLibrary,
  checkDraft,
  ...forOwnPages({ ...aboutDrafts, ...answerLibraryPage }),
  count: countMatches,
  dock: dockCard,
  filter: givePageFilter,
  style: readStyle,
  openSelection,
  openText,
};
