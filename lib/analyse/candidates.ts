import type { Segment } from '../core/index/segment.ts';
import type { Word } from './words.ts';
import { findNounPhrases, type PhrasePlace } from './noun-phrases.ts';

/** A noun phrase that may be a term, with all its places outside names. */
export interface Candidate {
  /** Its words' classes, joined by spaces: `trafficking in person`. */
  key: string;
  places: PhrasePlace[];
  /** Numbers of the paragraphs that have it. */
  paragraphs: Set<number>;
  /**
   * The fewest paragraphs in which it stands outside a single longer candidate: 1 for "justice response", which
   * stands by itself once and else in "criminal justice response".
   */
  free: number;
  /** How much of a term it is by frequency and length, without what longer candidates explain. */
  cValue: number;
}

/**
 * Collect the noun phrases of a segment that `isAllowed`, and count them. Those of one paragraph, in a library the
 * most, keep `free` and `cValue` 0 unless `isKnown`: they can be no terms.
 *
 * C-value (Frantzi, Ananiadou, Mima 2000): log2 of the number of words, times the number of places less the mean
 * number of places of the longer candidates that contain it. Cost: linear in the segment.
 */
export function collectCandidates(
  segment: Segment,
  words: Word[],
  isAllowed: (key: string) => boolean,
  isKnown: (key: string) => boolean,
): Candidate[] {
  const candidates = new Map<string, Candidate | null>();
  findNounPhrases(segment, words, (place) => {
    const key = keyAt(segment, words, place);
    let candidate = candidates.get(key);
    if (candidate === undefined) {
      candidate = isAllowed(key) ? { key, places: [], paragraphs: new Set(), free: 0, cValue: 0 } : null;
      candidates.set(key, candidate);
    }
    candidate?.places.push(place);
    candidate?.paragraphs.add(place.paragraph);
  });
  const found = [...candidates.values()].filter((candidate) => candidate !== null);
  const starts = byStart(segment, found);
  for (const candidate of found) {
    if (candidate.paragraphs.size > 1 || isKnown(candidate.key)) measure(candidate, segment, starts);
  }
  return found;
}

/** Name the classes of the words of a stretch of a paragraph. */
function keyAt(segment: Segment, words: Word[], { paragraph, at, words: count }: PhrasePlace): string {
  const from = (segment.offsets[paragraph] as number) + at;
  const ids = segment.index.tokens.subarray(from, from + count);
  return Array.from(ids, (id) => (words[id] as Word).class).join(' ');
}

type Starts = Map<number, { candidate: Candidate; end: number }[]>;

/** The candidates by the position in the segment where they begin. */
function byStart(segment: Segment, candidates: Candidate[]): Starts {
  const starts: Starts = new Map();
  for (const candidate of candidates) {
    for (const { paragraph, at, words } of candidate.places) {
      const start = (segment.offsets[paragraph] as number) + at;
      const here = starts.get(start);
      const entry = { candidate, end: start + words };
      if (here) here.push(entry);
      else starts.set(start, [entry]);
    }
  }
  return starts;
}

/** No candidate is longer than 8 tokens, so one that contains another begins at most 7 before it. */
const FURTHEST_START = 7;

function measure(candidate: Candidate, { offsets }: Segment, starts: Starts): void {
  /** For each longer candidate, how many places of this one in each paragraph it contains. */
  const inside = new Map<Candidate, Map<number, number>>();
  const inParagraph = new Map<number, number>();
  for (const { paragraph, at, words } of candidate.places) {
    add(inParagraph, paragraph);
    const start = (offsets[paragraph] as number) + at;
    const longer = new Set<Candidate>();
    for (let i = start - FURTHEST_START; i <= start; i++) {
      for (const other of starts.get(i) ?? []) {
        if (other.end >= start + words && other.candidate !== candidate) longer.add(other.candidate);
      }
    }
    for (const other of longer) {
      const counts = inside.get(other) ?? new Map<number, number>();
      inside.set(other, counts);
      add(counts, paragraph);
    }
  }
  candidate.free = candidate.paragraphs.size;
  let explained = 0;
  let recurring = 0;
  for (const [other, counts] of inside) {
    const covered = [...counts].filter(([paragraph, count]) => count === inParagraph.get(paragraph)).length;
    candidate.free = Math.min(candidate.free, candidate.paragraphs.size - covered);
    if (other.paragraphs.size < 2) continue;
    explained += other.places.length;
    recurring++;
  }
  const words = candidate.places[0]?.words ?? 0;
  const free = candidate.places.length - (recurring ? explained / recurring : 0);
  candidate.cValue = Math.log2(words) * free;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
