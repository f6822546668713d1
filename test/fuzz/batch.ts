import { FAILURES } from './failures.ts';
import type { Property } from './property.ts';

/** Cases to run: as many as `cases` from a seed, for as long as `milliseconds`; or only those that are kept. */
export interface Batch {
  property: string;
  seed: number;
  cases: number;
  milliseconds: number;
  /** Where in the cases of the seed to go on, as fast-check wrote it; null for all of them. */
  path: string | null;
  /** Whether the failures that are kept are tried, and nothing else. */
  kept: boolean;
}

/** What came of a batch. */
export interface BatchResult {
  cases: number;
  failure: Failed | null;
}

/** An input that breaks a property. */
export interface Failed {
  seed: number;
  path: string | null;
  input: unknown;
  error: string;
}

/** Run a batch; `onCase` is called before each case. */
export async function runBatch(
  properties: readonly Property[],
  batch: Batch,
  onCase?: () => void,
): Promise<BatchResult> {
  const property = properties.find(({ name }) => name === batch.property);
  if (!property) throw new Error(`no property is named ${batch.property}`);
  if (batch.kept) return replayKept(property);
  const { seed, cases: numRuns, milliseconds, path } = batch;
  const details = await property.run(
    { seed, numRuns, interruptAfterTimeLimit: milliseconds, ...(path !== null && { path }) },
    onCase,
  );
  const { counterexample, counterexamplePath, errorInstance } = details;
  if (counterexample === null) return { cases: details.numRuns, failure: null };
  const [input] = counterexample;
  const failure = { seed, path: counterexamplePath, input, error: describe(errorInstance) };
  return { cases: details.numRuns, failure };
}

/** Try every input that once broke a property. */
async function replayKept(property: Property): Promise<BatchResult> {
  const kept = FAILURES.filter((failure) => failure.property === property.name);
  for (const { input } of kept) {
    try {
      await property.check(input);
    } catch (error) {
      return { cases: kept.length, failure: { seed: 0, path: null, input, error: describe(error) } };
    }
  }
  return { cases: kept.length, failure: null };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ours = (error.stack ?? '').split('\n').filter((line) => /^ +at .*\/(?:lib|test)\//u.test(line));
  return [error.message, ...ours].join('\n');
}
