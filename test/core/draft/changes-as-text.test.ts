import { describe, expect, test } from 'vitest';
import { changesAsText } from '../../../lib/core/draft/changes-as-text.ts';
import { checkDraft } from '../../../lib/core/draft/check-draft.ts';
import { compareDraft } from '../../../lib/core/draft/compare-draft.ts';
import { library, textOf } from './library.ts';

const KEY = { symbol: 'A/RES/77/194', paragraph: 'OP37' };
const AGREED = textOf(KEY.symbol, KEY.paragraph);

function changes(draft: string, format: 'html' | 'markdown' | 'plain'): string {
  const [paragraph] = checkDraft(library, draft).paragraphs;
  const compared = paragraph && compareDraft(library, draft, paragraph, KEY);
  if (!compared) throw new Error('nothing to compare');
  return changesAsText(compared.comparison, AGREED, format);
}

describe('the changes of a paragraph', () => {
  const draft = `37. ${AGREED.replace('Invites', 'Urges').replace(' and to prevent', ', where appropriate, and to stop')}`;

  test.each([
    ['html', '<s>Invites</s> <b>Urges</b> the business sector'],
    ['html', 'decent work, <b>where appropriate</b>, and to <s>prevent</s> <b>stop</b> any form'],
    ['markdown', '~~Invites~~ **Urges** the business sector'],
    ['plain', '[-Invites-] {+Urges+} the business sector'],
  ] as const)('are written as negotiators do: %s %s', (format, expected) => {
    expect(changes(draft, format)).toContain(expected);
  });

  test('leave the draft where what is struck goes, and the agreed words where what is bold goes', () => {
    const html = changes(draft, 'html');
    const without = (tag: string) =>
      html
        .replace(new RegExp(`<${tag}>.*?</${tag}>`, 'gu'), '')
        .replace(/<[^>]*>/gu, '')
        .replace(/[\s,;.]+/gu, ' ')
        .trim();
    expect(without('s')).toBe(
      draft
        .slice(4)
        .replace(/[\s,;.]+/gu, ' ')
        .trim(),
    );
    expect(without('b')).toBe(AGREED.replace(/[\s,;.]+/gu, ' ').trim());
  });

  test('are none where there are none', () => {
    expect(changes(AGREED, 'html')).toBe(AGREED);
  });

  test('are escaped', () => {
    const hostile = AGREED.replace('business', 'business <img> **x**');
    expect(changes(hostile, 'html')).toContain('&lt;');
    expect(changes(hostile, 'html')).not.toContain('<img');
    expect(changes(hostile, 'markdown')).toMatch(/\\<.*img\\> \\\*\\\*x/u);
  });
});
