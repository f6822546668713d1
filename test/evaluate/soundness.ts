/** Is everything that matches say true of the texts? Checked by strings, for every match and source of held-out texts. */
import { checkBlock, type Library } from '../../lib/core/match/check.ts';
import type { Match } from '../../lib/core/match/match.ts';
import type { Span } from '../../lib/core/text/span.ts';
import { faultsOf } from './claim.ts';
import { LEAST } from './conditions.ts';
import type { Collection } from './held-out.ts';
import type { Outcome } from './outcome.ts';
import { tokensIn, type Worded, type WordedParagraph, type Wording } from './worded.ts';

/** Measure that nothing is said that is not so; every kind of fault is one of the outcome's. */
export function evaluateSoundness(
  library: Library,
  wording: Wording,
  collections: readonly Collection[],
): Outcome {
  const details: string[] = [];
  const kinds = new Map<string, number>();
  const sources = { verbatim: 0, 'near-verbatim': 0, adapted: 0, term: 0 };
  let unsound = 0;
  let rests = 0;
  const paragraphs = new Map(wording.paragraphs.map((paragraph) => [keyOf(paragraph), paragraph]));
  const texts = wording.paragraphs.map(({ tokens }) => joined(tokens.map(({ word }) => word)));
  let count = 0;
  for (const { name, id, text } of blocksOf(collections)) {
    const matches = checkBlock(library, text);
    if (matches.length === 0) continue;
    const page = wording.read(text);
    const note = (match: Match, what: string, source = '') => {
      kinds.set(what, (kinds.get(what) ?? 0) + 1);
      details.push(`${name} ${id}: ${what}: ${match.grade} ${source}: ${text.slice(match.start, match.end)}`);
    };
    matches.forEach((match, i) => {
      count++;
      const isAligned = match.grade === 'near-verbatim' || match.grade === 'adapted';
      rests += Number(isAligned && match.tokens < LEAST.matched);
      for (const fault of matchFaults(match, matches[i - 1], page, texts)) note(match, fault);
      const stretch = tokensIn(page.tokens, match);
      const [before, after] = [matches[i - 1] ?? match, matches[i + 1] ?? match];
      const around = tokensIn(page.tokens, { start: before.start, end: after.end });
      for (const source of match.sources) {
        sources[source.grade]++;
        const paragraph = paragraphs.get(keyOf({ symbol: source.symbol, id: source.paragraph }));
        const faults = paragraph
          ? faultsOf({ source, page, paragraph, stretch, around })
          : ['its paragraph does not exist'];
        unsound += Number(faults.length > 0);
        const where = `${source.symbol} ${source.paragraph} ${source.grade} ${source.similarity.toFixed(3)}`;
        for (const fault of faults) note(match, fault, where);
      }
    });
  }
  const said = Object.entries(sources).map(([grade, times]) => `${times} ${grade}`);
  return {
    lines: [
      `${count} matches; of their sources (${said.join(', ')}) ${unsound} are unsound`,
      `${rests} near-verbatim or adapted matches of fewer than ${LEAST.matched} tokens are what is left of longer ones`,
    ],
    details,
    faults: [...kinds].map(([kind, times]) => `${times} times: ${kind}`),
  };
}

function* blocksOf(
  collections: readonly Collection[],
): Generator<{ name: string; id: string; text: string }> {
  for (const { texts } of collections)
    for (const { name, blocks } of texts) for (const block of blocks) yield { name, ...block };
}

function keyOf({ symbol, id }: Pick<WordedParagraph, 'symbol' | 'id'>): string {
  return `${symbol} ${id}`;
}

function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** What is wrong with a match by itself, its sources aside. */
function matchFaults(
  match: Match,
  before: Match | undefined,
  page: Worded,
  texts: readonly string[],
): string[] {
  const faults: string[] = [];
  const [best] = match.sources;
  const { from, to } = tokensIn(page.tokens, match);
  if (before && match.start < before.end) faults.push('it overlaps the match before it');
  if (to - from !== match.tokens) faults.push('it does not count its tokens');
  if (page.tokens[from]?.start !== match.start || page.tokens[to - 1]?.end !== match.end) {
    faults.push('it begins or ends within a word');
  }
  if (best?.grade !== match.grade || best.similarity !== match.similarity) {
    faults.push('its grade is not that of its best source');
  }
  if (match.sources.some(({ similarity }) => similarity > match.similarity)) {
    faults.push('another source is more alike than the first');
  }
  if (match.paint.start < match.start || match.paint.end > match.end)
    faults.push('its paint is outside of it');
  for (const exact of match.exact) {
    const isInside = exact.start >= match.start && exact.end <= match.end;
    if (!isInside || !isCoveredByRuns(page, exact, texts)) faults.push('what it paints as exact is not');
  }
  return faults;
}

/** Whether every word of a stretch stands in an exact run within it: where two runs overlap they are painted as one. */
function isCoveredByRuns({ tokens }: Worded, stretch: Span, texts: readonly string[]): boolean {
  const { from, to } = tokensIn(tokens, stretch);
  let covered = from;
  for (let at = from; at + LEAST.runTokens <= to; at++) {
    const run = joined(tokens.slice(at, at + LEAST.runTokens).map(({ word }) => word));
    if (at <= covered && texts.some((text) => text.includes(run))) covered = at + LEAST.runTokens;
  }
  return covered === to;
}
