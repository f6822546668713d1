import type { Container } from './block.ts';

/** No page waits for more hidden elements than this; the others are found when their text changes. */
const MOST = 2000;

/**
 * The viewport with this much around it, in CSS pixels, is the whole page: an element begins to intersect with it
 * when it is rendered and no longer clipped by what holds it.
 */
const WHOLE_PAGE = '1000000px';

/** After these, text that was transparent may be seen: the intersection observer does not look at opacity. */
const EVENTS = ['transitionend', 'animationend'];

/** Remembers the hidden text that may hold agreed language, and notices when it is shown. */
export interface LateReveal {
  /** Waits for a container's hidden elements, instead of those it had before. */
  await(container: Container, unseen: readonly Element[]): void;
  /** All that are waited for, by container. */
  entries(): Iterable<[Container, readonly Element[]]>;
  stop(): void;
}

/**
 * Makes a `LateReveal`. Unfolding a menu, a tab or an accordion often changes a class only, which no mutation of
 * the tree tells; an intersection observer does, and costs nothing for what is not waited for.
 *
 * @param onReveal called when something may have been shown
 */
export function awaitReveal(window: Window | null, onReveal: () => void): LateReveal {
  const waiting = new Map<Container, readonly Element[]>();
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onReveal();
    },
    { rootMargin: WHOLE_PAGE },
  );
  let count = 0;
  const onEnd = (): void => {
    if (count > 0) onReveal();
  };
  for (const name of EVENTS) window?.addEventListener(name, onEnd, { capture: true, passive: true });
  return {
    await(container, unseen) {
      const before = waiting.get(container) ?? [];
      for (const element of before) if (!unseen.includes(element)) observer.unobserve(element);
      count -= before.length;
      waiting.delete(container);
      const kept = unseen.slice(0, Math.max(0, MOST - count));
      if (kept.length === 0) return;
      for (const element of kept) if (!before.includes(element)) observer.observe(element);
      count += kept.length;
      waiting.set(container, kept);
    },
    entries: () => waiting.entries(),
    stop() {
      observer.disconnect();
      for (const name of EVENTS) window?.removeEventListener(name, onEnd, { capture: true });
    },
  };
}
