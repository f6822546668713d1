import { afterEach, describe, expect, test } from 'vitest';
import type { Match } from '../../lib/core/match/match.ts';
import type { Block } from '../../lib/page/block.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import { strokesOf } from '../../lib/page/strokes.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function blockOf(html: string): Block {
  document.body.innerHTML = html;
  const [block] = [...readBlocks(document.body, { deep: true })].filter((one) => one !== null);
  return block as Block;
}

/** A near-verbatim match over the whole block, but for one letter at each end, with exact runs in it. */
function matchOf(text: string, exact: string[], common: Match['common'] = null): Match {
  return {
    start: 0,
    end: text.length,
    grade: 'near-verbatim',
    similarity: 0.9,
    common,
    paint: { start: 1, end: text.length - 1 },
    exact: exact.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
    quoted: false,
    painted: true,
    sources: [],
    sourceCount: 1,
    tokens: 12,
    term: null,
  };
}

/** Each stroke as its letter and its words, one a text node. */
function painted(html: string, exact: string[], common: Match['common'] = null): string[] | null {
  const block = blockOf(html);
  const strokes = strokesOf(block, matchOf(block.text, exact, common));
  if (strokes === null) return null;
  return strokes.map(
    ({ grade, ranges, common }) =>
      `${common ? 'c' : grade[0]}: ${ranges
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        )
        .join('|')}`,
  );
}

describe('the strokes of a match', () => {
  test.each<[string, string, string[], string[]]>([
    ['without an exact run', '-to combat trafficking-', [], ['n: to combat trafficking']],
    [
      'around an exact run',
      '-to combat trafficking in persons-',
      ['combat trafficking'],
      ['n: to ', 'v: combat trafficking', 'n:  in persons'],
    ],
    [
      'that is exact throughout',
      '-to combat trafficking-',
      ['to combat trafficking'],
      ['v: to combat trafficking'],
    ],
    [
      'with two exact runs at its ends',
      '-to combat all trafficking in persons-',
      ['to combat', 'trafficking in persons'],
      ['v: to combat', 'n:  all ', 'v: trafficking in persons'],
    ],
    [
      'in several text nodes',
      '-to <i>com</i>bat trafficking-',
      ['combat trafficking'],
      ['n: to ', 'v: com|bat trafficking'],
    ],
    [
      'with only a footnote mark between two exact runs',
      '-to combat<sup>3</sup>trafficking-',
      ['to combat', 'trafficking'],
      ['v: to combat', 'v: trafficking'],
    ],
  ])('%s', (_, html, exact, expected) => {
    expect(painted(`<p>${html}</p>`, exact)).toEqual(expected);
  });

  test('is one where the wording is common', () => {
    expect(painted('<p>-to combat trafficking-</p>', ['combat'], 'boilerplate')).toEqual([
      'c: to combat trafficking',
    ]);
  });

  test('are none where the page no longer has a part of the text', () => {
    const block = blockOf('<p>-to combat <i>trafficking</i> in persons-</p>');
    const match = matchOf(block.text, ['combat']);
    expect(strokesOf(block, match)).not.toBeNull();
    (document.querySelector('i') as Element).textContent = 'trafficked';
    expect(strokesOf(block, match)).toBeNull();
  });
});
