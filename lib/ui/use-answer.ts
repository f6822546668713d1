import { useEffect, useState } from 'preact/hooks';

/** How far a question has got. `value` is the last good answer, also while the next one is awaited. */
export type Answer<T> = { value: T | undefined } & (
  | { state: 'waiting' | 'slow' | 'ready' }
  | { state: 'failed'; problem: string; retry: () => void }
);

/** Answers usually come within a few milliseconds; only after this long (in milliseconds) does one say so. */
const SLOW = 100;

/**
 * Asks whenever `key` changes and follows the answer; an answer to an older key is dropped.
 *
 * `waiting` turns to `slow` after 100 ms, so that nothing flashes up for a quick answer.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<{ key: string; answer: Answer<T> }>();
  useEffect(() => {
    let current = true;
    const hold = (next: (value: T | undefined) => Answer<T>) => {
      if (current) setHeld((last) => ({ key, answer: next(last?.answer.value) }));
    };
    hold((value) => ({ state: 'waiting', value }));
    const slow = setTimeout(() => hold((value) => ({ state: 'slow', value })), SLOW);
    const settle = (next: (value: T | undefined) => Answer<T>) => {
      clearTimeout(slow);
      hold(next);
    };
    ask().then(
      (value) => settle(() => ({ state: 'ready', value })),
      (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error);
        settle((value) => ({ state: 'failed', value, problem, retry: () => setAttempt((n) => n + 1) }));
      },
    );
    return () => {
      current = false;
      clearTimeout(slow);
    };
    // `ask` is a new function at every render; the key says when it asks something else.
  }, [key, attempt]);
  // In the render that brings a new key, what is held still answers the last one.
  return held?.key === key ? held.answer : { state: 'waiting', value: held?.answer.value };
}
