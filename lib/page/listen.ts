type Ear = { target: EventTarget; name: string; listener: EventListener; options: AddEventListenerOptions };

const ears = new Set<Ear>();
let observer: MutationObserver | undefined;

function attach({ target, name, listener, options }: Ear): void {
  target.addEventListener(name, listener, options);
}

/**
 * Listens, also after the page has written its document anew: `document.open` takes every listener from the window
 * and from each node, those of extensions too, while observers stay. Gives the undo.
 */
export function listen<E extends Event>(
  target: EventTarget,
  names: readonly string[],
  onEvent: (event: E) => void,
  options: AddEventListenerOptions = {},
): () => void {
  const listener = onEvent as EventListener;
  const added = names.map((name): Ear => ({ target, name, listener, options }));
  for (const ear of added) {
    ears.add(ear);
    attach(ear);
  }
  if (observer === undefined) {
    // The same listener is never added twice.
    observer = new MutationObserver(() => ears.forEach(attach));
    observer.observe(document, { childList: true });
  }
  return () => {
    for (const ear of added) {
      ears.delete(ear);
      target.removeEventListener(ear.name, listener, options);
    }
    if (ears.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
