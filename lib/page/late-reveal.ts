import type { Container } from './block.ts';
import { listen } from './listen.ts';

/** No more hidden elements than this are observed; the others are looked at when something else may have changed. */
const MOST_OBSERVED = 2000;

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
  const observed = new Set<Element>();
  const onEnd = (): void => {
    if (waiting.size > 0) onReveal();
  };
  const stopEnd =
    window === null ? () => {} : listen(window, EVENTS, onEnd, { capture: true, passive: true });
  return {
    await(container, unseen) {
      const now = new Set(unseen);
      for (const element of waiting.get(container) ?? []) {
        if (!now.has(element) && observed.delete(element)) observer.unobserve(element);
      }
      waiting.delete(container);
      if (unseen.length > 0) waiting.set(container, unseen);
      for (const element of unseen) {
        if (observed.size === MOST_OBSERVED) break;
        if (!observed.has(element)) observer.observe(element);
        observed.add(element);
      }
    },
    entries: () => waiting.entries(),
    stop() {
      observer.disconnect();
      stopEnd();
    },
  };
}
