import type { Comparison } from '../core/compare/comparison.ts';
import type { Match } from '../core/match/match.ts';
import { shorthand } from '../core/resolution/cite.ts';
import { inWords, type Paint, type Style, toRows, type Word } from './rows.ts';

/** What is known of the first source of a match. */
interface Described {
  /** In the style of the United Nations. */
  citation: string;
  /** The wording of the paragraph. */
  paragraph: string;
  /** Where the words were altered: how; else null. */
  comparison: Comparison | null;
}

/** Tells it, of a match in a text. */
export type Describe = (text: string, match: Match) => Described | null;

export const GRADES: Record<Match['grade'], { words: string; style: Style }> = {
  verbatim: { words: 'word for word', style: 'green' },
  'near-verbatim': { words: 'nearly word for word', style: 'cyan' },
  adapted: { words: 'adapted', style: 'yellow' },
  term: { words: 'term', style: 'dim' },
};

/** Sources that are named beside the first before the rest is only counted. */
const NAMED_SOURCES = 3;

/**
 * Write one match: its line, grade, words with their edits, and sources.
 *
 * @param line of the file, from 1
 * @param text that the match counts in
 */
export function reportMatch(
  line: number,
  text: string,
  match: Match,
  { width, paint, describe }: { width: number; paint: Paint; describe: Describe },
): string[] {
  const { words, style } = GRADES[match.grade];
  const described = describe(text, match);
  const comparison = described?.comparison ?? null;
  const head = [
    ...inWords(`line ${line}:`, 'bold'),
    ...inWords(words, style),
    ...inWords(`(${sizes(match, comparison)})`, 'dim'),
  ];
  const wording =
    described && comparison
      ? diff(comparison, described.paragraph)
      : inWords(text.slice(match.start, match.end), 'italic');
  const rows = (row: Word[]) => toRows(row, { width, indent: 4, paint });
  return [
    ...toRows(head, { width, indent: 2, paint }),
    ...rows(wording),
    ...(comparison ? changes(comparison) : []).flatMap((change) => rows(inWords(change, 'magenta'))),
    ...sourceNames(match, described).flatMap((name) => rows(inWords(name, 'blue'))),
  ];
}

function sizes({ tokens, common, quoted }: Match, comparison: Comparison | null): string {
  const agreed = comparison
    ? `${counted(comparison.edits, 'edit')}, ${comparison.matched} of ${counted(comparison.of, 'word')} agreed`
    : counted(tokens, 'word');
  return `${agreed}${common ? `, ${common}` : ''}${quoted ? ', quoted, but altered' : ''}`;
}

/** The words of the text with their edits: `[-only the paragraph has-]`, `{+only the text has+}`, as wdiff writes them. */
function diff({ pieces }: Comparison, paragraph: string): Word[] {
  const words: Word[] = [];
  for (const { op, start, end, other } of pieces) {
    if (op === 'same') {
      // A sign that follows an edit stands directly behind it.
      const [, signs = '', rest = ''] = /^([,;:.)]*)([\s\S]*)$/u.exec(other) ?? [];
      const last = words.at(-1);
      if (last) last.text += signs;
      words.push(...inWords(last ? rest : other, 'italic'));
      continue;
    }
    const agreed = paragraph.slice(start, end).trim();
    if (agreed !== '') words.push(...inWords(`[-${agreed}-]`, 'red'));
    if (other.trim() !== '') words.push(...inWords(`{+${other.trim()}+}`, 'green'));
  }
  return words;
}

/** What edits change besides words, a line each. */
function changes({ verbs, force }: Comparison): string[] {
  return [
    ...verbs.map(({ agreed, other }) => `opening verb: “${other}” here, “${agreed}” there`),
    ...force.map(({ kind, agreed, other }) => {
      if (agreed === null) return `${kind} added: “${other}”`;
      return other === null ? `${kind} left out: “${agreed}”` : `${kind}: “${other}” here, “${agreed}” there`;
    }),
  ];
}

/** Where a term stands says little, so that its first source is not cited in full. */
function sourceNames({ sources, sourceCount, term }: Match, described: Described | null): string[] {
  const [first = '', ...others] = sources
    .slice(0, NAMED_SOURCES + 1)
    .map(({ symbol, paragraph }) => shorthand(symbol, paragraph));
  const more = sourceCount - others.length - 1;
  const also = more > 0 ? [...others, counted(more, 'more paragraph')] : others;
  if (term !== null) return [[first, ...also].join('; ')];
  return [
    described ? `${first}: ${described.citation}` : first,
    ...(also.length > 0 ? [`also in ${also.join('; ')}`] : []),
  ];
}

/** A number with its noun. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
