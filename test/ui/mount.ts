import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';

/** A mounted piece of the interface. */
export interface Mounted {
  element: HTMLElement;
  /** The first element with this accessible role whose text or label contains the words. */
  find: (selector: string, words?: string) => HTMLElement;
  /** All visible and spoken words, white space folded. */
  words: () => string;
  draw: (children: ComponentChildren) => void;
  remove: () => void;
}

/** Mounts a piece of the interface into the document; `remove` takes it away again. */
export function mount(children: ComponentChildren): Mounted {
  const element = document.createElement('div');
  document.body.append(element);
  const draw = (next: ComponentChildren) => act(() => render(next, element));
  void draw(children);
  return {
    element,
    draw,
    find(selector, words = '') {
      const found = [...element.querySelectorAll<HTMLElement>(selector)].find((candidate) =>
        `${candidate.getAttribute('aria-label') ?? ''} ${candidate.textContent}`.includes(words),
      );
      if (!found) throw new Error(`nothing matches ${selector} with "${words}"`);
      return found;
    },
    words: () => (element.textContent ?? '').replace(/\s+/g, ' '),
    remove() {
      render(null, element);
      element.remove();
    },
  };
}
