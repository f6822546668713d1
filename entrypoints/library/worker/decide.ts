import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import type { ImportAnswers, ImportProblem, ImportQuestions } from '../../../lib/messaging/import-job.ts';
import type { Arrived } from './gather.ts';
import { nameThem, type Named, questionsOf, sortOut } from './sort-out.ts';

/** What comes into the library, and what does not. */
export interface Decision {
  /** New texts, and those that take the place of others. */
  accepted: Named[];
  /** How many of them do. */
  replaced: number;
  /** Texts that the library has already. */
  same: Named[];
  /** How many copies came twice, word for word. */
  repeated: number;
  onPages: boolean;
  /** What was left out, and why. */
  problems: ImportProblem[];
}

/** What is taken where nothing has to be asked. */
const NOTHING_ASKED: ImportAnswers = { replace: false, symbols: {}, onPages: false };

/**
 * Decide with the person what of the texts that arrived comes in.
 *
 * @param have the texts of the library by symbol
 */
export async function decide(
  have: ReadonlyMap<string, Resolution>,
  arrived: readonly Arrived[],
  ask: (questions: ImportQuestions) => Promise<ImportAnswers>,
): Promise<Decision> {
  const sorted = sortOut(have, arrived);
  const questions = questionsOf(sorted);
  const { replace, symbols, onPages } = questions ? await ask(questions) : NOTHING_ASKED;
  const { named, problems } = nameThem(arrived, symbols);
  const isNamed = sorted.nameless.length === 0;
  const { fresh, replacing, same, superseded, repeated } = isNamed ? sorted : sortOut(have, named);
  for (const { earlier, later } of superseded) {
    const reason = `${earlier.symbol} came again with other words or facts, in ${later.file}, which was taken`;
    problems.push({ file: earlier.file, reason });
  }
  if (replace) {
    const accepted = [...fresh, ...replacing];
    return { accepted, replaced: replacing.length, same, repeated, onPages, problems };
  }
  for (const { file, symbol } of replacing) {
    problems.push({ file, reason: `the library has another copy of ${symbol}, which was kept` });
  }
  return { accepted: fresh, replaced: 0, same, repeated, onPages, problems };
}
