import type { Block } from './block.ts';
import { readLabel } from './label.ts';
import { openingOf } from './opening-words.ts';
import type { Paragraph } from './resolution.ts';
import { fromRoman } from './roman.ts';
import { descend, type Level } from './subparagraph-levels.ts';

/** Where in the resolution the next paragraph falls. */
interface Place {
  annex: string;
  section: string;
  subsection: string;
  article: string;
  preambular: number;
  /** The last number of a numbered paragraph. */
  number: number;
  unnumbered: number;
  /** Whether this part of the text has numbered paragraphs. */
  numbered: boolean;
}

/**
 * Give the paragraphs of a resolution their ids, in the order of the text: one pass, linear in the number of blocks.
 *
 * Headings leave no paragraph; a Roman numeral, a letter or an article among them opens a section. A paragraph
 * without number is `OP1`, `OP2` … where nothing around it is numbered (a resolution of one operative paragraph),
 * else `P1`, `P2` …. A number that stands a second time in one place gets `[2]`, so that ids are unique.
 */
export function numberParagraphs(blocks: Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const uses = new Map<string, number>();
  const nexts = nextNumbers(blocks);
  const sections = nexts.map((next) => next > 0);
  let place = newPlace('', sections[0] ?? false);
  let levels: Level[] = [];
  let top = '';

  const unique = (id: string): string => {
    const use = (uses.get(id) ?? 0) + 1;
    uses.set(id, use);
    return use === 1 ? id : `${id}[${use}]`;
  };

  blocks.forEach((block, at) => {
    const numbered = sections[at] ?? false;
    if (block.kind === 'annex') {
      place = newPlace(`annex${block.label ?? ''}.`, numbered);
      top = '';
      return;
    }
    if (block.kind === 'heading') {
      const next = openSection(place, block, numbered);
      if (next.section + next.subsection + next.article !== place.section + place.subsection + place.article)
        top = '';
      place = next;
      return;
    }
    const label = asListItem(block, place, levels, paragraphs.at(-1)?.text ?? '');
    const readings = label === null ? [] : readLabel(label);
    let id: string;
    if (label !== null && readings.length > 0 && top !== '') {
      levels = descend(levels, top, label, readings, blocks[at + 1]?.label ?? null);
      const open = levels.at(-1) as Level;
      open.id = unique(open.id);
      id = open.id;
    } else {
      top = unique(topId(place, block, nexts[at] ?? 0));
      levels = [];
      id = top;
    }
    const paragraph: Paragraph = {
      id,
      openingPhrase: levels.length > 0 ? null : block.openingPhrase,
      text: block.text,
    };
    if (block.marks.length > 0) paragraph.marks = block.marks;
    paragraphs.push(paragraph);
  });
  return paragraphs;
}

function newPlace(annex: string, numbered: boolean): Place {
  return {
    annex,
    section: '',
    subsection: '',
    article: '',
    preambular: 0,
    number: 0,
    unnumbered: 0,
    numbered,
  };
}

/**
 * The id of a paragraph that is no subparagraph; moves the counts of the place on. A paragraph without number that
 * opens like an operative one, where just one number is missing, has that number.
 *
 * @param next the next number that follows in the text; 0 where none does
 */
function topId(place: Place, block: Block, next: number): string {
  const path = place.annex + place.section + place.subsection + place.article;
  if (block.kind === 'preambular') return `${path}PP${++place.preambular}`;
  const kind = place.annex === '' ? 'OP' : '';
  if (isNumber(block.label)) place.number = Number(block.label);
  else if (kind === 'OP' && !place.numbered) place.number++;
  else if (next === place.number + 2 && openingOf(block.text) === 'verb') place.number++;
  else return `${path}P${++place.unnumbered}`;
  return `${path}${kind}${place.number}`;
}

/**
 * The label of a block as one of a list, where it stands in one: an agenda within an operative paragraph has its own
 * "1.", "2.", which begin after a colon and stop where the numbers of the paragraphs go on.
 */
function asListItem({ kind, label }: Block, place: Place, levels: Level[], before: string): string | null {
  if (kind !== 'operative' || place.annex !== '' || !isNumber(label)) return label;
  const number = Number(label);
  if (number === place.number + 1) return label;
  const begins = number === 1 && place.number > 0 && before.endsWith(':');
  const goesOn = levels.some(({ style, ordinal }) => style === LIST && number === ordinal + 1);
  return begins || goesOn ? `(${label})` : label;
}

/** The style of a list of numbers in brackets (label.ts). */
const LIST = '()1';

function isNumber(label: string | null): label is string {
  return label !== null && /^\d{1,4}$/.test(label);
}

/** The place that follows a heading: a section of its own, or the same place for a heading without number. */
function openSection(place: Place, { label, text }: Block, numbered: boolean): Place {
  const fresh = { ...newPlace(place.annex, numbered), section: place.section };
  const [, unit, number] = /^(Article|Rule|Guideline|Principle) (\d{1,3})\b/i.exec(text) ?? [];
  if (unit !== undefined && place.annex !== '') {
    const short = unit.toLowerCase().replace('article', 'art');
    return { ...fresh, subsection: place.subsection, article: `${short}${number}.` };
  }
  if (label === null) return { ...place, numbered: place.numbered || numbered };
  // "I" after section H of letters is the ninth letter, and "C" or "D" are no numerals here.
  const follows = place.section === '' && String.fromCharCode(place.subsection.charCodeAt(0) + 1) === label;
  if (fromRoman(label) !== null && !follows) return { ...fresh, section: `${label}.` };
  return { ...fresh, subsection: `${label}.` };
}

/**
 * For each block, the next number of a paragraph from it on, up to the next section or annex; 0 where none follows.
 * Linear: found backwards.
 */
function nextNumbers(blocks: Block[]): number[] {
  const nexts = blocks.map(() => 0);
  let next = 0;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { kind, label } = blocks[at] as Block;
    if (kind === 'operative' && isNumber(label)) next = Number(label);
    nexts[at] = next;
    if (kind === 'annex' || (kind === 'heading' && label !== null)) next = 0;
  }
  return nexts;
}
