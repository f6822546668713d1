import { browser } from 'wxt/browser';

// The worker is stopped after 30 idle seconds; `storage.session` outlives it, and ends with the browser. Memory comes
// first, so that everything goes on, if only until then, where the storage fails or is full.
const memory = new Map<string, unknown>();

/** Give what was kept under a key while the browser runs, or undefined. */
export async function recall(key: string): Promise<unknown> {
  if (!memory.has(key)) {
    const stored = await browser.storage.session.get(key).then(
      (items) => items[key],
      () => undefined,
    );
    // Something may have been kept while this was read.
    if (!memory.has(key)) memory.set(key, stored);
  }
  return memory.get(key);
}

/** Keep a value while the browser runs, or nothing more (undefined). */
export async function keep(key: string, value: unknown): Promise<void> {
  memory.set(key, value);
  const { session } = browser.storage;
  await (value === undefined ? session.remove(key) : session.set({ [key]: value })).catch(() => undefined);
}
