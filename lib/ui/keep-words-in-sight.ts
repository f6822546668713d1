/** By these a person scrolls; from then on the text is theirs. */
const TAKEN_OVER = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Scrolls a text until the marked words are in its upper third, and again whenever its size changes, until the person
 * takes it over. Scrolls only within the card: the text itself, and the card around it where that is what scrolls.
 *
 * Returns the undo.
 */
export function keepWordsInSight(text: HTMLElement, words: HTMLElement): () => void {
  const boxes = [text, text.closest('.card')].filter((box) => box !== null);
  const scroll = () => {
    for (const box of boxes) {
      const offset = words.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
      // Words that are seen without scrolling leave the text at its beginning.
      const seen = offset + words.getBoundingClientRect().height <= box.clientHeight;
      box.scrollTop = seen ? 0 : Math.max(0, offset - box.clientHeight / 3);
    }
  };
  scroll();
  const watch = new ResizeObserver(scroll);
  watch.observe(text);
  const stop = () => watch.disconnect();
  const taken = { once: true, passive: true };
  for (const name of TAKEN_OVER) text.addEventListener(name, stop, taken);
  return () => {
    stop();
    for (const name of TAKEN_OVER) text.removeEventListener(name, stop);
  };
}
