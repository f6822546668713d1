import type { Container } from './block.ts';
import { boxOf, focusedIn, newRange, nodeTypeOf, parentOf, selectionOf, shadowRootOf } from './dom.ts';
import { readBlocks } from './read-blocks.ts';
import { visibility } from './visibility.ts';

/** What a person has selected in a document. */
export interface SelectedText {
  /** As it is seen: blocks apart by a blank line, `<br>` as a line's end. */
  text: string;
  /** A node of it, to find the modal dialog or fullscreen element around it. */
  within: Node;
  /** Gives where it is drawn now, in the window's CSS pixels; none where it has gone. */
  rects: () => DOMRect[];
}

/** Fields whose words may be read when a person selects them and asks; never a password. */
const FIELDS = new Set(['text', 'search', 'url', 'tel', 'textarea']);

/**
 * Reads what a person has selected, in fields and in what can be edited too, where only this is read of them; null where
 * nothing is selected. Cost: linear in the nodes of the selection.
 */
export function readSelection(document: Document): SelectedText | null {
  return readField(focusedIn(document)) ?? readRange(document);
}

/** Getters of the prototypes: a page may hide them on its field. */
function readField(field: Element | null): SelectedText | null {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  const get = (name: string): unknown => Reflect.get(prototype, name, field);
  if (!FIELDS.has(get('type') as string)) return null;
  const text = String(get('value')).slice(get('selectionStart') as number, get('selectionEnd') as number);
  if (text.trim() === '') return null;
  return { text, within: field, rects: () => [boxOf(field)] };
}

function readRange(document: Document): SelectedText | null {
  const selection = selectionOf(document);
  const range = selection && selectedRange(selection);
  if (!range || range.collapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const live = newRange(document);
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  const text = textOf(live) || String(selection);
  if (text.trim() === '') return null;
  return { text, within: startContainer, rects: () => [...live.getClientRects()] };
}

/** The selection's range; within open shadow roots, to which the selection itself gives no access. */
function selectedRange(selection: Selection): StaticRange | Range | null {
  if (selection.rangeCount === 0) return null;
  let range: StaticRange | Range = selection.getRangeAt(0);
  const shadowRoots: ShadowRoot[] = [];
  // What is selected in a shadow root is, seen from outside, nothing beside its host.
  for (let root = rootAt(range); root !== null && !shadowRoots.includes(root); root = rootAt(range)) {
    shadowRoots.push(root);
    range = selection.getComposedRanges({ shadowRoots })[0] ?? range;
  }
  return range;
}

function rootAt({ collapsed, startContainer, startOffset }: AbstractRange): ShadowRoot | null {
  if (!collapsed) return null;
  for (const node of [startContainer, startContainer.childNodes[startOffset]]) {
    const isElement = node !== undefined && nodeTypeOf(node) === Node.ELEMENT_NODE;
    const root = isElement ? shadowRootOf(node as Element) : null;
    if (root !== null) return root;
  }
  return null;
}

/** The text of a range as it is seen, read like the page; none within what is never read, such as what can be edited. */
function textOf(range: Range): string {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer: top } = range;
  const root = nodeTypeOf(top) === Node.TEXT_NODE ? parentOf(top) : top;
  const texts: string[] = [];
  for (const block of readBlocks(root as Container, { deep: true, isSeen: visibility() })) {
    const pieces = block?.pieces.filter(({ node }) => range.intersectsNode(node)) ?? [];
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!block || !first || !last) continue;
    const start = first.start + (first.node === startContainer ? startOffset - first.from : 0);
    const end = last.node === endContainer ? last.start + endOffset - last.from : last.end;
    texts.push(block.text.slice(start, end));
  }
  return texts.join('\n\n');
}
