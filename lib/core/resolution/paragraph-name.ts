import { ordinalInWords } from './ordinal.ts';
import { type ParagraphId, parseParagraphId } from './paragraph-id.ts';

/** How a style names the place of a paragraph. */
interface Wording {
  /** Before the numerals of a section: `sect. `, `§ `. */
  section: string;
  article: string;
  /** Before the number of each kind of paragraph. */
  operative: string;
  numbered: string;
  /** Before the number, or after the ordinal in words where `ordinals` says so. */
  preambular: string;
  unnumbered: string;
  /** Whether paragraphs that the text does not number are counted in words: "twelfth preambular paragraph". */
  ordinals: boolean;
  /** What stands between a number and its subparagraphs: `4 (a) (i)`, `4(a)(i)`. */
  between: ' ' | '';
}

const WORDINGS = {
  spoken: {
    section: 'section ',
    article: 'article ',
    operative: 'operative paragraph ',
    numbered: 'paragraph ',
    preambular: 'preambular paragraph',
    unnumbered: 'unnumbered paragraph',
    ordinals: true,
    between: ' ',
  },
  un: {
    section: 'sect. ',
    article: 'art. ',
    operative: 'para. ',
    numbered: 'para. ',
    preambular: 'preambular paragraph',
    unnumbered: 'unnumbered para.',
    ordinals: true,
    between: ' ',
  },
  bluebook: {
    section: '§ ',
    article: 'art. ',
    operative: '¶ ',
    numbered: '¶ ',
    preambular: 'pmbl. ¶ ',
    unnumbered: 'unnumbered ¶ ',
    ordinals: false,
    between: '',
  },
  oscola: {
    section: 's ',
    article: 'art ',
    operative: 'para ',
    numbered: 'para ',
    preambular: 'preambular para ',
    unnumbered: 'unnumbered para ',
    ordinals: false,
    between: '',
  },
} satisfies Record<string, Wording>;

/**
 * Name a paragraph in words: "operative paragraph 4 (a)", "twelfth preambular paragraph", "annex, paragraph 5".
 * Throws a `RangeError` for a string that is no id.
 */
export function paragraphName(id: string): string {
  return citeParagraph(id, 'spoken');
}

/**
 * Name a paragraph as a style of citation does: "annex, sect. II, para. 5 (a)", "annex, § II, ¶ 5(a)".
 * Throws a `RangeError` for a string that is no id.
 */
export function citeParagraph(id: string, style: keyof typeof WORDINGS): string {
  const words: Wording = WORDINGS[style];
  const parsed = parseParagraphId(id);
  const { annex, sections, unit, occurrence } = parsed;
  const parts: string[] = [];
  if (annex !== null) parts.push(annex === '' ? 'annex' : `annex ${annex}`);
  if (sections.length > 0) parts.push(words.section + sections.join('.'));
  if (unit) parts.push(`${unit.name === 'article' ? words.article : `${unit.name} `}${unit.number}`);
  parts.push(numberOf(parsed, words));
  if (occurrence > 1) parts.push(`the ${ordinalInWords(occurrence)} of that number`);
  return parts.join(', ');
}

function numberOf({ kind, number, subparagraphs }: ParagraphId, words: Wording): string {
  const labels = subparagraphs.map((label) => label.replace(/^•/, 'bullet '));
  const below = labels.map((label) => (label.startsWith('b') ? ' ' : words.between) + label).join('');
  const counted = kind === 'preambular' || kind === 'unnumbered';
  if (!counted || !words.ordinals) return words[kind] + number + below;
  const name = `${ordinalInWords(number)} ${words[kind]}`;
  if (below === '') return name;
  return `${name},${below.startsWith(' bullet') ? '' : ' subparagraph'}${below}`;
}
