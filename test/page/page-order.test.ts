import { afterEach, expect, test } from 'vitest';
import { inPageOrder } from '../../lib/page/page-order.ts';
import { beginSlice } from '../../lib/page/slices.ts';
import fc from '../same-cases.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** A tree of elements: each may have a shadow root with a tree of its own, and children. */
interface Tree {
  shadow: Tree[] | null;
  children: Tree[];
}

const { tree } = fc.letrec<{ tree: Tree; trees: Tree[] }>((tie) => ({
  tree: fc.record({ shadow: fc.oneof(fc.constant(null), tie('trees')), children: tie('trees') }),
  trees: fc.oneof({ maxDepth: 3 }, fc.constant<Tree[]>([]), fc.array(tie('tree'), { maxLength: 3 })),
}));

/** Builds the tree below a parent and lists its texts in the order in which a reader meets them. */
function build(trees: Tree[], parent: Node, order: Text[]): void {
  for (const { shadow, children } of trees) {
    const element = parent.appendChild(document.createElement('div'));
    if (shadow !== null) build(shadow, element.attachShadow({ mode: 'open' }), order);
    order.push(element.appendChild(document.createTextNode(`${order.length}`)));
    build(children, element, order);
  }
}

test('the order in any nest of shadow roots is that of a walk through it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.nat(), async (trees, seed) => {
      document.body.replaceChildren();
      const order: Text[] = [];
      build(trees, document.body, order);
      const kept = order.filter((_, i) => (i + seed) % 3 > 0);
      const mixed = kept
        .map((text, i) => ({ text, key: ((i + 1) * (seed + 7919)) % 1009 }))
        .sort((one, other) => one.key - other.key)
        .map(({ text }) => text);
      expect(await inPageOrder(document, new Set(mixed), beginSlice())).toEqual(kept);
    }),
    { numRuns: 200 },
  );
});

test('what has left the page is left out', async () => {
  document.body.innerHTML = '<p>one</p><p>two</p>';
  const [one, two] = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text) as [Text, Text];
  one.remove();
  expect(await inPageOrder(document, new Set([two, one]), beginSlice())).toEqual([two]);
});
