import { checkDraft } from '../../lib/core/draft/check-draft.ts';
import { compareDraft } from '../../lib/core/draft/compare-draft.ts';
import { findText } from '../../lib/core/search/searched.ts';
import type { Handlers } from '../../lib/messaging/channel.ts';
import type { Calls } from '../../lib/messaging/messages.ts';
import { libraryFor, prepareLibrary } from './library.ts';
import { FIRST_SOURCES } from './library-answers.ts';

/** Every call about a draft, which the library answers too. */
export const answerAboutDrafts: Pick<Handlers<Calls>, 'checkDraft' | 'compareDraft' | 'resolution'> = {
  async checkDraft({ text }) {
    const library = await libraryFor('person');
    return checkDraft(library, text, { sources: FIRST_SOURCES });
  },

  async compareDraft({ text, start, end, symbol, paragraph }) {
    const { library } = await prepareLibrary();
    if (findText(library, symbol) === null) return null;
    return compareDraft(library, text, { start, end }, { symbol, paragraph });
  },

  async resolution({ symbol }) {
    const { library } = await prepareLibrary();
    const number = findText(library, symbol);
    return number === null ? null : (library.segment.resolutions[number] ?? null);
  },
};
