import type { BlockAnswer } from '../messaging/messages.ts';
import { later } from './later.ts';

/** How many blocks one message carries at most, so that the first answers are painted soon. */
const BLOCKS_A_MESSAGE = 200;

/** How many UTF-16 code units one message carries at most: 2 ms there and back. */
const UNITS_A_MESSAGE = 100_000;

/** The waits before a failed message is sent again, in milliseconds; after the last one it waits for a change. */
const RETRY_WAITS = [250, 1000, 4000];

/** Something that has a text to be answered. */
export interface Question {
  readonly text: string;
  /** Whether an answer is still wanted. */
  readonly wanted: boolean;
}

/** Sends texts in batches, one after another, and tries again when that fails. */
export interface Asker<Q extends Question> {
  /** Queues questions, and sends again what has failed for good before. */
  add(questions: Q[]): void;
  stop(): void;
}

/**
 * Makes an asker.
 *
 * @param options.ask sends the texts; may reject, and must answer in the order of the texts
 * @param options.order puts the most urgent questions first, in its own time; called before each message, in which they
 *   keep the order in which they were added, since a list broken over several blocks is one paragraph
 * @param options.onAnswers is told the answers of one message
 */
export function makeAsker<Q extends Question>(options: {
  ask: (texts: string[]) => Promise<BlockAnswer[]>;
  order: (questions: Q[]) => Promise<Q[]>;
  onAnswers: (questions: Q[], answers: BlockAnswer[]) => void;
}): Asker<Q> {
  const { ask, order, onAnswers } = options;
  let queue: Q[] = [];
  let failures = 0;
  let busy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const takeBatch = async (): Promise<Q[]> => {
    queue = queue.filter(({ wanted }) => wanted);
    if (queue.length === 0) return [];
    const batch = new Set<Q>();
    let units = 0;
    for (const question of await order(queue)) {
      // Meanwhile the page may have changed.
      if (!question.wanted) continue;
      units += question.text.length;
      if (batch.size === BLOCKS_A_MESSAGE || (batch.size > 0 && units > UNITS_A_MESSAGE)) break;
      batch.add(question);
    }
    const taken = queue.filter((question) => batch.has(question));
    queue = queue.filter((question) => !batch.has(question));
    return taken;
  };

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (!stopped) {
      const batch = await takeBatch();
      if (stopped || (batch.length === 0 && queue.length === 0)) break;
      if (batch.length === 0) continue;
      const answers = await answersOf(ask, batch);
      if (stopped) break;
      if (answers === null) {
        queue.unshift(...batch);
        const wait = RETRY_WAITS[failures++];
        if (wait !== undefined) timer = later(pump, wait);
        break;
      }
      failures = 0;
      onAnswers(batch, answers);
    }
    busy = false;
  };

  return {
    add(questions) {
      queue.push(...questions);
      if (failures > RETRY_WAITS.length) failures = 0;
      if (failures === 0) void pump();
    },
    stop() {
      stopped = true;
      queue = [];
      clearTimeout(timer);
    },
  };
}

/** Asks, and gives null where that failed or the answer does not fit. */
async function answersOf(
  ask: (texts: string[]) => Promise<BlockAnswer[]>,
  batch: readonly Question[],
): Promise<BlockAnswer[] | null> {
  try {
    const answers = await ask(batch.map(({ text }) => text));
    return answers.length === batch.length ? answers : null;
  } catch {
    return null;
  }
}
