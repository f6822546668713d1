import { SEED_SYMBOLS } from 'virtual:seeds';
import { documentUrl } from '../../lib/core/resolution/symbol.ts';
import { compareTexts } from '../../lib/core/search/compare-texts.ts';
import { kinOf } from '../../lib/core/search/kin.ts';
import { searchLibrary } from '../../lib/core/search/search.ts';
import { findText } from '../../lib/core/search/searched.ts';
import type { Handlers } from '../../lib/messaging/channel.ts';
import type { Calls, LibraryRow } from '../../lib/messaging/messages.ts';
import { readInterrupted } from '../../lib/store/import-mark.ts';
import { isShown, type Opened, prepareLibrary, reopenLibrary } from './library.ts';
import { rebuildingProblem, rebuildingShare } from './rebuild.ts';

/** The popup lists so many texts; the library page has them all. */
const LISTED = 8;

/** Every call of the library page, and how the library is, for all pages of the extension. */
export const answerLibraryPage: Pick<
  Handlers<Calls>,
  'status' | 'list' | 'search' | 'read' | 'compareTexts' | 'reopen'
> = {
  async status() {
    const { library, from, problem: known } = await prepareLibrary();
    const problem = known ?? (await rebuildingProblem());
    const live = library.segment.resolutions.filter((_, number) => library.live[number] === 1);
    const latest = live.toSorted((a, b) => Number((a.adopted ?? '') < (b.adopted ?? '')) || -1);
    const resolutions = latest.slice(0, LISTED).map(({ symbol, title, body, adopted, paragraphs }) => ({
      symbol: symbol ?? '',
      title,
      body,
      adopted,
      paragraphs: paragraphs.length,
    }));
    const bodies = [...new Set(live.map(({ body }) => body))].sort();
    const imported = library.segment.origins.some(
      ({ kind }, number) => kind === 'import' && library.live[number] === 1,
    );
    return {
      from,
      problem,
      count: live.length,
      bodies,
      imported,
      resolutions,
      rebuilding: rebuildingShare(),
    };
  },

  async list() {
    const opened = await prepareLibrary();
    const rows = listRows(opened);
    const shipped = new Set(rows.filter(({ origin }) => origin.kind === 'seeds').map(({ symbol }) => symbol));
    return {
      rows,
      bytes: opened.bytes,
      hasSeeds: SEED_SYMBOLS.every((symbol) => shipped.has(symbol)),
      interrupted: await readInterrupted().catch(() => null),
      problem: opened.problem ?? (await rebuildingProblem()),
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

  async reopen() {
    await reopenLibrary();
    return null;
  },
};

function listRows({ library, state }: Opened): LibraryRow[] {
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
        onPages: isShown(state?.flags[number] ?? 0, origin),
      },
    ];
  });
}
