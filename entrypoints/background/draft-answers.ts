import { checkDraft } from '../../lib/core/draft/check-draft.ts';
import { compareDraft } from '../../lib/core/draft/compare-draft.ts';
import type { Handlers } from '../../lib/messaging/channel.ts';
import type { Calls } from '../../lib/messaging/messages.ts';
import { FIRST_SOURCES, prepareLibrary } from './library-answers.ts';

/** Every call about a draft, which the library answers too. */
export const answerAboutDrafts: Pick<Handlers<Calls>, 'checkDraft' | 'compareDraft' | 'resolution'> = {
  async checkDraft({ text }) {
    const { library } = await prepareLibrary();
    return checkDraft(library, text, { sources: FIRST_SOURCES });
  },

  async compareDraft({ text, start, end, symbol, paragraph }) {
    const { library } = await prepareLibrary();
    return compareDraft(library, text, { start, end }, { symbol, paragraph });
  },

  async resolution({ symbol }) {
    const { library } = await prepareLibrary();
    return library.segment.resolutions.find((one) => one.symbol === symbol) ?? null;
  },
};
