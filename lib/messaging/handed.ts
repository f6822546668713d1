import { browser } from 'wxt/browser';

/** Who is handed something: the side panel of a window, or a page that was opened for it. */
export type Receiver = `panel:${number}` | `page:${string}`;

/** A text that was selected and is to be checked, or one of the library that is to be read. */
export type Handed = { text: string } | { symbol: string };

const keyOf = (to: Receiver) => `handed:${to}`;

/** Hand something to a page of the extension, which may open only now. It is kept in memory until it is taken. */
export async function hand(to: Receiver, handed: Handed): Promise<void> {
  await browser.storage.session.set({ [keyOf(to)]: handed });
}

/** Take what is handed to this page, now and until it stops; each thing is forgotten as it is taken. */
export function takeHanded(to: Receiver, onHanded: (handed: Handed) => void): () => void {
  const { session } = browser.storage;
  const key = keyOf(to);
  const take = async () => {
    const { [key]: handed } = await session.get(key);
    if (handed === undefined) return;
    await session.remove(key);
    onHanded(handed as Handed);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue !== undefined) void take();
  };
  session.onChanged.addListener(onChanged);
  void take();
  return () => session.onChanged.removeListener(onChanged);
}
