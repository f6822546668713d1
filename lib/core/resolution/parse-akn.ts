import type { XmlElement } from '@rgrove/parse-xml';
import { readBlocks } from './akn-blocks.ts';
import { readText } from './akn-text.ts';
import { childOf, childrenOf, descendantsOf, readXml } from './akn-xml.ts';
import type { Block } from './block.ts';
import { findDate, isDay } from './dates.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import type { Footnote, Resolution } from './resolution.ts';
import { ResolutionError } from './resolution-error.ts';
import { parseSymbol } from './symbol.ts';

/**
 * Read the resolutions of an AKN4UN document: one, or one for each lettered part (`A/RES/76/84 A`). Linear.
 *
 * The markup does not say how a text was adopted, so `adoption` is null. Tables and headings leave no paragraphs.
 *
 * @param options.file the file's name, for messages
 * @throws ResolutionError for what is no well-formed XML, or no resolution in AKN4UN
 */
export function parseAkn(xml: string, options: { file: string }): Resolution[] {
  const { file } = options;
  const root = readXml(xml, file);
  if (root.name !== 'akomaNtoso')
    throw new ResolutionError(file, 1, `the element akomaNtoso, not ${root.name}`);
  const collection = childOf(root, 'documentCollection');
  const statement = childOf(root, 'statement');
  if (!collection && !statement)
    throw new ResolutionError(file, 1, 'a statement or documentCollection in akomaNtoso');
  const cover = childOf((collection ?? statement) as XmlElement, 'coverPage');
  const whole = readPreface((collection ?? statement) as XmlElement);
  const statements = collection
    ? childrenOf(root, 'components').flatMap((components) => descendantsOf(components, 'statement'))
    : [statement as XmlElement];
  if (statements.length === 0)
    throw new ResolutionError(file, 1, 'a component with a statement for each lettered part');
  return statements.map((part) => {
    const resolution = readStatement(part, cover, whole, collection !== null);
    if (resolution.paragraphs.length === 0)
      throw new ResolutionError(file, 1, 'paragraphs in preamble, mainBody or attachments');
    return resolution;
  });
}

/** The number and title before the preamble. */
interface Preface {
  numbers: string[];
  titles: string[];
  footnotes: Footnote[];
}

function readPreface(element: XmlElement): Preface {
  const footnotes: Footnote[] = [];
  const preface = childOf(element, 'preface');
  const read = (name: string): string[] =>
    preface
      ? descendantsOf(preface, name)
          .map((found) => readText(found, footnotes).text)
          .filter((text) => text !== '')
      : [];
  const titles = read('docTitle');
  return { numbers: read('docNumber').map((number) => number.replace(/\.$/, '')), titles, footnotes };
}

function readStatement(
  statement: XmlElement,
  cover: XmlElement | null,
  whole: Preface,
  lettered: boolean,
): Resolution {
  const own = lettered ? readPreface(statement) : whole;
  const footnotes: Footnote[] = lettered ? [...own.footnotes] : [...whole.footnotes];
  const blocks: Block[] = [];
  // In the order of the document: sections may have preambles of their own.
  for (const part of childrenOf(statement)) {
    if (part.name === 'preamble' || part.name === 'mainBody') blocks.push(...readBlocks(part, footnotes));
  }
  for (const attachments of childrenOf(statement, 'attachments')) {
    for (const body of descendantsOf(attachments, 'mainBody')) blocks.push(...readAnnex(body, footnotes));
  }
  const symbol = readSymbol(cover, lettered ? (own.numbers[0] ?? null) : null);
  return {
    symbol,
    title: own.titles.at(-1) ?? whole.titles.at(-1) ?? '',
    body: readBodyName(cover, statement),
    session: (symbol && parseSymbol(symbol)?.session) ?? null,
    adopted: readAdopted(statement, cover),
    adoption: null,
    adoptionSource: null,
    paragraphs: numberParagraphs(blocks),
    footnotes,
  };
}

/** The blocks of an annex, opened by its heading or, where that is missing, by one that we put before it. */
function readAnnex(body: XmlElement, footnotes: Footnote[]): Block[] {
  const blocks = readBlocks(body, footnotes, true);
  if (blocks[0]?.kind === 'annex') return blocks;
  return [{ kind: 'annex', label: null, text: '', openingPhrase: null, marks: [] }, ...blocks];
}

/** The symbol on the cover; that of a lettered part has its own letter in place of all ("A-B"). */
function readSymbol(cover: XmlElement | null, letter: string | null): string | null {
  const number = cover ? descendantsOf(cover, 'docNumber')[0] : undefined;
  const printed = number ? readText(number, []).text : '';
  if (printed === '') return null;
  if (letter === null || !/^[A-Z]$/.test(letter)) return printed;
  return `${printed.replace(/ ?[A-Z](?:[-–][A-Z])?$/, '')} ${letter}`;
}

function readBodyName(cover: XmlElement | null, statement: XmlElement): string {
  const authorities = cover ? descendantsOf(cover, 'docAuthority') : [];
  const issuing = authorities.find(({ attributes }) => attributes.refersTo === '#issuingBody');
  const name = issuing ? readText(issuing, []).text : '';
  if (name !== '') return name;
  const formula = descendantsOf(statement, 'formula')[0];
  return formula ? readText(formula, []).text.replace(/^The |,$/g, '') : '';
}

/** The day of adoption: under the text, on the cover, or in the metadata. */
function readAdopted(statement: XmlElement, cover: XmlElement | null): string | null {
  for (const date of childrenOf(statement, 'conclusions').flatMap((end) => descendantsOf(end, 'docDate'))) {
    if (isDay(date.attributes.date ?? '')) return date.attributes.date as string;
  }
  for (const title of cover ? descendantsOf(cover, 'docTitle') : []) {
    const day = findDate(readText(title, []).text);
    if (day) return day;
  }
  const dates = childrenOf(statement, 'meta').flatMap((meta) => descendantsOf(meta, 'FRBRdate'));
  const adoption = dates.find(({ attributes }) => attributes.name === 'adoption')?.attributes.date ?? '';
  return isDay(adoption) ? adoption : null;
}
