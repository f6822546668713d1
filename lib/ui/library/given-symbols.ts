import { parseSymbol } from '../../core/resolution/symbol.ts';
import type { ImportQuestions } from '../../messaging/import-job.ts';

/** By the id of a text what was typed as its symbol; null where it is left out. */
export type Given = Record<number, string | null>;

type Nameless = ImportQuestions['nameless'];

/** The symbol as it is kept: white space folded. */
function tidy(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** Finds what is wrong with the symbols that were typed, by the id of the text: none, no symbol, or one given twice. */
export function problemsOf(nameless: Nameless, given: Given): Map<number, 'missing' | 'unknown' | 'twice'> {
  const problems = new Map<number, 'missing' | 'unknown' | 'twice'>();
  const taken = new Set<string>();
  for (const { id } of nameless) {
    const typed = given[id];
    if (typed === null) continue;
    const symbol = tidy(typed ?? '');
    if (symbol === '') problems.set(id, 'missing');
    else if (!parseSymbol(symbol)) problems.set(id, 'unknown');
    else if (taken.has(symbol)) problems.set(id, 'twice');
    taken.add(symbol);
  }
  return problems;
}

/** The symbols as an import takes them. */
export function symbolsOf(nameless: Nameless, given: Given): Record<number, string | null> {
  return Object.fromEntries(
    nameless.map(({ id }) => [id, given[id] == null ? null : tidy(given[id] as string)]),
  );
}
