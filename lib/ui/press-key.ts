/** What keys do, by `KeyboardEvent.key`, letters in lower case; undefined for what is not offered now. */
export type Keys = Record<string, (() => void) | undefined>;

/** Does what a key is for. Keys with Control, Alt or Meta are the browser's, and in a field only Escape is ours. */
export function pressKey(event: KeyboardEvent, keys: Keys): void {
  const { key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (key !== 'Escape' && (event.target as Element).localName === 'input') return;
  const run = keys[key.length === 1 ? key.toLowerCase() : key];
  if (!run) return;
  event.preventDefault();
  run();
}
