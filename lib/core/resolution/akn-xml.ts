import { parseXml, type XmlDocument, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { ResolutionError } from './resolution-error.ts';

/**
 * Parse XML strictly, without any entity of a document type. The nesting is capped first: the parser and the readers
 * of its tree are recursive.
 *
 * @throws ResolutionError for what is not well-formed, with its line
 */
export function readXml(xml: string, file: string): XmlElement {
  if (!/^[\s\uFEFF]*</.test(xml)) throw new ResolutionError(file, 1, 'XML, which begins with “<”');
  if (/<!DOCTYPE/i.test(xml))
    throw new ResolutionError(file, lineAt(xml, xml.search(/<!DOCTYPE/i)), 'no document type');
  const deep = firstTooDeep(xml);
  if (deep >= 0)
    throw new ResolutionError(file, lineAt(xml, deep), `at most ${DEEPEST} elements within one another`);
  let document: XmlDocument;
  try {
    // The parser takes line ends out of a text one by one, each time copying all of it.
    document = parseXml(xml.replace(/\r\n?/g, '\n'));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ResolutionError(file, error.line, `well-formed XML (${error.message.split('\n', 1)[0]})`);
  }
  if (!document.root) throw new ResolutionError(file, 1, 'an XML element');
  return document.root;
}

/** AKN4UN nests about twenty deep. */
const DEEPEST = 200;

/** Comments and character data, which may hold anything, or a tag; each to its end or to the end of the text. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?<end>\/?)[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** Where the elements first nest deeper than allowed, or −1. Linear. */
function firstTooDeep(xml: string): number {
  let depth = 0;
  for (const tag of xml.matchAll(TAG)) {
    if (tag.groups?.end === undefined || tag[0].endsWith('/>')) continue;
    if (tag.groups.end === '/') depth--;
    else if (++depth > DEEPEST) return tag.index;
  }
  return -1;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** The child elements of an element, of one name or of all. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );
}

/** The first child element of a name, or null. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** Every element of a name below an element, in the order of the document. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** An element's children as the text readers want them: elements, and the characters of text nodes. */
export function partsOf(element: XmlElement): (XmlElement | string)[] {
  return element.children.flatMap((child): (XmlElement | string)[] =>
    child instanceof XmlElement ? [child] : child instanceof XmlText ? [child.text] : [],
  );
}
