import { ordinalInWords } from './ordinal.ts';
import { type ParagraphId, parseParagraphId } from './paragraph-id.ts';
import type { Resolution } from './resolution.ts';
import { parseSymbol } from './symbol.ts';

/** The words that differ between a name read aloud and a citation. */
interface Wording {
  section: string;
  article: string;
  operative: string;
  numbered: string;
  unnumbered: string;
}

const NAME: Wording = {
  section: 'section',
  article: 'article',
  operative: 'operative paragraph',
  numbered: 'paragraph',
  unnumbered: 'unnumbered paragraph',
};
const CITATION: Wording = {
  section: 'sect.',
  article: 'art.',
  operative: 'para.',
  numbered: 'para.',
  unnumbered: 'unnumbered para.',
};

/**
 * Name a paragraph in words: "operative paragraph 4 (a)", "twelfth preambular paragraph", "annex, paragraph 5".
 * Throws a `RangeError` for a string that is no id.
 */
export function paragraphName(id: string): string {
  return place(parseParagraphId(id), NAME);
}

/**
 * Cite a paragraph in the style of the United Nations: "General Assembly resolution 77/194, para. 26". A
 * resolution whose symbol has no known form is cited by its symbol, one without any by its title.
 */
export function citeUn(resolution: Pick<Resolution, 'symbol' | 'title' | 'body'>, id: string): string {
  return `${citeResolution(resolution)}, ${place(parseParagraphId(id), CITATION)}`;
}

/** Write the shorthand of negotiators: "A/RES/77/194 OP26". */
export function shorthand(symbol: string, id: string): string {
  return `${symbol} ${id}`;
}

function citeResolution({ symbol, title, body }: Pick<Resolution, 'symbol' | 'title' | 'body'>): string {
  if (symbol === null) return `${body}, “${title}”`;
  const parsed = parseSymbol(symbol);
  if (!parsed) return symbol;
  const inReport = /^(.+), resolution \S+$/.exec(symbol)?.[1];
  return `${parsed.body} resolution ${parsed.cited}${inReport ? ` (${inReport})` : ''}`;
}

function place(id: ParagraphId, words: Wording): string {
  const parts: string[] = [];
  if (id.annex !== null) parts.push(id.annex === '' ? 'annex' : `annex ${id.annex}`);
  if (id.sections.length > 0) parts.push(`${words.section} ${id.sections.join('.')}`);
  if (id.unit) parts.push(`${id.unit.name === 'article' ? words.article : id.unit.name} ${id.unit.number}`);
  parts.push(paragraph(id, words));
  if (id.occurrence > 1) parts.push(`the ${ordinalInWords(id.occurrence)} of that number`);
  return parts.join(', ');
}

function paragraph({ kind, number, subparagraphs }: ParagraphId, words: Wording): string {
  const below = subparagraphs.map((label) => label.replace(/^•/, 'bullet ')).join(' ');
  if (kind === 'operative' || kind === 'numbered') return `${words[kind]} ${number}${below && ` ${below}`}`;
  const name = `${ordinalInWords(number)} ${kind === 'preambular' ? 'preambular paragraph' : words.unnumbered}`;
  return below ? `${name}, ${below.startsWith('bullet') ? '' : 'subparagraph '}${below}` : name;
}
