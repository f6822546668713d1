/**
 * Does something after so many milliseconds; nothing in a frame that was removed from its page, where Firefox throws
 * instead of taking a timer and nothing is left to do.
 */
export function later(work: () => void, wait: number): ReturnType<typeof setTimeout> | undefined {
  try {
    return setTimeout(work, wait);
  } catch {
    return undefined;
  }
}
