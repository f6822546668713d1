import type { Comparison } from '../compare/comparison.ts';
import { escapeHtml, escapeLineStart, escapeMarkdown } from './escape.ts';

/** How changes are written: for a word processor, for Markdown, or in a plain text as wdiff does. */
export type ChangesFormat = 'html' | 'markdown' | 'plain';

interface Writing {
  escape: (words: string) => string;
  deleted: readonly [string, string];
  inserted: readonly [string, string];
}

const WRITINGS: Record<ChangesFormat, Writing> = {
  html: { escape: escapeHtml, deleted: ['<s>', '</s>'], inserted: ['<b>', '</b>'] },
  markdown: { escape: escapeMarkdown, deleted: ['~~', '~~'], inserted: ['**', '**'] },
  plain: { escape: (words) => words, deleted: ['[-', '-]'], inserted: ['{+', '+}'] },
};

/** What stands directly behind a word. */
const CLOSES = /^[\s,.;:!?)\]”’…-]/u;
/** What a word follows directly. */
const OPENS = /(?:^|[\s([“‘-])$/u;

/**
 * Write what a text changes of an agreed paragraph as negotiators do: what it leaves out is struck through, what it adds
 * is bold; the rest is as the text has it.
 *
 * @param agreed the paragraph's text, in which the comparison counts
 */
export function changesAsText(comparison: Comparison, agreed: string, format: ChangesFormat): string {
  const { escape, deleted, inserted } = WRITINGS[format];
  let last = '';
  let written = '';
  const add = (words: string, signs: readonly [string, string] = ['', '']) => {
    if (words === '') return;
    // The text's own words follow one another as they stand; what is struck through comes between.
    const isBeside = signs === deleted || last.endsWith(deleted[1]);
    const apart = isBeside && !OPENS.test(last) && !CLOSES.test(words) ? ' ' : '';
    last = words + (signs === deleted ? deleted[1] : '');
    written += apart + signs[0] + escape(words) + signs[1];
  };
  const { pieces } = comparison;
  add(signsOnly(agreed.slice(0, pieces[0]?.start)));
  for (const { op, start, end, other } of pieces) {
    if (op !== 'same') add(agreed.slice(start, end).trim(), deleted);
    add(other, op === 'same' ? undefined : inserted);
  }
  add(signsOnly(agreed.slice(pieces.at(-1)?.end)));
  return (format === 'markdown' ? escapeLineStart(written) : written).trim();
}

/** A paragraph begins and ends with signs that no comparison of words has. */
function signsOnly(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? '' : text;
}
