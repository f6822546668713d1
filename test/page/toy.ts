import css from '../../lib/page/highlights.css?inline';
import type { Grade, Match } from '../../lib/core/match/match.ts';
import type { Span } from '../../lib/core/text/span.ts';
import type { BlockAnswer } from '../../lib/messaging/messages.ts';
import type { Filter } from '../../lib/page/probe.ts';
import { type Page, type PageOptions, type PaintedMatch, watchPage } from '../../lib/page/watch-page.ts';
import '../../lib/page/highlights.css';

/** What the toy index finds: a phrase, and how it is graded. */
export interface ToyPhrase {
  phrase: string;
  grade?: Grade;
  painted?: boolean;
  common?: Match['common'];
  /** Words of it that are an exact run. */
  exact?: string[];
}

/** A passage of A/RES/77/194, OP26. */
export const PASSAGE = 'the offenders and intermediaries involved, including public officials';

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The tokens of a text with their places: soft hyphens and zero-width characters vanish, case and ’ fold. */
function tokensOf(text: string): { word: string; start: number; end: number }[] {
  const places: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(character)) continue;
    folded += character === '’' ? "'" : character;
    places.push(i);
  }
  return [...folded.matchAll(TOKEN)].map((found) => ({
    word: found[0].toLowerCase(),
    start: places[found.index] as number,
    end: (places[found.index + found[0].length - 1] as number) + 1,
  }));
}

/** Finds phrases in a text, token by token. */
function findPhrases(text: string, phrases: readonly ToyPhrase[]): Match[] {
  const tokens = tokensOf(text);
  const matches: Match[] = [];
  for (const { phrase, grade = 'verbatim', painted = true, common = null, exact = [] } of phrases) {
    const wanted = tokensOf(phrase).map(({ word }) => word);
    for (let i = 0; i + wanted.length <= tokens.length; i++) {
      if (!wanted.every((word, j) => tokens[i + j]?.word === word)) continue;
      const start = tokens[i]?.start as number;
      const end = tokens[i + wanted.length - 1]?.end as number;
      matches.push({
        start,
        end,
        grade,
        similarity: 1,
        common,
        paint: { start, end },
        exact: exact.map((words) => stretchOf(tokens.slice(i, i + wanted.length), words)),
        quoted: false,
        painted,
        sources: [],
        sourceCount: 0,
        tokens: wanted.length,
        term: grade === 'term' ? phrase.toLowerCase() : null,
      });
    }
  }
  return matches.sort((one, other) => one.start - other.start);
}

/** Where words stand among tokens. */
function stretchOf(tokens: ReturnType<typeof tokensOf>, words: string): Span {
  const wanted = tokensOf(words).map(({ word }) => word);
  const from = tokens.findIndex((_, i) => wanted.every((word, j) => tokens[i + j]?.word === word));
  return { start: tokens[from]?.start as number, end: tokens[from + wanted.length - 1]?.end as number };
}

/** How many words in a row the toy filter looks at. */
const GRAM = 2;

function gramsOf(text: string): string[] {
  const words = tokensOf(text).map(({ word }) => word);
  return words.slice(GRAM - 1).map((_, i) => words.slice(i, i + GRAM).join(' '));
}

/** A page that is watched with a toy index, and what happened. */
export interface ToyPage extends Page {
  /** Every text that was asked about, message by message. */
  asked: string[][];
  /** Every list of matches that was told. */
  told: PaintedMatch[][];
  clicked: { words: string; x: number; y: number }[];
  /** Fulfilled when the painted words are these; rejected after two seconds. */
  paints(words: string[]): Promise<void>;
}

/** Watches the test's document with a toy index of phrases. */
export function watchToyPage(
  phrases: readonly ToyPhrase[],
  options: Partial<Omit<PageOptions, 'document'>> = {},
): ToyPage {
  const asked: string[][] = [];
  const told: PaintedMatch[][] = [];
  const clicked: ToyPage['clicked'] = [];
  const grams = new Set(phrases.flatMap(({ phrase }) => gramsOf(phrase)));
  // Like the real filter it sees only short sequences of words.
  const filter: Filter = { hits: (text) => gramsOf(text).some((gram) => grams.has(gram)) };
  const page = watchPage({
    document,
    filter,
    paint: 'default',
    isOwn: () => false,
    rules: async () => css,
    onClick: ({ words }, { x, y }) => clicked.push({ words, x, y }),
    ...options,
    onChange(matches) {
      told.push(matches);
      options.onChange?.(matches);
    },
    ask(texts) {
      asked.push(texts);
      return (options.ask ?? answer)(texts);
    },
  });
  const answer = (texts: string[]): Promise<BlockAnswer[]> =>
    Promise.resolve(texts.map((text) => ({ matches: findPhrases(text, phrases) })));
  return {
    ...page,
    asked,
    told,
    clicked,
    paints: (words) => until(() => page.matches().map((match) => match.words), words),
  };
}

/** Waits, frame by frame, until what is seen is what is wanted; on two busy cores that can take seconds. */
export async function until<T>(see: () => T, wanted: T): Promise<void> {
  const end = performance.now() + 20_000;
  const written = JSON.stringify(wanted);
  while (JSON.stringify(see()) !== written) {
    if (performance.now() > end) throw new Error(`seen ${JSON.stringify(see())}, wanted ${written}`);
    await new Promise(requestAnimationFrame);
  }
}

/** Makes the test's page and gives it as a string, to be compared later. */
export function showPage(html: string): void {
  document.body.innerHTML = html;
}

/** The page as a string, with its shadow roots. */
export function serialise(): string {
  const roots: string[] = [];
  const gather = (node: Document | ShadowRoot): void => {
    for (const element of node.querySelectorAll('*')) {
      if (element.shadowRoot === null) continue;
      roots.push(element.shadowRoot.innerHTML);
      gather(element.shadowRoot);
    }
  };
  gather(document);
  return [document.documentElement.outerHTML, ...roots].join('\n');
}

/** What stands in the browser's registry under a layer's name: the painted texts. */
export function paintedIn(layer: string): string[] {
  const highlight = CSS.highlights.get(layer);
  return highlight === undefined
    ? []
    : [...highlight].map((range) =>
        (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
      );
}
