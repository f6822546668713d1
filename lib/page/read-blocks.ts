import { type Block, BlockBuilder, type Container } from './block.ts';
import { containerOf, nameOf } from './container-of.ts';
import { cutBlock, LONGEST_BLOCK } from './cut-block.ts';
import { blockBetween, breaksBlock } from './display.ts';
import {
  documentOf,
  findAll,
  isDesigned,
  localNameOf,
  nodeTypeOf,
  parentOf,
  shadowRootOf,
  shortTextOf,
  walkerOver,
} from './dom.ts';
import { EDITABLE, isLeftOut, kindOf } from './elements.ts';
import { isFootnoteMark, LONGEST_MARK } from './footnote-mark.ts';

/** How a part of the page is read. */
export interface ReadOptions {
  /** Whether to read the blocks below other blocks too, or only the text that the root itself holds. */
  deep: boolean;
  /**
   * Given for an exact reading: tells whether the text of an element is to be seen. Text that is not is left out,
   * and elements that only the style makes blocks end one. Costs about 2 µs an element; without it the reading
   * goes by names alone.
   */
  isSeen?: (element: Element) => boolean;
  /** Called for each open shadow root; its text is not read here. */
  onShadowRoot?: (root: ShadowRoot) => void;
  /** Called for each custom element without a shadow root: it may be given one later, which no one is told. */
  onHost?: (element: Element) => void;
  /** Called where the reading begins anew, because the page moved what was being read: all blocks come once more. */
  onRestart?: () => void;
}

/** After how many nodes the reader offers a pause: about 0.1 ms. */
const NODES_BETWEEN_PAUSES = 512;

/** So many UTF-16 code units of text count as one node more: 512 of them take 0.2 ms to tokenise. */
const UNITS_A_NODE = 64;

/** How often the reader begins anew because the page moved what it was reading; after that it does not pause. */
const MAX_RESTARTS = 3;

/**
 * Reads the text below `root` block by block, in document order, without recursion and without changing anything.
 * Yields a block, or null where the caller may pause; it passes true to `next` after it paused, and the reader
 * makes sure that it still stands where it stood, or begins anew.
 *
 * Cost: one step of a tree walker a node, about 0.2 µs.
 */
export function* readBlocks(root: Container, options: ReadOptions): Generator<Block | null, void, unknown> {
  if (isDesigned(documentOf(root)) || isLeftOut(root)) return;
  const { deep, isSeen, onShadowRoot, onHost, onRestart } = options;
  const walker = walkerOver(root);
  const editable = editableBelow(root);
  const containers = new Map<Node, Container | null>();
  const holders = new Map<Node, Container>();
  let builder = new BlockBuilder();
  let lastParent: ParentNode | null = null;
  let seen = true;
  let lastContainer: Container | null = null;
  let lastHolder: Container | null = null;
  let preformatted = false;
  let from = 0;
  let work = 0;
  let restarts = 0;
  // A live range leaves a node that is taken out of the page, alone or with what holds it, even if it is put back.
  const place = new Range();

  const holderOf = (parent: ParentNode, container: Container): Container => {
    let holder = container;
    const climbed: Node[] = [];
    for (let at: Node | null = parent; at !== null && at !== container; at = parentOf(at)) {
      const known = holders.get(at);
      if (known !== undefined) {
        holder = known;
        break;
      }
      climbed.push(at);
    }
    for (const at of climbed) holders.set(at, holder);
    return holder;
  };

  if (deep && onShadowRoot !== undefined && nodeTypeOf(root) === Node.ELEMENT_NODE) {
    const shadow = shadowRootOf(root as Element);
    if (shadow !== null) onShadowRoot(shadow);
    else if (localNameOf(root as Element).includes('-')) onHost?.(root as Element);
  }

  let node = walker.nextNode();
  while (node !== null) {
    if (++work > NODES_BETWEEN_PAUSES && restarts < MAX_RESTARTS) {
      work = 0;
      place.setStart(node, 0);
      const paused: unknown = yield null;
      if (paused === true && place.startContainer !== node) {
        restarts++;
        onRestart?.();
        from = 0;
        builder = new BlockBuilder();
        lastParent = null;
        containers.clear();
        holders.clear();
        walker.currentNode = root;
        node = walker.nextNode();
        continue;
      }
    }

    const name = nameOf(node);
    if (name === undefined) {
      const text = node as Text;
      const parent = text.parentNode;
      if (parent !== null) {
        if (parent !== lastParent) {
          lastParent = parent;
          lastContainer = containerOf(parent, containers);
          preformatted = lastContainer !== null && nameOf(lastContainer) === 'pre';
          lastHolder =
            isSeen === undefined || lastContainer === null ? lastContainer : holderOf(parent, lastContainer);
          seen = isSeen === undefined || nameOf(parent) === undefined || isSeen(parent as Element);
        }
        if (seen && lastContainer !== null) {
          const { data } = text;
          const joins =
            builder.container === lastContainer &&
            builder.holder === lastHolder &&
            builder.breaks < 2 &&
            !(isSeen === undefined && isGlued(builder, data) && isApart(builder, text));
          if (!joins) {
            const block = builder.take();
            if (block !== null) yield block;
            builder.container = lastContainer;
            builder.holder = lastHolder;
          }
          const room = LONGEST_BLOCK - builder.text.length;
          const cut =
            preformatted || data.length - from > room ? cutBlock(data, from, room, preformatted) : null;
          const to = cut === null ? data.length : cut.to;
          work += (to - from) / UNITS_A_NODE;
          builder.add(text, data, from, to);
          if (cut !== null) {
            const block = builder.take();
            if (block !== null) yield block;
            from = cut.next;
            // The rest of the node after a pause, if it is due.
            if (from < data.length) continue;
          }
          from = 0;
        }
      }
      node = walker.nextNode();
      continue;
    }

    const element = node as Element;
    let kind = kindOf(name);
    let enter = kind === 'inline';
    if (editable?.has(element) === true) {
      kind = 'gap';
      enter = false;
    }
    if (kind === 'block') {
      const block = builder.take();
      if (block !== null) yield block;
      enter = deep;
    } else if (kind === 'inline') {
      // Hidden words, such as those for screen readers, are taken out of the line by absolute places.
      if (isSeen !== undefined && breaksBlock(element) && isSeen(element)) {
        holders.set(element, element);
        const block = builder.take();
        if (block !== null) yield block;
      }
      if (onHost !== undefined && name.includes('-') && shadowRootOf(element) === null) onHost(element);
    } else if (kind === 'sup') {
      const parent = parentOf(element);
      const mark =
        parent !== null && builder.container === containerOf(parent, containers)
          ? shortTextOf(element, LONGEST_MARK)
          : null;
      const isMark = mark !== null && isFootnoteMark(mark, builder.text);
      if (isMark) builder.space(' ');
      enter = !isMark;
    } else if (kind === 'break') {
      builder.breaks++;
      builder.space('\n');
    } else if (kind === 'space') {
      builder.space(' ');
    } else if (kind === 'gap') {
      const block = builder.take();
      if (block !== null) yield block;
    }
    if (enter && deep && onShadowRoot !== undefined) {
      const shadow = shadowRootOf(element);
      if (shadow !== null) onShadowRoot(shadow);
    }
    node = enter ? walker.nextNode() : nextBeyond(walker);
  }
  const block = builder.take();
  if (block !== null) yield block;
}

function editableBelow(root: Container): Set<Element> | null {
  const found =
    nodeTypeOf(root) === Node.ELEMENT_NODE
      ? findAll(root as Element, EDITABLE)
      : (root as ShadowRoot).querySelectorAll(EDITABLE);
  return found.length === 0 ? null : new Set(found);
}

/** Goes to the first node after all that lies below the current one. */
function nextBeyond(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}

/** Letters and digits, and all that is not ASCII: enough to see that two texts may make one word. */
function isWordCode(code: number): boolean {
  return code > 127 || (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

function isGlued(builder: BlockBuilder, data: string): boolean {
  return !builder.isEmpty && isWordCode(builder.lastCode) && isWordCode(data.charCodeAt(0));
}

function isApart(builder: BlockBuilder, text: Text): boolean {
  const last = builder.pieces.at(-1)?.node;
  return last !== undefined && last.parentNode !== text.parentNode && blockBetween(last, text);
}
