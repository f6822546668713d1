import { align } from '../../../lib/core/match/align.ts';
import { listEdits } from '../../../lib/core/match/edits.ts';
import type { Source } from '../../../lib/core/match/match.ts';
import type { Paragraph } from '../../../lib/core/resolution/resolution.ts';
import { fold } from '../../../lib/core/text/normalize.ts';
import type { Span } from '../../../lib/core/text/span.ts';
import { type Tokens, tokenize } from '../../../lib/core/text/tokenize.ts';

/** Words that are one word in another form or spelling. */
const FORMS = new Map<string, [word: string, kind: 'inflection' | 'spelling']>([
  ['laws', ['law', 'inflection']],
  ['perpetrator', ['perpetrators', 'inflection']],
  ['criminalise', ['criminalize', 'spelling']],
]);

/**
 * Align a text with a stretch of a paragraph as a match does: from the first matched word to the last.
 *
 * @param stretch words of the paragraph; without it, all of them
 */
export function alignWords(
  text: string,
  paragraph: Paragraph,
  stretch: string = paragraph.text,
): Span & { source: Source } {
  const from = paragraph.text.indexOf(stretch);
  if (from < 0) throw new Error(`“${stretch}” does not stand in ${paragraph.id}`);
  const page = read(text, 0, text.length);
  const source = read(paragraph.text, from, from + stretch.length);
  const pairs = { page: [] as number[], source: [] as number[] };
  align(page.side, source.side, 'fixed', (at, facing) => {
    pairs.page.unshift(at);
    pairs.source.unshift(facing);
  });
  const pageSpan = { start: pairs.page[0] as number, end: (pairs.page.at(-1) as number) + 1 };
  const sourceSpan = { start: pairs.source[0] as number, end: (pairs.source.at(-1) as number) + 1 };
  const edits = listEdits(pairs, pageSpan, sourceSpan, {
    page: page.tokens,
    source: source.tokens,
    differenceOf: (at, facing) => {
      const [a, b] = [page.words[at] as string, source.words[facing] as string];
      return a === b ? null : ((FORMS.get(a) ?? FORMS.get(b))?.[1] ?? null);
    },
  });
  return {
    ...inCodeUnits(page.tokens, pageSpan),
    source: {
      symbol: '',
      paragraph: paragraph.id,
      grade: 'near-verbatim',
      similarity: 1,
      ...inCodeUnits(source.tokens, sourceSpan),
      edits,
    },
  };
}

const classes = new Map<string, number>();

function classOf(word: string): number {
  const form = FORMS.get(word)?.[0] ?? word;
  if (!classes.has(form)) classes.set(form, classes.size + 1);
  return classes.get(form) as number;
}

function read(text: string, from: number, to: number) {
  const tokens = tokenize(text);
  const spans = Array.from(
    { length: tokens.count },
    (_, i) => [tokens.starts[i], tokens.ends[i]] as [number, number],
  );
  const words = spans.map(([start, end]) => fold(text.slice(start, end)));
  const at = spans.findIndex(([start]) => start >= from);
  const count = spans.filter(([start, end]) => start >= from && end <= to).length;
  return {
    tokens,
    words,
    side: { classAt: (i: number) => classOf(words[i] as string), at, step: 1 as const, count },
  };
}

/** A stretch of tokens in code units. */
export function inCodeUnits({ starts, ends }: Tokens, { start, end }: Span): Span {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}
