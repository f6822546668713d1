/** A stretch of a block's text that lies in one text node: `text.slice(start, end)` is `node.data.slice(from)`. */
export interface Piece {
  node: Text;
  /** Where the stretch begins in the node, in UTF-16 code units. */
  from: number;
  /** Where it begins and ends in the block's text. What lies between two pieces is in no node. */
  start: number;
  end: number;
}

/** What holds a block by its name: a block-level element, or the shadow root where there is none. */
export type Container = Element | ShadowRoot;

/** A paragraph, list item, cell, heading: the text in which a match must lie. */
export interface Block {
  /** As the page has it; `<br>` is a line break, a footnote mark is one space that no piece covers. */
  text: string;
  container: Container;
  /** In the order of the text. */
  pieces: Piece[];
}

/** Gathers the text nodes of one block. */
export class BlockBuilder {
  text = '';
  pieces: Piece[] = [];
  container: Container | null = null;
  /** What holds the block when computed display is asked too; the container otherwise. */
  holder: Container | null = null;
  /** How many `<br>` stand at the end with nothing but white space between. */
  breaks = 0;
  /** The last character code, kept because asking the text for it would flatten a string that is still growing. */
  lastCode = 0;

  /** Tells whether any text was taken in. */
  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** Takes in `node.data.slice(from, to)`. White space alone does not begin a block. */
  add(node: Text, data: string, from: number, to: number): void {
    const part = from === 0 && to === data.length ? data : data.slice(from, to);
    const blank = isBlank(part);
    if (part === '' || (blank && this.pieces.length === 0)) return;
    if (!blank) this.breaks = 0;
    this.lastCode = part.charCodeAt(part.length - 1);
    const start = this.text.length;
    // The common block is one text node: no string is built for it.
    this.text = start === 0 ? part : this.text + part;
    this.pieces.push({ node, from, start, end: start + part.length });
  }

  /** Sets the words before and after apart with a character that no piece covers. */
  space(character: ' ' | '\n'): void {
    if (this.pieces.length === 0) return;
    this.text += character;
    this.lastCode = character.charCodeAt(0);
  }

  /** Ends the block and gives it, or null where it had no text. */
  take(): Block | null {
    const { text, container, pieces } = this;
    this.text = '';
    this.breaks = 0;
    if (pieces.length === 0 || container === null) return null;
    this.pieces = [];
    return { text, container, pieces };
  }
}

function isBlank(text: string): boolean {
  // Most text nodes begin with a letter or are short: the expression is rarely asked.
  return text.charCodeAt(0) <= 0x20 ? !/\S/.test(text) : text.length === 1 && !/\S/.test(text);
}
