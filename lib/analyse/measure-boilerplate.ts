import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSegment } from '../core/index/build-segment.ts';
import type { Segment } from '../core/index/segment.ts';
import { sharedLengths } from '../core/index/shared-stretches.ts';
import { trimToContent } from '../core/match/paint.ts';
import type { Span } from '../core/text/span.ts';
import { matchableStretches } from '../core/index/find-phrases.ts';
import { readGaCorpus, readSeeds, titleKey } from './ga-corpus.ts';

/*
 * Finds the wording of the seeds that resolutions of the General Assembly on any matter share, and writes
 * boilerplate.json beside this file.
 *
 *   node lib/analyse/measure-boilerplate.ts CORPUS
 *
 * CORPUS is a folder with resolutions in AKN4UN XML (UNxml/GAresolutions); AGREED_CORPUS serves in its place.
 */

/** Boilerplate stands in at least so many of the resolutions. */
const SHARE = 0.01;
/** And under so many titles: a family shares its own wording, which is no boilerplate. */
const TITLES = 5;
/** The body as texts in English name it; some are in the corpus in other languages too. */
const BODY = 'General Assembly';

const seeds = readSeeds();
const resolutions = onceEach([...seeds, ...readGaCorpus().filter(({ body }) => body === BODY)]);
const titles = resolutions.filter(({ body }) => body === BODY).map(({ title }) => titleKey(title));
const segment = buildSegment(resolutions);
const lengths = sharedLengths(
  segment,
  { resolutions: Math.ceil(SHARE * titles.length), titles: TITLES },
  ({ body, title }) => (body === BODY ? titleKey(title) : null),
);
const paragraphs = seeds.reduce((sum, seed) => sum + seed.paragraphs.length, 0);
const stretches = matchableStretches(segment, lengths.subarray(0, segment.offsets[paragraphs]));
const phrases = longestOf(phrasesOf(segment, stretches));
writeFileSync(join(import.meta.dirname, 'boilerplate.json'), `${JSON.stringify(phrases.sort(), null, 2)}\n`);
console.log(
  `${phrases.length} phrases, from ${titles.length} resolutions under ${new Set(titles).size} titles`,
);

function onceEach<T extends { symbol: string | null }>(all: T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ symbol }) => symbol === null || (!seen.has(symbol) && seen.add(symbol)));
}

/** The words of each stretch, without the stop words and numbers at its ends. */
function phrasesOf({ vocabulary, index, content }: Segment, stretches: Span[]): Set<string> {
  const isContent = (position: number) => content[index.tokens[position] as number] === 1;
  return new Set(
    stretches.map((stretch) => {
      const { start, end } = trimToContent(stretch, isContent) ?? stretch;
      return Array.from(index.tokens.subarray(start, end), (id) => vocabulary.words[id]).join(' ');
    }),
  );
}

/** Leave out the phrases that stand within another. */
function longestOf(all: Set<string>): string[] {
  const kept: string[] = [];
  for (const phrase of [...all].sort((a, b) => b.length - a.length)) {
    if (!kept.some((longer) => ` ${longer} `.includes(` ${phrase} `))) kept.push(phrase);
  }
  return kept;
}
