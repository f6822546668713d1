import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../lib/core/draft/check-draft.ts';
import { checkBlocks } from '../../../lib/core/match/check.ts';
import { checkText } from '../../../lib/core/match/check-text.ts';
import { knownWords } from '../../../lib/core/match/known-words.ts';
import type { Match } from '../../../lib/core/match/match.ts';
import { readPrinted } from '../../../lib/core/text/read-printed.ts';
import { readAll } from '../../../lib/core/text/reading.ts';
import { prose } from '../../pages/prose.ts';
import { decorate, decorations, LABELS, LETTERS, LINES, PROPOSALS } from './decorate.ts';
import { library, segment } from './library.ts';
import fc from '../../same-cases.ts';

// What looks like a head of a page can be told by the lines around it only where they are not shorter.
const agreed = segment.paragraphs.map(({ paragraph }) => paragraph.text).filter((text) => text.length > 100);

/** An agreed paragraph, its eleventh word another one where it is long enough. */
const wording = fc
  .tuple(fc.constantFrom(...agreed), fc.boolean())
  .map(([text, altered]) => (altered ? text.replace(/^((?:\S+ ){10})\S+(?= )/u, '$1bananas') : text));

/** What a match says, wherever it stands. */
function saying(matches: readonly Match[]) {
  return matches.map(({ grade, similarity, tokens, quoted, sources }) => ({
    grade,
    similarity,
    tokens,
    quoted,
    sources: sources.map(({ symbol, paragraph, start, end, edits }) => ({
      place: `${symbol} ${paragraph} ${start} ${end}`,
      edits: edits.map(({ op, kind, source }) => `${op} ${kind} ${source.start} ${source.end}`),
    })),
  }));
}

const inDraft = (text: string) => checkDraft(library, text).paragraphs.flatMap(({ matches }) => matches);
const inText = (text: string) => checkText(library, text);

describe('agreed words', () => {
  test.each([
    ['a text that was copied out of a print', [LETTERS, LINES], inText],
    ['a draft that was copied out of a print', [LETTERS, LINES], inDraft],
    ['a negotiating draft', [PROPOSALS, LABELS], inDraft],
    ['a negotiating draft that was copied out of a print', [PROPOSALS, LABELS, LETTERS, LINES], inDraft],
  ])('are the same in %s', (_, layers, check) => {
    fc.assert(
      fc.property(wording, decorations(...layers), (text, chosen) => {
        const decorated = decorate(text, chosen);
        expect(saying(check(decorated)), decorated).toEqual(saying(check(text)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('words that nobody agreed', () => {
  test.each([
    ['printed', [LETTERS, LINES], inText],
    ['negotiated', [PROPOSALS, LABELS, LETTERS, LINES], inDraft],
  ])('gain no match by how they are %s', (_, layers, check) => {
    fc.assert(
      fc.property(fc.nat(50), decorations(...layers), (start, chosen) => {
        expect(check(decorate(prose(5, start), chosen))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are not struck, proposed or asked for into a match', () => {
    const words = 'the offenders and intermediaries involved, including public officials';
    expect(inDraft(`It says ~~${words}~~.`)).toEqual([]);
    expect(inDraft(`It says [EU: add “${words}”].`)).toEqual([]);
    expect(inDraft(`It says nothing.\nUS: insert “${words}”`)).toEqual([]);
    expect(inDraft(`It says ${words}.`)).toHaveLength(1);
  });
});

describe('a clean text', () => {
  test('is read as it stands', () => {
    const text = segment.paragraphs.map(({ paragraph }) => paragraph.text).join('\n\n');
    const reading = readPrinted(readAll(text), knownWords(segment));
    expect(reading.text).toBe(text);
    const blocks = checkBlocks(library, text.split('\n\n'));
    expect(saying(inText(text))).toEqual(saying(blocks.flat()));
  });
});
