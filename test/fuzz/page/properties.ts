import fc from 'fast-check';
import type { Block } from '../../../lib/page/block.ts';
import { type ReadOptions, readBlocks } from '../../../lib/page/read-blocks.ts';
import { toRanges } from '../../../lib/page/to-ranges.ts';
import { holds, type Property, property, same } from '../property.ts';
import { PAGE_PROPERTY_NAMES } from './names.ts';
import { readSlowly, type SlowBlock } from './read-slowly.ts';
import { plant, type Tree, trees } from './tree.ts';

const [BY_NAMES, AS_SEEN, RANGES, CHANGES] = PAGE_PROPERTY_NAMES;

/** Show a tree in the page, and take it away afterwards. */
function withPage(list: readonly Tree[], run: (main: HTMLElement) => void): void {
  const main = document.createElement('main');
  document.body.append(main);
  try {
    plant(main, list);
    run(main);
  } finally {
    main.remove();
  }
}

function read(root: Element | ShadowRoot, options: ReadOptions): Block[] {
  return [...readBlocks(root, options)].filter((block) => block !== null);
}

/** The text of blocks up to their last word, and their text nodes by their place in the page. */
function plain(blocks: readonly (Block | SlowBlock)[], nodes: ReadonlyMap<Text, number>): unknown {
  return blocks.map(({ text, pieces }) => [
    text.slice(0, pieces.at(-1)?.end),
    pieces.map(({ node, from, start, end }) => [nodes.get(node), from, start, end]),
  ]);
}

/** Every text node of a page, in shadow roots too, by number. */
function numberTexts(root: Node, numbers = new Map<Text, number>()): Map<Text, number> {
  for (const child of root.childNodes) {
    if (child instanceof Text) numbers.set(child, numbers.size);
    if (child instanceof Element && child.shadowRoot) numberTexts(child.shadowRoot, numbers);
    numberTexts(child, numbers);
  }
  return numbers;
}

export const PAGE_PROPERTIES: readonly Property[] = [
  property({
    name: BY_NAMES,
    why: 'words that belong together must be read together, and none left out',
    cases: 400,
    inputs: trees(),
    check: (list) =>
      withPage(list, (main) => {
        const numbers = numberTexts(main);
        const before = main.outerHTML;
        const roots: ShadowRoot[] = [];
        const onShadowRoot = (root: ShadowRoot) => roots.push(root);
        same(
          plain(read(main, { deep: true, onShadowRoot }), numbers),
          plain(readSlowly(main), numbers),
          'the blocks of the page',
        );
        for (const root of roots) {
          const blocks = read(root, { deep: true, onShadowRoot });
          // What lies in something that is never read has no root that is told of; a slot's own text has.
          same(plain(blocks, numbers), plain(readSlowly(root), numbers), 'the blocks of a shadow root');
        }
        same(new Set(roots).size, roots.length, 'each shadow root once');
        same(main.outerHTML, before, 'the page is as it was');
      }),
  }),
  property({
    name: AS_SEEN,
    why: 'hidden words must not be shown as agreed, nor those of two boxes as one passage',
    cases: 400,
    inputs: trees(),
    check: (list) =>
      withPage(list, (main) => {
        const numbers = numberTexts(main);
        const isSeen = (element: Element) => getComputedStyle(element).display !== 'none';
        const containers = new Set(read(main, { deep: true }).map(({ container }) => container));
        for (const container of containers) {
          same(
            plain(read(container, { deep: false, isSeen }), numbers),
            plain(readSlowly(container, { isSeen }), numbers),
            'the blocks that are seen',
          );
        }
      }),
  }),
  property({
    name: RANGES,
    why: 'what is painted must be the words that were matched, and nothing where they have gone',
    cases: 400,
    inputs: fc.record({
      list: trees(),
      block: fc.nat(),
      start: fc.nat(),
      length: fc.nat({ max: 40 }),
      change: fc.nat(),
    }),
    check: ({ list, block: at, start: from, length, change }) =>
      withPage(list, (main) => {
        const blocks = read(main, { deep: true });
        const block = blocks[at % Math.max(1, blocks.length)];
        if (block === undefined) return;
        const start = from % block.text.length;
        const span = { start, end: Math.min(block.text.length, start + length) };
        const ranges = toRanges(block, span);
        const covered = block.pieces.map((piece) =>
          block.text.slice(Math.max(piece.start, start), Math.min(piece.end, span.end)),
        );
        const isIn = ({ start: one, end }: { start: number; end: number }) =>
          one < span.end && end > start && length > 0;
        same(
          ranges?.map(textOf),
          covered.filter((_, i) => isIn(block.pieces[i] as Block['pieces'][number])),
          'the words of the span',
        );
        const piece = block.pieces[change % block.pieces.length] as Block['pieces'][number];
        piece.node.data = `…${piece.node.data}`;
        // The same characters may stand there all the same: "aa" in "aaa".
        const after = toRanges(block, span);
        if (after) same(after.map(textOf), ranges?.map(textOf), 'still the same words');
        else
          holds(
            block.pieces.some((one) => one.node === piece.node && isIn(one)),
            'only a change of its own words matters',
          );
        piece.node.remove();
        same(
          toRanges(block, span) === null,
          block.pieces.some((one) => one.node === piece.node && isIn(one)),
          'gone with its words',
        );
      }),
  }),
  property({
    name: CHANGES,
    why: 'a page that goes on changing while it is read must not be read without end, nor be left unread',
    cases: 15,
    inputs: fc.record({
      paragraphs: fc.integer({ min: 300, max: 2500 }),
      changes: fc.array(
        fc.record({
          change: fc.constantFrom<Change>('remove', 'wrap', 'move', 'add', 'clear'),
          from: fc.nat(),
          count: fc.nat({ max: 600 }),
        }),
        { maxLength: 8 },
      ),
    }),
    check: ({ paragraphs, changes }) =>
      withPage([], (main) => {
        main.append(...Array.from({ length: paragraphs }, (_, i) => paragraph(`paragraph ${i}`)));
        const texts = new Set<string>();
        const left = [...changes];
        const blocks = readBlocks(main, { deep: true });
        let steps = 0;
        for (let step = blocks.next(); !step.done; step = blocks.next(step.value === null)) {
          if (step.value !== null) texts.add(step.value.text);
          else {
            const next = left.shift();
            if (next) apply(main, next.change, next.from, next.count);
          }
          holds(++steps < 20 * (paragraphs + 5000), 'the reading ends');
        }
        for (const one of main.querySelectorAll('p:not([data-new])')) {
          holds(texts.has(one.textContent ?? ''), `${one.textContent} is read`);
        }
      }),
  }),
];

type Change = 'remove' | 'wrap' | 'move' | 'add' | 'clear';

function paragraph(words: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

function textOf({ startContainer, startOffset, endOffset }: StaticRange): string {
  return (startContainer as Text).data.slice(startOffset, endOffset);
}

/** What a script does to a page while it is read. */
function apply(main: Element, change: Change, from: number, count: number): void {
  const all = [...main.children];
  const start = from % Math.max(1, all.length);
  const some = all.slice(start, start + count);
  if (change === 'remove') for (const one of some) one.remove();
  else if (change === 'clear') main.replaceChildren();
  else if (change === 'move') main.append(...some);
  else if (change === 'add') {
    const made = paragraph('new');
    made.dataset.new = '';
    main.prepend(made);
  } else {
    const section = document.createElement('section');
    all[start]?.before(section);
    section.append(...some);
  }
}
