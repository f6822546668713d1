import { afterEach, expect, test } from 'vitest';
import type { Block } from '../../lib/page/block.ts';
import { findCitations } from '../../lib/core/resolution/find-citations.ts';
import { isLinked } from '../../lib/page/linked.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import { toRanges } from '../../lib/page/to-ranges.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** What is found on a page of this markup: the words as its text nodes have them, and what they may mean. */
function found(html: string): string[] {
  document.body.innerHTML = html;
  const blocks = [...readBlocks(document.body, { deep: true })].filter(
    (block): block is Block => block !== null,
  );
  return blocks.flatMap((block) =>
    findCitations(block.text)
      .filter((citation) => !isLinked(block, citation))
      .map((citation) => {
        const words = toRanges(block, citation)?.map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        );
        return `${words?.join('|')} = ${citation.candidates.map(({ symbol }) => symbol).join(', ')}`;
      }),
  );
}

test('a symbol that stands in several text nodes is one', () => {
  expect(found('<p>See A/RES/<wbr>77/<b>194</b>, and S/RES/2331 <i>(2016)</i>.</p>')).toEqual([
    'A/RES/|77/|194 = A/RES/77/194',
    'S/RES/2331 |(2016) = S/RES/2331 (2016)',
  ]);
});

test('a footnote mark within a citation is none of it', () => {
  expect(
    found(
      '<p>General Assembly<sup>3</sup> resolution 77/194<sup>4</sup>, and S/RES/2331 (2016)<sup><a href="#n">12</a></sup></p>',
    ),
  ).toEqual(['General Assembly| resolution 77/194 = A/RES/77/194', 'S/RES/2331 (2016) = S/RES/2331 (2016)']);
});

test('what the page links itself is left to it, in whole or in part', () => {
  expect(
    found(
      '<p>Of <a href="/77">A/RES/77/194</a>, <a name="x">A/RES/78/228</a>, resolution <a href="/76">76/7</a>, ' +
        '<button>A/RES/64/293</button> and <span role="link">A/RES/70/1</span></p>',
    ),
  ).toEqual(['A/RES/78/228 = A/RES/78/228']);
});

test('blocks are apart', () => {
  expect(found('<ul><li>Human Rights Council</li><li>resolution 77/194</li></ul>')).toEqual([
    'resolution 77/194 = A/RES/77/194',
  ]);
});

test('a page that hides what it is made of is read all the same', () => {
  expect(found('<form><input name="parentNode"><p>A/RES/77/194</p></form>')).toEqual([
    'A/RES/77/194 = A/RES/77/194',
  ]);
});
