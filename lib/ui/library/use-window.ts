import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows that are drawn above and below those in sight, so that a flick of the wheel shows no gap. */
const SPARE = 8;

/** Which rows of a long list are drawn: `[first, end)`, and the height of each in pixels. */
export interface Window {
  first: number;
  end: number;
  /** The topmost row in sight. */
  top: number;
  height: number;
  /** Scrolls the least that brings a row into sight. */
  reveal: (row: number) => void;
}

/**
 * Draws only the rows of a list that are in sight: cost by the height of the box, not by the length of the list.
 *
 * @param box scrolls, and holds a `[data-probe]` as high as a row and a `[data-head]` that stays on top
 * @param count how many rows there are, all of one height
 */
export function useWindow(box: RefObject<HTMLElement | null>, count: number): Window {
  const [{ top, room, height }, setSize] = useState({ top: 0, room: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current as HTMLElement;
    const probe = element.querySelector('[data-probe]') as HTMLElement;
    const measure = () => {
      const height = probe.getBoundingClientRect().height;
      // By whole rows, so that scrolling within one draws nothing again.
      const top = Math.floor(element.scrollTop / Math.max(1, height));
      const room = Math.ceil(element.clientHeight / Math.max(1, height));
      setSize((last) =>
        last.top === top && last.room === room && last.height === height ? last : { top, room, height },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(probe);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
    // A shorter list scrolls by itself, and tells so.
  }, [box]);
  const first = Math.min(Math.max(0, top - SPARE), Math.max(0, count - 1));
  return {
    first,
    end: Math.min(count, Math.max(top, first) + room + SPARE),
    top: Math.min(top, Math.max(0, count - 1)),
    height,
    reveal(row) {
      const element = box.current as HTMLElement;
      const head = element.querySelector<HTMLElement>('[data-head]')?.offsetHeight ?? 0;
      const lowest = (row + 1) * height - (element.clientHeight - head);
      element.scrollTop = Math.min(row * height, Math.max(lowest, element.scrollTop));
    },
  };
}
