import { SEED_SYMBOLS } from 'virtual:seeds';
import { documentUrl } from '../../lib/core/resolution/symbol.ts';
import { compareTexts } from '../../lib/core/search/compare-texts.ts';
import { kinOf } from '../../lib/core/search/kin.ts';
import { searchLibrary } from '../../lib/core/search/search.ts';
import { findText } from '../../lib/core/search/searched.ts';
import type { Handlers } from '../../lib/messaging/channel.ts';
import type { Calls, LibraryRow } from '../../lib/messaging/messages.ts';
import { readInterrupted } from '../../lib/store/import-mark.ts';
import { type Opened, prepareLibrary, reopenLibrary } from './library.ts';
import { rebuildingProblem, rebuildingShare } from './rebuild.ts';

/** Every call of the library page. */
export const answerLibraryPage: Pick<
  Handlers<Calls>,
  'list' | 'search' | 'read' | 'compareTexts' | 'reopen'
> = {
  async list() {
    const opened = await prepareLibrary();
    const rows = listRows(opened);
    const shipped = new Set(rows.filter(({ origin }) => origin.kind === 'seeds').map(({ symbol }) => symbol));
    return {
      rows,
      bytes: opened.bytes,
      hasSeeds: SEED_SYMBOLS.every((symbol) => shipped.has(symbol)),
      interrupted: await readInterrupted().catch(() => null),
      problem: opened.problem ?? rebuildingProblem(),
      rebuilding: rebuildingShare(),
    };
  },

  async search({ skip, take, ...query }) {
    const { library } = await prepareLibrary();
    return searchLibrary(library, query, { skip, take });
  },

  async read({ symbol }) {
    const { library } = await prepareLibrary();
    const number = findText(library, symbol);
    const kin = kinOf(library, symbol);
    if (number === null || !kin) return null;
    const resolution = library.segment.resolutions[number];
    const origin = library.segment.origins[number];
    if (!resolution || !origin) return null;
    return { resolution, origin, url: documentUrl(symbol), ...kin };
  },

  async compareTexts({ now, before }) {
    const { library } = await prepareLibrary();
    return compareTexts(library, now, before);
  },

  async reopen(_, { isOwnPage }) {
    // What changes the library is for pages of the extension alone.
    if (!isOwnPage) throw new Error('only the library page may say that the library has changed');
    await reopenLibrary();
    return null;
  },
};

function listRows({ library, onPages }: Opened): LibraryRow[] {
  const { segment } = library;
  let paragraph = 0;
  return segment.resolutions.flatMap((resolution, number): LibraryRow[] => {
    const { symbol, title, body, session, adopted, adoption, adoptionSource, vote, committee, paragraphs } =
      resolution;
    const from = paragraph;
    paragraph += paragraphs.length;
    const origin = segment.origins[number];
    if (library.live[number] === 0 || !origin) return [];
    const tokens = (segment.offsets[paragraph] as number) - (segment.offsets[from] as number);
    return [
      {
        symbol: symbol ?? '',
        title,
        body,
        session,
        adopted,
        adoption,
        adoptionSource,
        ...(vote && { vote }),
        ...(committee !== undefined && { committee }),
        paragraphs: paragraphs.length,
        // A separator follows each paragraph.
        words: tokens - paragraphs.length,
        origin,
        onPages: onPages.live[number] === 1,
      },
    ];
  });
}
