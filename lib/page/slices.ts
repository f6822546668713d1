/** How long work may hold the page's thread, in milliseconds: half of a frame at 60 Hz. */
const SLICE_MS = 8;

let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

/**
 * Gives the thread back to the page and resolves in a later task. With `scheduler.yield` the work goes on before
 * other queued tasks; the fallback is a message, since timers are held back to 4 ms and more.
 */
export function yieldToPage(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

/** Measures how long work has held the thread. */
export interface Slice {
  /** Tells whether the slice is used up. */
  spent(): boolean;
  /** Gives the thread back and begins a new slice. */
  rest(): Promise<void>;
}

/** Begins a slice of `budget` milliseconds. */
export function beginSlice(budget = SLICE_MS): Slice {
  let began = performance.now();
  return {
    spent: () => performance.now() - began >= budget,
    async rest() {
      await yieldToPage();
      began = performance.now();
    },
  };
}
