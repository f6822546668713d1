import type { Relative } from '../../../lib/core/lineage/relative.ts';
import { citeInAllStyles } from '../../../lib/core/resolution/cite.ts';
import { paragraphName } from '../../../lib/core/resolution/paragraph-name.ts';
import type { Paragraph, Resolution } from '../../../lib/core/resolution/resolution.ts';
import { documentUrl } from '../../../lib/core/resolution/symbol.ts';
import type {
  ComparedParagraph,
  Formula,
  SearchHit,
  TextComparison,
} from '../../../lib/core/search/search-types.ts';
import type { ParagraphKey, ReadText, SourceParagraph } from '../../../lib/messaging/messages.ts';
import { rowOf, texts } from './texts.ts';

/** A text of the made-up library. */
export function textOf(symbol: string): Resolution | undefined {
  return texts.find((text) => text.symbol === symbol);
}

/** A paragraph of it. */
export function find({ symbol, paragraph }: ParagraphKey): Paragraph | undefined {
  return textOf(symbol)?.paragraphs.find(({ id }) => id === paragraph);
}

/** Answers `describe` for one paragraph. */
export function describeKey(key: ParagraphKey): SourceParagraph | null {
  const resolution = textOf(key.symbol);
  const paragraph = find(key);
  if (!resolution || !paragraph) return null;
  return {
    ...resolution,
    symbol: key.symbol,
    url: documentUrl(key.symbol),
    paragraph,
    lead: [],
    name: paragraphName(paragraph.id),
    citations: citeInAllStyles(resolution, paragraph.id),
    footnotes: [],
  };
}

/** How often a text has each of its words, and how many they are; counted once a text. */
const counted = new Map<string, { words: Map<string, number>; length: number }>();

function count(text: string): { words: Map<string, number>; length: number } {
  const known = counted.get(text);
  if (known) return known;
  const all = text.toLowerCase().split(/\W+/);
  const words = new Map<string, number>();
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = { words, length: all.length };
  counted.set(text, counts);
  return counts;
}

/** The share of the words of the longer text that both have. */
function similarity(one: string, other: string): number {
  const [mine, theirs] = [count(one), count(other)];
  let shared = 0;
  for (const [word, times] of mine.words) shared += Math.min(times, theirs.words.get(word) ?? 0);
  return shared / Math.max(mine.length, theirs.length);
}

const ALIKE = 0.65;

/** Answers `lineage`: paragraphs that share two thirds of their words. */
export function lineageOf(key: ParagraphKey): Relative[] {
  const own = find(key);
  if (!own) return [];
  return texts
    .flatMap((text) =>
      text.paragraphs.map((paragraph): Relative => {
        const isSelf = text.symbol === key.symbol && paragraph.id === key.paragraph;
        const alike = similarity(own.text, paragraph.text);
        return {
          symbol: text.symbol ?? '',
          paragraph: paragraph.id,
          adopted: text.adopted,
          kind: isSelf ? 'self' : alike === 1 ? 'same' : alike >= 0.8 ? 'near-verbatim' : 'adapted',
          similarity: alike,
        };
      }),
    )
    .filter(({ kind, similarity }) => kind === 'self' || similarity >= ALIKE)
    .sort((a, b) => (a.adopted ?? '').localeCompare(b.adopted ?? ''));
}

/** Answers `read`. */
export function readText(symbol: string): ReadText | null {
  const resolution = textOf(symbol);
  if (!resolution) return null;
  const kin: ReadText['kin'] = {};
  const shared = new Map<string, number>();
  for (const { id } of resolution.paragraphs) {
    const others = lineageOf({ symbol, paragraph: id }).filter(({ kind }) => kind !== 'self');
    const nearest = [...others].sort((a, b) => b.similarity - a.similarity)[0];
    if (nearest) kin[id] = { count: others.length, nearest };
    for (const one of new Set(others.map((other) => other.symbol)))
      shared.set(one, (shared.get(one) ?? 0) + 1);
  }
  const akin = [...shared].map(([other, count]) => {
    const text = textOf(other) as Resolution;
    const isEarlier = (text.adopted ?? '') < (resolution.adopted ?? '');
    return { symbol: other, title: text.title, adopted: text.adopted, shared: count, earlier: isEarlier };
  });
  return {
    resolution,
    origin: rowOf(resolution).origin,
    url: documentUrl(symbol),
    kin,
    akin: akin.sort((a, b) => b.shared - a.shared),
  };
}

/** A paragraph with the first place of each word that is looked for. */
export function hitOf(text: Resolution, paragraph: Paragraph, wanted: readonly string[]): SearchHit {
  const found = wanted.flatMap((word) => {
    const start = paragraph.text.toLowerCase().indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length }];
  });
  const { title, body, adopted, adoption, symbol } = text;
  const { id, openingPhrase } = paragraph;
  return {
    symbol: symbol ?? '',
    paragraph: id,
    text: paragraph.text,
    openingPhrase,
    found: found.sort((a, b) => a.start - b.start),
    title,
    body,
    adopted,
    adoption,
  };
}

/** Puts paragraphs that are alike together, the newest first. */
export function group(hits: SearchHit[]): Formula[] {
  const groups: SearchHit[][] = [];
  for (const hit of hits.sort((a, b) => (b.adopted ?? '').localeCompare(a.adopted ?? ''))) {
    const kin = groups.find(([newest]) => newest && similarity(newest.text, hit.text) >= ALIKE);
    if (kin) kin.push(hit);
    else groups.push([hit]);
  }
  const each = <T>(values: T[]) => [...new Set(values)];
  return groups.map((members) => ({
    newest: members[0] as SearchHit,
    others: members.slice(1, 21),
    paragraphs: members.length,
    resolutions: each(members.map(({ symbol }) => symbol)).length,
    years: each(members.flatMap(({ adopted }) => (adopted ? [Number(adopted.slice(0, 4))] : []))).sort(),
    bodies: each(members.map(({ body }) => body)),
    openingPhrases: each(members.flatMap(({ openingPhrase }) => openingPhrase ?? [])),
  }));
}

/** Answers `compareTexts`. */
export function comparison(now: Resolution, before: Resolution): TextComparison {
  const left = [...before.paragraphs];
  const paragraphs: ComparedParagraph[] = [];
  const side = ({ id, text }: Paragraph) => ({ paragraph: id, text });
  for (const paragraph of now.paragraphs) {
    const [best] = left
      .map((other) => ({ other, alike: similarity(paragraph.text, other.text) }))
      .sort((a, b) => b.alike - a.alike);
    if (!best || best.alike < ALIKE) {
      paragraphs.push({ change: 'new', now: side(paragraph), before: null, similarity: 0 });
      continue;
    }
    const at = left.indexOf(best.other);
    left.splice(at, 1);
    const change = best.alike < 1 ? 'changed' : best.other.id === paragraph.id ? 'same' : 'moved';
    paragraphs.push({ change, now: side(paragraph), before: side(best.other), similarity: best.alike });
  }
  for (const other of left) {
    const stood = paragraphs.findIndex(
      ({ before: former }) => former && former.paragraph === previous(before, other),
    );
    paragraphs.splice(stood + 1, 0, { change: 'dropped', now: null, before: side(other), similarity: 0 });
  }
  const counts = { same: 0, moved: 0, changed: 0, new: 0, dropped: 0 };
  for (const { change } of paragraphs) counts[change] += 1;
  const gone = left.map(({ id, text }) => ({ phrase: text.split(' ').slice(1, 7).join(' '), paragraph: id }));
  return { now: now.symbol ?? '', before: before.symbol ?? '', paragraphs, counts, gone };
}

function previous({ paragraphs }: Resolution, paragraph: Paragraph): string | undefined {
  return paragraphs[paragraphs.indexOf(paragraph) - 1]?.id;
}
