import type { XmlElement } from '@rgrove/parse-xml';
import { type AknText, readText } from './akn-text.ts';
import { childrenOf } from './akn-xml.ts';
import type { Block } from './block.ts';
import { annexOf, isHeading } from './heading.ts';
import { openingPhraseOf } from './opening-phrase.ts';
import { openingOf } from './opening-words.ts';
import type { Footnote } from './resolution.ts';
import { fromRoman } from './roman.ts';

/** What is being gathered, and where in the resolution we are. */
interface Walk {
  blocks: Block[];
  footnotes: Footnote[];
  kind: 'preambular' | 'operative';
  annex: boolean;
  /** The last number of a paragraph. */
  number: number;
  /** A number that was read and waits for its words. */
  label: string | null;
}

/**
 * Bring a preamble, a main body or an annex of AKN4UN into blocks. The markup nests lists and sections in some
 * documents and leaves them flat in others, so only the order, the numbers and the classes of headings are used.
 */
export function readBlocks(part: XmlElement, footnotes: Footnote[], annex = false): Block[] {
  const kind = part.name === 'preamble' ? 'preambular' : 'operative';
  const walk: Walk = { blocks: [], footnotes, kind, annex, number: 0, label: null };
  visitChildren(part, walk, false);
  return walk.blocks;
}

/** Elements of words. The preambular paragraphs of a section are marked up as cross-headings. */
const WORDS = new Set(['p', 'listIntroduction', 'crossHeading', 'heading', 'subheading']);
const HEADINGS = new Set(['heading', 'subheading']);
/** The classes of paragraphs whose words are a heading. */
const HEADING_CLASS = /^H(?:Ch|\d{1,2})$/;
const SECTIONS = new Set(['section', 'part', 'title', 'subsection']);
const SKIPPED = new Set(['formula', 'table', 'decoration', 'img', 'meta']);

function visitChildren(element: XmlElement, walk: Walk, heading: boolean): void {
  for (const child of childrenOf(element)) {
    const style = child.attributes.class ?? '';
    // Notes to tables are set as paragraphs of a class of their own.
    if (SKIPPED.has(child.name) || style.startsWith('FootnoteText')) continue;
    if (WORDS.has(child.name)) {
      const kind = child.name === 'crossHeading' ? 'preambular' : walk.kind;
      push(walk, readText(child, walk.footnotes), kind, heading || HEADINGS.has(child.name));
    } else if (child.name === 'num') {
      walk.label = readText(child, walk.footnotes).text;
      if (SECTIONS.has(element.name)) pushNumber(walk);
    } else {
      visitChildren(child, walk, heading || HEADING_CLASS.test(style));
    }
  }
  // A paragraph that is only a number heads a section: "XIV".
  if (element.name === 'paragraph' && walk.label !== null) pushNumber(walk);
}

function pushNumber(walk: Walk): void {
  push(walk, { text: '', marks: [], italics: null }, walk.kind, true);
}

/** Add a block of the words and the number that waits for them. */
function push(walk: Walk, words: AknText, kind: Walk['kind'], styled: boolean): void {
  const { marks, italics } = words;
  const given = walk.label;
  walk.label = null;
  const upright = italics === null || italics === words.text;
  const heading = styled || (kind === 'operative' && given === null && upright && isHeading(words.text));
  const { label, text } = split(given, words.text, heading, walk.number + 1);
  const annex = heading ? annexOf(text) : null;
  if (annex) {
    walk.number = 0;
    walk.blocks.push({ kind: 'annex', label: annex.label, text: '', openingPhrase: null, marks });
    return;
  }
  if (heading) {
    // A lower-case letter before a heading numbers a list of headings, not a section.
    const section =
      label !== null && (/^[A-Z]$/.test(label) || (label === label.toUpperCase() && fromRoman(label)));
    walk.blocks.push({ kind: 'heading', label: section ? label : null, text, openingPhrase: null, marks });
    return;
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  if (label !== null && /^\d+$/.test(label)) walk.number = Number(label);
  const speaks = !walk.annex && (label === null || /^\d/.test(label));
  const byRule = label !== null || kind === 'preambular' || openingOf(text) !== null;
  const openingPhrase = speaks ? (italics ?? (byRule ? openingPhraseOf(text) : null)) : null;
  walk.blocks.push({ kind, label, text, openingPhrase, marks });
}

/**
 * The number of a block, from its own element or from the start of its words, and the words without it.
 *
 * @param next the number that a paragraph would have here: then it counts without its full stop too
 */
function split(
  given: string | null,
  words: string,
  heading: boolean,
  next: number,
): { label: string | null; text: string } {
  const label = given?.replace(/(?<![.\s])[.\s]+$/, '') ?? '';
  if (label !== '') {
    // Some headings have the number in both places, or its full stop before the words.
    const rest = words.startsWith(`${label} `) && heading ? words.slice(label.length) : words;
    return { label, text: rest.replace(/^[\s.]+(?=\S)/, '') };
  }
  const found = heading
    ? /^([IVXL]{1,7}|[A-Z])(?:\.?$|\.\s+)/.exec(words)
    : /^(\((?:[a-z]{1,5}|\d{1,2})\)|[•–](?=\s)|\d{1,3}(?:\.(?=\s)|(?=\s\p{Lu})))\s*(?=\S)/u.exec(words);
  const read = found?.[1] ?? '';
  if (!found || (/^\d+$/.test(read) && Number(read) !== next)) return { label: null, text: words };
  return { label: read.replace(/\.$/, '').replace('–', '•'), text: words.slice(found[0].length) };
}
