import { describe, expect, test } from 'vitest';
import { cutChunks } from '../../../lib/ui/check/chunks.ts';
import fc from '../../same-cases.ts';

/** Paragraphs as a reader of drafts finds them: runs of words, ascending, some of them on one line. */
const draft = fc
  .array(
    fc.tuple(
      fc.constantFrom('Urges States', 'Decides\nto act', 'x'),
      fc.constantFrom('\n\n', '\n', ' ', '\n\n\n'),
    ),
    {
      maxLength: 8,
    },
  )
  .chain((pieces) => fc.tuple(fc.constant(pieces), fc.constantFrom('', '\n', '1. ', '\n\n')))
  .map(([pieces, before]) => {
    let text = before;
    const paragraphs = pieces.map(([words, after]) => {
      const start = text.length;
      text += words + after;
      return { start, end: start + words.length };
    });
    return { text, paragraphs };
  });

describe('a draft in blocks', () => {
  test('joined by line breaks is the draft again, whatever stands between paragraphs', () => {
    fc.assert(
      fc.property(draft, ({ text, paragraphs }) => {
        const chunks = cutChunks(text, paragraphs);
        expect(chunks.map((chunk) => chunk.text).join('\n')).toBe(text);
        for (const chunk of chunks) expect(text.startsWith(chunk.text, chunk.start)).toBe(true);
      }),
    );
  });

  test('has each paragraph in one block, whole', () => {
    fc.assert(
      fc.property(draft, ({ text, paragraphs }) => {
        const chunks = cutChunks(text, paragraphs);
        expect(chunks.flatMap((chunk) => chunk.paragraphs)).toEqual(paragraphs.map((_, i) => i));
        for (const { start, text: words, paragraphs: own } of chunks) {
          for (const i of own) {
            const { start: from, end } = paragraphs[i] as { start: number; end: number };
            expect(start <= from && end <= start + words.length).toBe(true);
          }
        }
      }),
    );
  });

  test('begins a block where the line begins, so that a number stays with its paragraph', () => {
    const text = '26. Urges all Governments\n\nDecides';
    const [first, between, last] = cutChunks(text, [
      { start: 4, end: 25 },
      { start: 27, end: 34 },
    ]);
    expect(first).toEqual({ start: 0, text: '26. Urges all Governments', paragraphs: [0] });
    expect(between).toEqual({ start: 26, text: '', paragraphs: [] });
    expect(last).toEqual({ start: 27, text: 'Decides', paragraphs: [1] });
  });
});
