import type { TextEdit } from '../../core/draft/accept-agreed.ts';

/**
 * In UTF-16 code units. What is typed by a page takes the browser 100 ms for so many, and more than its share for more:
 * a second for 60 pages.
 */
const MOST_TYPED = 40_000;

/**
 * Replaces a stretch of a field as if it had been typed. The focus goes into the field.
 *
 * @returns whether the browser's own undo takes it back: not where more than {@link MOST_TYPED} come or go
 */
export function replaceText(field: HTMLTextAreaElement, { start, end, insert }: TextEdit): boolean {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const isTyped =
    Math.max(insert.length, end - start) <= MOST_TYPED &&
    // The one way that browsers keep in the history of what was typed.
    (insert ? document.execCommand('insertText', false, insert) : document.execCommand('delete', false));
  if (isTyped) return true;
  field.setRangeText(insert, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return false;
}
