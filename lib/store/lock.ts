/** The name under which browsers keep the lock; every context of the extension shares it. */
const LOCK = 'library';

/** Somebody else is changing the library, in another tab, in an import or after an update. */
class LibraryBusyError extends Error {
  override name = 'LibraryBusyError';
  override message =
    'the library is being changed elsewhere, by an import or after an update; wait until that is finished, then try again';
}

/**
 * Change the library while nobody else does. The lock goes with the context that holds it, however that ends.
 *
 * @param patience how long others are waited for, in milliseconds
 * @throws {LibraryBusyError} where that was not long enough
 */
export async function withLibrary<T>(work: () => Promise<T>, patience: number): Promise<T> {
  const waiting = new AbortController();
  const giveUp = setTimeout(() => waiting.abort(), patience);
  let begun = false;
  try {
    return await navigator.locks.request(LOCK, { signal: waiting.signal }, () => {
      begun = true;
      clearTimeout(giveUp);
      return work();
    });
  } catch (error) {
    throw !begun && waiting.signal.aborted ? new LibraryBusyError() : error;
  } finally {
    clearTimeout(giveUp);
  }
}

/** Do some work if nobody is changing the library; null where somebody is. */
export async function ifUnchanging<T>(work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? work() : null));
}
