import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import { spellSymbol } from '../../../lib/core/resolution/spell-symbol.ts';
import { parseSymbol } from '../../../lib/core/resolution/symbol.ts';
import type { ImportAnswers, ImportProblem, ImportQuestions } from '../../../lib/messaging/import-job.ts';
import { sameText } from '../../../lib/store/texts.ts';
import type { Arrived } from './gather.ts';

/** A text that arrived and has a symbol. */
export type Named = Arrived & { symbol: string };

/** What arrived, against the library and against itself. */
export interface SortedOut {
  fresh: Named[];
  /** The library has the symbol with other words or facts. */
  replacing: Named[];
  /** The library has the very same. */
  same: Named[];
  nameless: Arrived[];
  /** Other copies of a symbol that came again later in the import, and those. */
  superseded: { earlier: Named; later: Named }[];
  /** How many copies came twice word for word. */
  repeated: number;
}

/**
 * Sort out what arrived; of several copies of a symbol the last one counts.
 *
 * @param have the texts of the library by symbol, without those that are removed
 */
export function sortOut(have: ReadonlyMap<string, Resolution>, arrived: readonly Arrived[]): SortedOut {
  const sorted: SortedOut = {
    fresh: [],
    replacing: [],
    same: [],
    nameless: [],
    superseded: [],
    repeated: 0,
  };
  const last = new Map<string, Named>();
  for (const one of arrived) {
    if (!isNamed(one)) {
      sorted.nameless.push(one);
      continue;
    }
    const earlier = last.get(one.symbol);
    if (earlier && sameText(earlier.resolution, one.resolution)) sorted.repeated++;
    else if (earlier) sorted.superseded.push({ earlier, later: one });
    last.set(one.symbol, one);
  }
  for (const one of last.values()) {
    const own = have.get(one.symbol);
    if (!own) sorted.fresh.push(one);
    else (sameText(own, one.resolution) ? sorted.same : sorted.replacing).push(one);
  }
  return sorted;
}

function isNamed(one: Arrived): one is Named {
  return one.symbol !== null;
}

/** So much of a nameless text tells which one it is, in UTF-16 code units. */
const BEGINNING = 300;

/** What a person has to decide; null where nothing new came. */
export function questionsOf({ fresh, replacing, nameless, superseded }: SortedOut): ImportQuestions | null {
  if (fresh.length + replacing.length + nameless.length === 0) return null;
  const again = new Set([...replacing, ...superseded.map(({ later }) => later)]);
  return {
    replaces: Array.from(again, ({ symbol, resolution, file }) => ({
      symbol,
      title: resolution.title,
      file,
    })),
    nameless: nameless.map(({ resolution, file }, id) => ({
      id,
      title: resolution.title,
      file,
      body: resolution.body,
      beginning: resolution.paragraphs
        .map(({ text }) => text)
        .join(' ')
        .slice(0, BEGINNING),
    })),
    resolutions: fresh.length + replacing.length,
  };
}

/** Give the nameless the symbols that a person gave them; who got none is left out. */
export function nameThem(
  arrived: readonly Arrived[],
  symbols: ImportAnswers['symbols'],
): { named: Arrived[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  let id = 0;
  const named = arrived.flatMap((one): Arrived[] => {
    if (one.symbol !== null) return [one];
    const given = symbols[id++] ?? null;
    const symbol = given !== null && parseSymbol(given) ? spellSymbol(given) : null;
    if (symbol !== null) return [{ ...one, symbol, resolution: { ...one.resolution, symbol }, packed: null }];
    const reason =
      given === null
        ? 'a text without a symbol, which was left out'
        : `expected a symbol as in A/RES/77/194, not “${given}”; the text was left out`;
    problems.push({ file: one.file, reason });
    return [];
  });
  return { named, problems };
}
