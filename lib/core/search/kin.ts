import type { Segment, SegmentParagraph } from '../index/segment.ts';
import { haveSameWords } from '../lineage/same-words.ts';
import { tokensOf } from '../match/find-alignments.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { fold } from '../text/normalize.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { findText, isLive, paragraphsOf, type Searched } from './searched.ts';

/** What a paragraph is akin to in other texts. */
interface ParagraphKin {
  /** How many paragraphs of other texts it is linked with. */
  count: number;
  /** The nearest of the earlier ones, or the nearest of all where none is earlier. */
  nearest: { symbol: string; paragraph: string; similarity: number; adopted: string | null };
}

/** A text that shares paragraphs with another one. */
interface AkinText {
  symbol: string;
  title: string;
  adopted: string | null;
  /** How many paragraphs of the text that was asked about are linked with it. */
  shared: number;
  /** Whether it was adopted before that one. */
  earlier: boolean;
}

/** What a text is akin to. */
export interface TextKin {
  /** By paragraph id; left out where it is akin to none. */
  kin: Record<string, ParagraphKin>;
  /** The texts that it shares most with, the one that it most likely took up first, at most {@link MOST_AKIN}. */
  akin: AkinText[];
}

const MOST_AKIN = 8;

/** A linked paragraph of another text. */
interface Linked {
  number: number;
  resolution: number;
  similarity: number;
}

/** What a text shares with another one. */
interface Shared {
  /** How many of its paragraphs are linked with that text. */
  paragraphs: number;
  /** How many have their nearest kin there. */
  nearest: number;
}

/**
 * Tell which paragraphs of other texts those of a text descend from, and which texts it has most in common with. The
 * one that it most likely took up is the earlier text that shares most paragraphs with it, those that are nearest there
 * counted twice; the same title counts for as much again, since a family keeps its title; of equal ones the latest.
 *
 * Cost: linear in the text's links.
 *
 * @returns null where the library does not have the text
 */
export function kinOf(library: Searched, symbol: string): TextKin | null {
  const { segment } = library;
  const text = findText(library, symbol);
  if (text === null) return null;
  const own = segment.resolutions[text] as Resolution;
  const kin: TextKin['kin'] = {};
  const shared = new Map<number, Shared>();
  for (const number of paragraphsOf(segment, text)) {
    const linked = linkedWith(library, number);
    const nearest = nearestOf(segment, linked, own.adopted);
    if (!nearest) continue;
    const { resolution, paragraph } = segment.paragraphs[nearest.number] as SegmentParagraph;
    kin[segment.paragraphs[number]?.paragraph.id ?? ''] = {
      count: linked.length,
      nearest: {
        symbol: resolution.symbol ?? '',
        paragraph: paragraph.id,
        similarity: nearest.similarity,
        adopted: resolution.adopted,
      },
    };
    for (const other of new Set(linked.map(({ resolution }) => resolution))) {
      const sum = shared.get(other) ?? { paragraphs: 0, nearest: 0 };
      const isNearest = other === nearest.resolution;
      shared.set(other, { paragraphs: sum.paragraphs + 1, nearest: sum.nearest + Number(isNearest) });
    }
  }
  return { kin, akin: akinTexts(segment, own, shared) };
}

/** The paragraphs of other texts that a paragraph is linked with, but for those that are not shown. */
function linkedWith(library: Searched, number: number): Linked[] {
  const { segment, lineage } = library;
  const symbol = segment.paragraphs[number]?.resolution.symbol;
  return lineage.get(number).flatMap(({ paragraph, matched }): Linked[] => {
    const { resolution, resolutionNumber } = segment.paragraphs[paragraph] as SegmentParagraph;
    // Another copy of the same text is no other text.
    if (resolution.symbol === symbol || !isLive(library, resolutionNumber)) return [];
    const similarity = haveSameWords(segment, number, paragraph)
      ? 1
      : matched / longer(segment, number, paragraph);
    return [{ number: paragraph, resolution: resolutionNumber, similarity }];
  });
}

function longer({ offsets }: Segment, ...paragraphs: number[]): number {
  return Math.max(
    ...paragraphs.map((number) => tokensOf(offsets, number).end - tokensOf(offsets, number).start),
  );
}

/** The most alike of the earlier ones, else of all; of equal ones the latest. */
function nearestOf(segment: Segment, linked: readonly Linked[], adopted: string | null): Linked | undefined {
  const dayOf = ({ resolution }: Linked) => segment.resolutions[resolution]?.adopted ?? '';
  const earlier = linked.filter((one) => isEarlier(dayOf(one), adopted));
  const compare = (a: Linked, b: Linked) =>
    b.similarity - a.similarity || Number(dayOf(a) < dayOf(b)) - Number(dayOf(a) > dayOf(b));
  return (earlier.length > 0 ? earlier : linked).toSorted(compare)[0];
}

function isEarlier(day: string | null, than: string | null): boolean {
  return Boolean(day) && than !== null && (day as string) < than;
}

/** @param shared by number of the text */
function akinTexts(
  { resolutions }: Segment,
  own: Resolution,
  shared: ReadonlyMap<number, Shared>,
): AkinText[] {
  return [...shared]
    .map(([number, { paragraphs, nearest }]) => {
      const { symbol, title, adopted } = resolutions[number] as Resolution;
      const text = {
        symbol: symbol ?? '',
        title,
        adopted,
        shared: paragraphs,
        earlier: isEarlier(adopted, own.adopted),
      };
      return { text, weight: (paragraphs + nearest) * (1 + titleLikeness(own.title, title)) };
    })
    .sort((a, b) => b.weight - a.weight || ((a.text.adopted ?? '') > (b.text.adopted ?? '') ? -1 : 1))
    .slice(0, MOST_AKIN)
    .map(({ text }) => text)
    .sort((a, b) => Number(b.earlier) - Number(a.earlier));
}

/** The share of the words of two titles, without stop words, that both have, 0 to 1. */
function titleLikeness(one: string, other: string): number {
  const wordsOf = (title: string) =>
    new Set(
      fold(title)
        .match(/[\p{L}\p{N}]+/gu)
        ?.filter((word) => !STOP_WORDS.has(word)),
    );
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(a.size + b.size - both, 1);
}
