import { afterEach, describe, expect, test } from 'vitest';
import type { Block } from '../../lib/page/block.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import { visibility } from '../../lib/page/visibility.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function read(root: Element | ShadowRoot, exact: boolean): Block[] {
  const roots: ShadowRoot[] = [];
  const options = { deep: true, onShadowRoot: (shadow: ShadowRoot) => roots.push(shadow) };
  const blocks = [...readBlocks(root, exact ? { ...options, isSeen: visibility() } : options)];
  return [...blocks.filter((block) => block !== null), ...roots.flatMap((shadow) => read(shadow, exact))];
}

function folded(blocks: Block[]): string[] {
  return blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

interface Case {
  name: string;
  html: string;
  blocks: string[];
  /** Where the exact reading differs. */
  seen?: string[];
}

const CASES: Case[] = [
  { name: 'paragraphs', html: '<p>One.</p><p>Two.</p>', blocks: ['One.', 'Two.'] },
  {
    name: 'links, italics and spans do not break a block',
    html: '<p>the <a href="#">offenders</a> and <em>inter<b>mediaries</b></em><span> involved</span></p>',
    blocks: ['the offenders and intermediaries involved'],
  },
  {
    name: 'text around a block is two blocks',
    html: '<div>before<p>inside</p>after</div>',
    blocks: ['before', 'inside', 'after'],
  },
  { name: 'a rule parts', html: '<div>before<hr>after</div>', blocks: ['before', 'after'] },
  { name: 'one line break is white space', html: '<p>public<br>officials</p>', blocks: ['public officials'] },
  { name: 'two line breaks end a block', html: '<p>One.<br> <br>Two.</p>', blocks: ['One.', 'Two.'] },
  {
    name: 'wbr and comments are nothing',
    html: '<p>traf<wbr>fick<!-- x -->ing</p>',
    blocks: ['trafficking'],
  },
  {
    name: 'cells, items and terms are blocks',
    html: '<table><tr><td>a cell</td><td>another</td></tr></table><ul><li>item</li></ul><dl><dt>term</dt><dd>sense</dd></dl>',
    blocks: ['a cell', 'another', 'item', 'term', 'sense'],
  },
  {
    name: 'footnote marks are a break between words',
    html: '<p>in persons<sup>12</sup> and<sup><a href="#n">[3]</a></sup> children,<sup>4</sup> women<sup>*</sup> men<sup>a</sup></p>',
    blocks: ['in persons and children, women men'],
  },
  {
    name: 'a superscript that is no footnote mark stays with its word',
    html: '<p>the 21<sup>st</sup> century, 20 km<sup>2</sup>, 10<sup>6</sup></p>',
    blocks: ['the 21st century, 20 km2, 106'],
  },
  {
    name: 'bracketed remarks are footnote marks',
    html: '<p>forced labour<sup>[<i>citation needed</i>]</sup> persists</p>',
    blocks: ['forced labour persists'],
  },
  {
    name: 'scripts, styles and templates are silent',
    html: '<p>one<script>var x</script><style>p{}</style><template>t</template><noscript>n</noscript> two</p>',
    blocks: ['one two'],
  },
  {
    name: 'code and form fields end a block',
    html: '<p>before <code>x = 1</code> after <textarea>written</textarea> end</p><select><option>choice</select>',
    blocks: ['before', 'after', 'end'],
  },
  {
    name: 'buttons, pictures and frames part words only',
    html: '<p>forced<button>1</button>labour <svg><text>drawn</text></svg><video>no video</video>ends</p>',
    blocks: ['forced labour ends'],
  },
  {
    name: 'what can be edited is left out',
    html: '<div contenteditable><p>draft</p></div><div role="textbox">typed</div><p>a <span contenteditable="true">b</span> c</p><p contenteditable="false">kept</p>',
    blocks: ['a', 'c', 'kept'],
  },
  {
    name: 'preformatted text breaks at blank lines',
    html: '<pre>One\nline.\n  \n\nTwo.</pre>',
    blocks: ['One line.', 'Two.'],
  },
  {
    name: 'ruby readings are left out',
    html: '<p><ruby>term<rp>(</rp><rt>reading</rt><rp>)</rp></ruby> ends</p>',
    blocks: ['term ends'],
  },
  {
    name: 'spans that the style makes blocks do not run together',
    html: '<div><span style="display:block">forced</span><span style="display:block">labour</span></div>',
    blocks: ['forced', 'labour'],
  },
  {
    name: 'spans that the style makes blocks, with white space between',
    html: '<div><span style="display:block">forced</span> <span style="display:block">labour</span></div>',
    blocks: ['forced labour'],
    seen: ['forced', 'labour'],
  },
  {
    name: 'items of a flex box',
    html: '<div style="display:flex"><a>forced</a> <a>labour</a></div>',
    blocks: ['forced labour'],
    seen: ['forced', 'labour'],
  },
  {
    name: 'a floated initial stays with its word',
    html: '<p><span style="float:left">T</span>rafficking</p>',
    blocks: ['Trafficking'],
  },
  {
    name: 'custom elements are inline until their style says otherwise',
    html: '<style>x-para{display:block}</style><p>a <x-link>linked</x-link> word</p><div><x-para>one</x-para> <x-para>two</x-para></div>',
    blocks: ['a linked word', 'one two'],
    seen: ['a linked word', 'one', 'two'],
  },
  {
    name: 'text without any block',
    html: 'bare <b>text</b>',
    blocks: ['bare text'],
  },
  {
    name: 'hidden words are left out of an exact reading',
    html: '<p>forced <span style="display:none">x</span><span class="sr" style="position:absolute;width:1px;height:1px;overflow:hidden">(opens)</span>labour</p>',
    blocks: ['forced x(opens)labour'],
    seen: ['forced labour'],
  },
  {
    name: 'a form whose fields have the names of DOM properties',
    html: '<form><input name="parentNode"><input name="nodeType"><input name="localName"><input name="childNodes"><input name="firstChild"><input name="nextSibling"><input name="shadowRoot"><input name="textContent"><input name="isConnected"><p>in the form</p>beside</form><img name="documentElement"><img name="createTreeWalker"><p id="getAttribute">after</p>',
    blocks: ['in the form', 'beside', 'after'],
  },
];

describe.each(CASES)('$name', ({ html, blocks, seen }) => {
  test('by names', () => {
    document.body.innerHTML = html;
    expect(folded(read(document.body, false))).toEqual(blocks);
  });

  test('as seen', () => {
    document.body.innerHTML = html;
    // An exact reading is made of one container at a time.
    const containers = new Set(read(document.body, false).map(({ container }) => container));
    const exact = [...containers].flatMap((container) =>
      [...readBlocks(container, { deep: false, isSeen: visibility() })].filter((block) => block !== null),
    );
    expect(folded(exact).sort()).toEqual([...(seen ?? blocks)].sort());
  });

  test('every piece leads back to its place in the page, which is unchanged', () => {
    document.body.innerHTML = html;
    const before = document.documentElement.outerHTML;
    for (const exact of [false, true]) {
      for (const { text, pieces } of read(document.body, exact)) {
        expect(pieces.length).toBeGreaterThan(0);
        let end = 0;
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          end = piece.end;
          expect(piece.node.data.slice(piece.from, piece.from + piece.end - piece.start)).toBe(
            text.slice(piece.start, piece.end),
          );
        }
      }
    }
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('hidden text is not seen', () => {
  test.each([
    ['display', '<div style="display:none"><p>x</p></div>'],
    ['visibility', '<div style="visibility:hidden"><p>x</p></div>'],
    ['opacity', '<div style="opacity:0"><p>x</p></div>'],
    ['the hidden attribute', '<p hidden>x</p>'],
    ['hidden until found', '<div hidden="until-found"><p>x</p></div>'],
    ['closed details', '<details><summary></summary><p>x</p></details>'],
    ['closed dialog', '<dialog><p>x</p></dialog>'],
    ['a folded box', '<div style="max-height:0;overflow:hidden"><p>x</p></div>'],
    ['clipped to a pixel', '<p style="position:absolute;width:1px;height:1px;overflow:hidden">x</p>'],
    ['moved far away', '<p style="position:absolute;left:-9999px">x</p>'],
    ['unslotted children', '<div id="host"><p>x</p></div>'],
    ['content-visibility', '<div style="content-visibility:hidden"><p>x</p></div>'],
  ])('by %s', (_, html) => {
    document.body.innerHTML = html;
    document.querySelector('#host')?.attachShadow({ mode: 'open' });
    const p = document.querySelector('p') as Element;
    expect(visibility()(p)).toBe(false);
    expect([...readBlocks(p, { deep: false, isSeen: visibility() })]).toEqual([]);
  });

  test.each([
    ['plain', '<p>x</p>'],
    ['opened details', '<details open><summary></summary><p>x</p></details>'],
    ['display: contents', '<p style="display:contents">x</p>'],
    ['aria-hidden, as behind a modal', '<main aria-hidden="true"><p>x</p></main>'],
    ['far down the page', '<div style="height:20000px"></div><p>x</p>'],
    [
      'skipped off-screen rendering',
      '<div style="height:9000px"></div><div style="content-visibility:auto"><p>x</p></div>',
    ],
    ['in a low box that does not clip', '<div style="height:0"><p>x</p></div>'],
    [
      'in a scrolled box',
      '<div style="height:50px;overflow:auto"><div style="height:500px"></div><p>x</p></div>',
    ],
  ])('but is when %s', (_, html) => {
    document.body.innerHTML = html;
    expect(visibility()(document.querySelector('p') as Element)).toBe(true);
  });
});

describe('shadow roots', () => {
  function attach(host: Element, html: string): ShadowRoot {
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  }

  test('nested open roots are found; slotted text belongs to the light tree', () => {
    document.body.innerHTML = '<div id="outer"><p>light</p></div>';
    const root = attach(
      document.querySelector('#outer') as Element,
      '<p>shadow</p><slot></slot><section></section>',
    );
    attach(root.querySelector('section') as Element, 'bare <i>in</i> a root');
    expect(folded(read(document.body, false))).toEqual(['light', 'shadow', 'bare in a root']);
  });

  test('a closed root is not read', () => {
    document.body.innerHTML = '<div></div>';
    (document.querySelector('div') as Element).attachShadow({ mode: 'closed' }).innerHTML = '<p>x</p>';
    expect(read(document.body, false)).toEqual([]);
  });

  test('text in a slot is seen only while nothing is assigned to it', () => {
    document.body.innerHTML = '<div></div>';
    const host = document.querySelector('div') as Element;
    const root = attach(host, '<p><slot>instead</slot></p>');
    const exact = (): string[] =>
      folded(
        [...readBlocks(root.querySelector('p') as Element, { deep: false, isSeen: visibility() })].filter(
          (block) => block !== null,
        ),
      );
    expect(exact()).toEqual(['instead']);
    host.append('assigned');
    expect(exact()).toEqual([]);
  });
});

describe('the size of a page', () => {
  test('20,000 levels of blocks and of inline elements', () => {
    for (const name of ['div', 'span']) {
      // Outside the document, since to lay out such a tree is the browser's own trouble, and in a hundred parts of
      // two hundred levels, since an insertion costs the browser a walk over all ancestors.
      const top = document.createElement('section');
      let within: Node = document.createTextNode('end');
      for (let part = 0; part < 100; part++) {
        const outermost = document.createElement(name);
        let inner: Element = outermost;
        for (let level = 1; level < 200; level++) {
          inner.append('a ');
          inner = inner.appendChild(document.createElement(name));
        }
        inner.append('a ');
        inner.appendChild(within);
        within = outermost;
      }
      top.appendChild(within);
      const blocks = read(top, false);
      expect(blocks.at(-1)?.text.endsWith('end')).toBe(true);
      expect(blocks.reduce((sum, { pieces }) => sum + pieces.length, 0)).toBe(20_001);
    }
  });
});

describe('pauses', () => {
  function page(paragraphs: number): Element {
    const main = document.createElement('main');
    for (let i = 0; i < paragraphs; i++)
      main.append(Object.assign(document.createElement('p'), { textContent: `p${i}` }));
    document.body.append(main);
    return main;
  }

  function readWith(main: Element, atPause: () => void): Set<string> {
    const texts = new Set<string>();
    const blocks = readBlocks(document.body, { deep: true });
    let step = blocks.next();
    while (!step.done) {
      if (step.value === null) atPause();
      else texts.add(step.value.text);
      step = blocks.next(step.value === null);
    }
    expect(main.isConnected).toBe(true);
    return texts;
  }

  test('what was being read is moved, and nothing is missed', () => {
    const main = page(2000);
    const texts = readWith(main, () => {
      // A page that wraps its content while it is read.
      const half = document.createElement('section');
      half.append(...[...main.children].slice(0, 400));
      main.append(half);
    });
    expect(texts.size).toBe(2000);
  });

  test('what was being read is removed, and the rest is read', () => {
    const main = page(2000);
    let removed = false;
    const texts = readWith(main, () => {
      if (removed) return;
      removed = true;
      for (const p of [...main.children].slice(0, 1500)) p.remove();
    });
    for (let i = 1500; i < 2000; i++) expect(texts).toContain(`p${i}`);
  });
});
