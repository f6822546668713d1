import { isFootnoteMark } from '../../../lib/page/footnote-mark.ts';

/** A block as the oracle reads it: its text, and which text node each stretch of it comes from. */
export interface SlowBlock {
  text: string;
  pieces: { node: Text; from: number; start: number; end: number }[];
}

const names = (list: string) => new Set(list.split(' '));
const BLOCKS = names('body main p div li td h2 blockquote pre section form');
const SILENT = names('script rt wbr');
const SPACES = names('button img');
const GAPS = names('code textarea');

/** What an exact reading leaves out, and where it is told that the style makes a block. */
export interface Exact {
  isSeen: (element: Element) => boolean;
}

/** Read all below `root` by recursion, block by block, as the contract words it; with `exact` only what `root` itself holds. */
export function readSlowly(root: Element | ShadowRoot, exact?: Exact): SlowBlock[] {
  const reader = new SlowReader(exact);
  reader.readChildren(root);
  reader.end();
  return reader.blocks;
}

class SlowReader {
  readonly blocks: SlowBlock[] = [];
  readonly exact: Exact | undefined;
  private block: SlowBlock = { text: '', pieces: [] };
  private breaks = 0;
  private isEnding = false;

  constructor(exact: Exact | undefined) {
    this.exact = exact;
  }

  readChildren(parent: Node): void {
    for (const child of parent.childNodes) {
      if (child instanceof Text) this.readText(child);
      else if (child instanceof Element) this.readElement(child);
    }
  }

  end(): void {
    if (this.block.pieces.length > 0) this.blocks.push(this.block);
    this.block = { text: '', pieces: [] };
    this.breaks = 0;
    this.isEnding = false;
  }

  private readElement(element: Element): void {
    const name = element.localName;
    if (SILENT.has(name) && !element.hasAttribute('contenteditable')) return;
    if (element.hasAttribute('contenteditable') || GAPS.has(name)) return this.end();
    if (SPACES.has(name)) return this.space(' ');
    if (name === 'br') {
      this.breaks++;
      return this.space('\n');
    }
    if (name === 'sup' && isFootnoteMark(element.textContent ?? '', this.block.text)) return this.space(' ');
    if (BLOCKS.has(name)) {
      this.end();
      if (!this.exact) this.readChildren(element);
      return this.end();
    }
    const isStyled = name !== 'sup' && this.exact?.isSeen(element) && breaksByStyle(element);
    if (isStyled) this.end();
    this.readChildren(element);
    // A footnote mark behind a block that only the style makes still belongs to its last word.
    if (isStyled) this.isEnding = true;
  }

  private readText(node: Text): void {
    const parent = node.parentNode;
    if (this.exact && parent instanceof Element && !this.exact.isSeen(parent)) return;
    if (this.isEnding || this.breaks >= 2 || this.runsTogether(node)) this.end();
    const container = closestBlock(node);
    const isPreformatted = container instanceof Element && container.localName === 'pre';
    const lines = isPreformatted ? splitAtBlankLines(node.data) : [{ from: 0, to: node.data.length }];
    lines.forEach(({ from, to }, i) => {
      if (i > 0) this.end();
      this.add(node, from, to);
    });
  }

  private add(node: Text, from: number, to: number): void {
    const words = node.data.slice(from, to);
    const isBlank = words.trim() === '';
    if (words === '' || (isBlank && this.block.pieces.length === 0)) return;
    if (!isBlank) this.breaks = 0;
    const start = this.block.text.length;
    this.block.text += words;
    this.block.pieces.push({ node, from, start, end: start + words.length });
  }

  private space(character: string): void {
    if (this.block.pieces.length > 0) this.block.text += character;
  }

  /** Whether words of two blocks that only the style makes would become one word, in a reading that goes by names. */
  private runsTogether(node: Text): boolean {
    const last = this.block.pieces.at(-1)?.node;
    if (this.exact || last === undefined) return false;
    const isWord = (character: string) => /[a-z\d]|[^\0-\x7f]/iu.test(character);
    if (!isWord(this.block.text.charAt(this.block.text.length - 1)) || !isWord(node.data.charAt(0)))
      return false;
    const [one, other] = [ancestorsOf(last), ancestorsOf(node)];
    return [...one, ...other].some((at) => one.includes(at) !== other.includes(at) && breaksByStyle(at));
  }
}

/** The inline elements around a text. */
function ancestorsOf(node: Text): Element[] {
  const ancestors: Element[] = [];
  for (let at = node.parentElement; at !== null && !BLOCKS.has(at.localName); at = at.parentElement)
    ancestors.push(at);
  return ancestors;
}

function breaksByStyle(element: Element): boolean {
  return getComputedStyle(element).display === 'block';
}

function closestBlock(node: Node): Node | null {
  for (let at = node.parentNode; at !== null; at = at.parentNode) {
    if (at instanceof ShadowRoot || (at instanceof Element && BLOCKS.has(at.localName))) return at;
  }
  return null;
}

function splitAtBlankLines(text: string): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at)) {
    let next = at + 1;
    while (next < text.length && text.charAt(next).trim() === '') next++;
    // White space with a second line break in it.
    if (text.slice(at + 1, next).includes('\n')) {
      lines.push({ from, to: at });
      from = next;
    }
    at = next;
  }
  lines.push({ from, to: text.length });
  return lines;
}
