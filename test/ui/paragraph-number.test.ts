import { describe, expect, test } from 'vitest';
import { paragraphNumber, parentParagraph } from '../../lib/ui/paragraph-number.ts';

describe('paragraphNumber', () => {
  test.each([
    ['OP26', '26.'],
    ['II.OP5', '5.'],
    ['annex.5', '5.'],
    ['OP4(a)', '(a)'],
    ['OP4(a)(i)', '(i)'],
    ['PP9(b)', '(b)'],
    ['annex.II.5(a)', '(a)'],
    ['PP9', null],
    ['annex.II', null],
  ])('%s has the number %s', (id, number) => {
    expect(paragraphNumber(id)).toBe(number);
  });
});

describe('parentParagraph', () => {
  test.each([
    ['OP4(a)(i)', 'OP4(a)'],
    ['OP4(a)', 'OP4'],
    ['OP4', null],
  ])('%s continues %s', (id, parent) => {
    expect(parentParagraph(id)).toBe(parent);
  });
});
