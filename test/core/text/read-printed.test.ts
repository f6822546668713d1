import { describe, expect, test } from 'vitest';
import { readPrinted } from '../../../lib/core/text/read-printed.ts';
import { inGiven, leaveOut, readAll } from '../../../lib/core/text/reading.ts';
import { leastTime } from '../../least-time.ts';
import fc from '../../same-cases.ts';

const WORDS = new Set('trafficking women there office benefit care are cooperation'.split(' '));
const knows = (word: string) => WORDS.has(word.normalize('NFKC').replaceAll('\u00ad', '').toLowerCase());
const read = (text: string) => readPrinted(readAll(text), knows).text;

/** A line as wide as the ones around a seam of pages. */
const BEFORE =
  'Bearing in mind the obligations of States to exercise due diligence to prevent it, to investigate it and';
const AFTER = 'to punish those who do so,';

describe('a text that was copied out of a print', () => {
  test.each([
    ['13 Published by the Home Office March 2020 '],
    ['13'],
    ['\n\n22-28891 **9/14**\n\n'],
    ['18          GE.25-02819\n\f          A/HRC/59/15\n\n'],
    ['\n¹⁸ See Official Records of the\nEconomic and Social Council.\n\n22-28891 5/14\n'],
    ['TRAFFICKING AND EXPLOITATION STRATEGY / 5'],
    ['Underground Lives\n4'],
    ['\f'],
  ])('goes on over %j', (seam) => {
    expect(read(`${BEFORE}\n${seam}\n${AFTER}`)).toBe(`${BEFORE}\n${AFTER}`);
  });

  test('goes on over an imprint between lines that are no longer', () => {
    const [before, after] = ['the offenders and intermediaries involved,', 'including public officials'];
    expect(read(`${before}\n13 Published by the Home Office March 2020 \n${after}`)).toBe(
      `${before}\n${after}`,
    );
  });

  test('goes on over a running head that comes back', () => {
    const page = (n: number) =>
      `${BEFORE} ${'so'.repeat(n)}\n\nPractitioner responses to child trafficking\n${'to '.repeat(n)}${AFTER}`;
    expect(read([1, 2, 3].map(page).join('\n\n'))).not.toContain('Practitioner');
  });

  test.each([
    ['a blank line', `${BEFORE}\n\n${AFTER}`],
    ['a line of names', `${BEFORE}\nthe Office\nof ${AFTER}`],
    ['a date', `${BEFORE}\n15 November 2000\n${AFTER}`],
    ['a number where a sentence ends', `That was all.\n\n13\n\nThe next begins.`],
    [
      'a wrapped line of names with a number',
      `Committed to the Sustainable Development\nGoals, in particular Goal 5 and Target 8\nand to others of their kind at any time,`,
    ],
    [
      'names that come back in wrapped lines',
      `the United Nations\nConvention against Transnational\nOrganized Crime and so on, with the United\nNations in the\nConvention against Transnational\nOrganized Crime of all`,
    ],
  ])('keeps %s', (_, text) => {
    expect(read(text)).toBe(text);
  });

  test.each([
    ['traffick-\ning', 'trafficking'],
    ['traffick-  \r\n  ing', 'trafficking'],
    ['traffick\u00ad\ning', 'trafficking'],
    ['human-\nrights', 'human-\nrights'],
    ['2019-\n2021', '2019-\n2021'],
    ['T rafficking', 'Trafficking'],
    ['W o-\nmen', 'Women'],
    ['(Anti-T rafficking', '(Anti-Trafficking'],
    ['T here', 'There'],
    ['Annex C are', 'Annex C are'],
    ['A women', 'A women'],
    ['traﬃ cking', 'traﬃcking'],
    ['bene ﬁ t', 'beneﬁt'],
    ['oﬃ ce', 'oﬃce'],
    ['w o m e n', 'women'],
    ['a b c d e', 'a b c d e'],
  ])('reads %j as %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is left out of a reading', () => {
  const spansIn = (length: number) =>
    fc.array(
      fc
        .tuple(fc.nat(length), fc.nat(length))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 6 },
    );
  // Every letter is another one: where a letter came from can be seen.
  const LETTERS = Array.from({ length: 60 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');

  test('leaves every letter that is kept a way back, however often something is left out', () => {
    fc.assert(
      fc.property(spansIn(60), spansIn(60), (first, second) => {
        const once = leaveOut(readAll(LETTERS), first);
        const twice = leaveOut(
          once,
          second.filter(({ end }) => end <= once.text.length),
        );
        Array.from(twice.text).forEach((letter, at) => {
          const { start, end } = inGiven(twice, { start: at, end: at + 1 });
          expect(LETTERS.slice(start, end)).toBe(letter);
        });
        const kept = Array.from(LETTERS).filter(
          (_, at) => !first.some(({ start, end }) => start <= at && at < end),
        );
        expect(once.text).toBe(kept.join(''));
      }),
    );
  });

  test('is part of a stretch around it, and not of one beside it', () => {
    const reading = leaveOut(readAll('one two three'), [{ start: 3, end: 7 }]);
    expect(reading.text).toBe('one three');
    expect(inGiven(reading, { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
    expect(inGiven(reading, { start: 0, end: 9 })).toEqual({ start: 0, end: 13 });
    expect(inGiven(reading, { start: 3, end: 3 })).toEqual({ start: 3, end: 3 });
  });
});

test('a text made of what is looked for costs no more a letter than a little of it', () => {
  const time = (text: string) => leastTime(() => read(text));
  for (const piece of ['-\n', '13\n', 'A\n', 'T a', '\n\f', '¹\n', '____\n', 'Head\n\n', 'ﬁ ', 'a ']) {
    expect(time(piece.repeat(32_000)), piece).toBeLessThan(64 * Math.max(time(piece.repeat(4000)), 4));
  }
});
