import type { Library } from '../match/check.ts';
import { gonePhrases } from './gone-phrases.ts';
import { type BothTexts, inOrder, pairParagraphs, type ParagraphPair } from './pair-paragraphs.ts';
import { findText } from './searched.ts';
import type { ComparedParagraph, TextComparison } from './search-types.ts';
import { readParagraphs, type TextParagraph } from './text-paragraphs.ts';

/**
 * Compare a text of the library with an earlier one, paragraph by paragraph.
 *
 * A paragraph is `moved` where it has the very same words but changed places with another one, or went from the
 * preamble to the operative part or an annex; another number alone, since something was put in before, is no move. What
 * has other words is `changed` wherever it stands.
 *
 * Cost: that of {@link pairParagraphs}.
 *
 * @param now the symbol of the later text, and `before` of the earlier one
 * @returns null where the library does not have both
 */
export function compareTexts(library: Library, now: string, before: string): TextComparison | null {
  const { segment } = library;
  const [later, earlier] = [findText(library, now), findText(library, before)];
  if (later === null || earlier === null) return null;
  const texts = { now: readParagraphs(segment, later), before: readParagraphs(segment, earlier) };
  const paragraphs = listCompared(texts, pairParagraphs(library, texts));
  const counts = { same: 0, moved: 0, changed: 0, new: 0, dropped: 0 };
  for (const { change } of paragraphs) counts[change]++;
  return { now, before, paragraphs, counts, gone: gonePhrases(segment, texts.now, texts.before) };
}

/** In the order of the later text; what was dropped behind what it followed. */
function listCompared({ now, before }: BothTexts, pairs: readonly ParagraphPair[]): ComparedParagraph[] {
  const byNow = new Map(pairs.map((pair) => [pair.now, pair]));
  const paired = new Set(pairs.map((pair) => pair.before));
  const kept = new Set(inOrder(pairs).map((pair) => pair.before));
  const list: ComparedParagraph[] = [];
  /** Lists what was dropped from a place on, up to the next paragraph that kept its order. */
  const listDropped = (from: number) => {
    for (let place = from; place < before.length && !kept.has(place); place++) {
      if (paired.has(place)) continue;
      list.push({ change: 'dropped', now: null, before: shown(before[place]), similarity: 0 });
    }
  };
  listDropped(0);
  now.forEach((paragraph, place) => {
    const pair = byNow.get(place);
    if (!pair) {
      list.push({ change: 'new', now: shown(paragraph), before: null, similarity: 0 });
      return;
    }
    const origin = before[pair.before] as TextParagraph;
    const isInOrder = kept.has(pair.before);
    const change = changeOf(paragraph, origin, pair, isInOrder);
    list.push({ change, now: shown(paragraph), before: shown(origin), similarity: pair.similarity });
    if (isInOrder) listDropped(pair.before + 1);
  });
  return list;
}

function changeOf(
  now: TextParagraph,
  before: TextParagraph,
  { same }: ParagraphPair,
  isInOrder: boolean,
): ComparedParagraph['change'] {
  if (!same) return 'changed';
  return isInOrder && partOf(now) === partOf(before) ? 'same' : 'moved';
}

/** Which part of a text a paragraph stands in: `PP`, `OP`, or that of an annex. */
function partOf({ id }: TextParagraph): string {
  return /^annex|PP|OP/.exec(id)?.[0] ?? '';
}

function shown(paragraph: TextParagraph | undefined): ComparedParagraph['now'] {
  return paragraph ? { paragraph: paragraph.id, text: paragraph.text } : null;
}
