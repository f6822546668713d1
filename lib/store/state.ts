import { count, listOf, record, text } from '../core/index/shape.ts';
import { type Database, inDatabase, write } from './database.ts';
import type { LibraryState } from './schema.ts';

const STATE = record({
  generation: count,
  bytes: count,
  chunks: count,
  version: record({ format: count, tokenizer: count, seeds: text }),
  symbols: listOf(text),
  withoutSeeds: listOf(text),
  lost: listOf(text),
});

/** Take what is stored as the library's state; null for nothing, or something that is none. */
export function asState(stored: unknown): LibraryState | null {
  if (STATE(stored, 'state') !== null) return null;
  const state = stored as LibraryState;
  return state.flags instanceof Uint8Array && state.flags.length === state.symbols.length ? state : null;
}

/** Read how the library is: null as long as it is the packaged seeds alone, `damaged` for what is no state. */
export async function readState(database: Database): Promise<LibraryState | 'damaged' | null> {
  const stored = await database.get('state', 'library');
  if (stored !== undefined) return asState(stored) ?? 'damaged';
  // Texts are kept with a state, in one transaction: where it is gone, something else took it.
  return (await database.count('texts')) > 0 ? 'damaged' : null;
}

/** Which flags of texts change. */
export interface FlagChange {
  set?: number;
  clear?: number;
}

/**
 * Change the flags of texts, in one transaction and also while an import is under way, which takes them over.
 *
 * @returns the symbols that the library does not have; null where it has no state yet
 */
export function changeFlags(
  symbols: readonly string[],
  { set = 0, clear = 0 }: FlagChange,
): Promise<string[] | null> {
  return inDatabase((database) =>
    write(database, ['state'], async (transaction) => {
      const states = transaction.objectStore('state');
      const state = asState(await states.get('library'));
      if (!state) return null;
      const numbers = new Map(state.symbols.map((symbol, number) => [symbol, number]));
      const missing: string[] = [];
      for (const symbol of symbols) {
        const number = numbers.get(symbol);
        if (number === undefined) missing.push(symbol);
        else state.flags[number] = ((state.flags[number] as number) & ~clear) | set;
      }
      await states.put(state, 'library');
      return missing;
    }),
  );
}
