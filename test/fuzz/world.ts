import type { Batch, BatchResult } from './batch.ts';

/** Where properties are tried: in a thread of Node, or in a page of a browser. */
export interface World {
  properties: { name: string; why: string }[];
  /** Run a batch. A case without end, or one that takes all memory, is a failure too. */
  run: (batch: Batch) => Promise<BatchResult>;
  close: () => Promise<void>;
}

/** A case that takes longer (ms) never ends: the slowest take some seconds on a machine that is busy. */
export const LONGEST_CASE = 120_000;

/** The result of a batch that had to be stopped. */
export function stopped({ seed, path }: Batch, at: number | null, error: string): BatchResult {
  return {
    cases: at ?? 0,
    failure: { seed, path: path ?? (at === null ? null : String(at)), input: null, error },
  };
}
