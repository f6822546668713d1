import { afterEach, expect, test } from 'vitest';
import type { Block } from '../../lib/page/block.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import { boxesOf, toRanges } from '../../lib/page/to-ranges.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function blockOf(html: string): Block {
  document.body.innerHTML = html;
  const [block] = [...readBlocks(document.body, { deep: true })].filter((one) => one !== null);
  return block as Block;
}

function wordsOf(block: Block, words: string): string[] | null {
  const start = block.text.indexOf(words);
  const ranges = toRanges(block, { start, end: start + words.length });
  return (
    ranges?.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    ) ?? null
  );
}

test('one range a text node, and none for a footnote mark', () => {
  const block = blockOf('<p>On trafficking<sup>3</sup> in <i>per</i>sons today</p>');
  expect(wordsOf(block, 'trafficking  in persons')).toEqual(['trafficking', ' in ', 'per', 'sons']);
  expect(wordsOf(block, 'per')).toEqual(['per']);
});

test('null where the page no longer has the text', () => {
  const block = blockOf('<p>On <i>forced</i> labour today</p>');
  const [, italic, rest] = block.pieces.map(({ node }) => node);
  expect(wordsOf(block, 'forced labour')).toEqual(['forced', ' labour']);
  (rest as Text).data = ' labours today';
  // Beyond the stretch the text may change.
  expect(wordsOf(block, 'forced labour')).toEqual(['forced', ' labour']);
  (rest as Text).data = 'labour today, as ever';
  expect(wordsOf(block, 'forced labour')).toBeNull();
  expect(wordsOf(block, 'forced')).toEqual(['forced']);
  (italic as Text).remove();
  expect(wordsOf(block, 'forced')).toBeNull();
});

test('none for an empty stretch and for one in no text node', () => {
  const block = blockOf('<p>forced<br>labour</p>');
  expect(toRanges(block, { start: 3, end: 3 })).toEqual([]);
  expect(toRanges(block, { start: 6, end: 7 })).toEqual([]);
});

test('a box for each line, none for what has gone', () => {
  const block = blockOf('<p style="width:9ch;font:16px monospace">forced labour</p>');
  const ranges = toRanges(block, { start: 0, end: 13 }) ?? [];
  const boxes = boxesOf(ranges);
  expect(boxes.length).toBe(2);
  expect(boxes[1]?.top).toBeGreaterThan(boxes[0]?.top ?? 0);
  for (const { node } of block.pieces) node.data = 'short';
  expect(boxesOf(ranges)).toEqual([]);
});
