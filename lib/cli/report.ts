import { styleText } from 'node:util';
import { shorthand } from '../core/resolution/cite.ts';
import { agreedTokens } from '../core/match/check-text.ts';
import type { Comparison } from '../core/compare/comparison.ts';
import type { Match } from '../core/match/match.ts';

/** A file and what was found in it. */
export interface CheckedFile {
  file: string;
  text: string;
  tokens: number;
  matches: Match[];
  /** Of each match whose words were altered: its first source, compared; null of the others. */
  comparisons: (ComparedSource | null)[];
}

/** A comparison and the paragraph that its pieces count in. */
export interface ComparedSource {
  comparison: Comparison;
  paragraph: string;
}

type Style = Parameters<typeof styleText>[0];

const GRADES: Record<Match['grade'], { words: string; style: Style }> = {
  verbatim: { words: 'word for word', style: 'green' },
  'near-verbatim': { words: 'nearly word for word', style: 'cyan' },
  adapted: { words: 'adapted', style: 'yellow' },
  term: { words: 'term', style: 'dim' },
};
/** Sources that are named before the rest is only counted. */
const NAMED_SOURCES = 3;
/** Narrower than this and every line would break; wider and the eye loses the line. */
const WIDTHS = { least: 40, most: 100 };

/** Write what was found for a person to read: each match with its line, words, grade and sources. */
export function report(files: CheckedFile[], options: { width: number; colour: boolean }): string {
  const paint = (style: Style, text: string) =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const width = Math.min(Math.max(options.width, WIDTHS.least), WIDTHS.most);
  return files
    .map(({ file, text, tokens, matches, comparisons }) => {
      const passages = matches.filter((match) => match.grade !== 'term');
      const counts = `${count(passages.length, 'passage')}, ${count(matches.length - passages.length, 'term')}`;
      const head = `${paint('bold', file)}: ${counts}; ${agreedTokens(matches)} of ${count(tokens, 'word')} in passages`;
      const entries = matches.map((match, i) => {
        const grade = GRADES[match.grade];
        const line = text.slice(0, match.start).split('\n').length;
        const compared = comparisons[i] ?? null;
        const words = text.slice(match.start, match.end).replace(/\s+/gu, ' ');
        return [
          `  line ${line}: ${paint(grade.style, grade.words)} (${notes(match, compared)})`,
          ...wrap(compared ? diff(compared) : words, width - 4).map((row) => `    ${paint('italic', row)}`),
          ...(compared ? changes(compared.comparison) : [])
            .flatMap((change) => wrap(change, width - 4))
            .map((row) => `    ${paint('magenta', row)}`),
          ...wrap(sourceNames(match), width - 4).map((row) => `    ${paint('blue', row)}`),
        ].join('\n');
      });
      return [head, ...(entries.length > 0 ? entries : ['  no agreed language found'])].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

function notes({ tokens, common, quoted }: Match, compared: ComparedSource | null): string {
  const { edits = 0, matched = 0, of = 0 } = compared?.comparison ?? {};
  const agreed = compared
    ? `${count(edits, 'edit')}, ${matched} of ${count(of, 'word')} agreed`
    : count(tokens, 'word');
  return `${agreed}${common ? `, ${common}` : ''}${quoted ? ', quoted, but altered' : ''}`;
}

/** The words of the text with its edits: `[-only the paragraph has-]`, `{+only the text has+}`, as wdiff writes them. */
function diff({ comparison, paragraph }: ComparedSource): string {
  return comparison.pieces
    .map(({ op, start, end, other }) => {
      if (op === 'same') return other;
      const agreed = end > start ? ` [-${paragraph.slice(start, end)}-]` : '';
      return `${agreed}${other === '' ? '' : ` {+${other}+}`} `;
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/([\]}]) (?=[,;:.)])/gu, '$1')
    .trim();
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

function sourceNames({ sources, sourceCount }: Match): string {
  const named = sources.slice(0, NAMED_SOURCES).map((source) => shorthand(source.symbol, source.paragraph));
  const more = sourceCount - named.length;
  return named.join('; ') + (more > 0 ? ` and ${count(more, 'more paragraph')}` : '');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function wrap(text: string, width: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
