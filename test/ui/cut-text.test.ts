import { describe, expect, test } from 'vitest';
import { cutText } from '../../lib/ui/cut-text.ts';
import fc from '../same-cases.ts';

describe('cutText', () => {
  test('opening phrase and matched words', () => {
    expect(cutText('Urges all Governments to act', 'Urges', [{ start: 10, end: 21 }])).toEqual([
      { text: 'Urges', opening: true, mark: null },
      { text: ' all ', opening: false, mark: null },
      { text: 'Governments', opening: false, mark: 0 },
      { text: ' to act', opening: false, mark: null },
    ]);
  });

  test('a match that begins in the opening phrase', () => {
    expect(cutText('Calls upon States', 'Calls upon', [{ start: 6, end: 17 }])).toEqual([
      { text: 'Calls ', opening: true, mark: null },
      { text: 'upon', opening: true, mark: 0 },
      { text: ' States', opening: false, mark: 0 },
    ]);
  });

  test('an opening phrase that the text does not begin with is ignored', () => {
    expect(cutText('and to act', 'Urges', [])).toEqual([{ text: 'and to act', opening: false, mark: null }]);
  });

  test('the pieces joined are the text, whatever the spans', () => {
    const span = fc.record({
      start: fc.integer({ min: -5, max: 40 }),
      end: fc.integer({ min: -5, max: 40 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(span, { maxLength: 5 }), (text, marks) => {
        const pieces = cutText(text, text.slice(0, 3), marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
