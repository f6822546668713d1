import { STOP_WORDS } from '../../../lib/core/text/stop-words.ts';

/** A token as the oracle finds it. */
export interface OracleToken {
  start: number;
  end: number;
  word: string;
}

const VANISHING = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const V = `(?:${VANISHING.source})`;
// Some characters that vanish are marks, and one apostrophe is a letter, to Unicode.
const LETTER = '(?![\\u02BC\\u034F])[\\p{L}\\p{M}]';
const PART = '(?![\\u02BC\\u034F])[\\p{L}\\p{M}\\p{Nd}]';
const APOSTROPHE = `['\\u2018\\u2019\\uFF07](?=${V}*${PART})`;
const PRIME = `(?<=${LETTER}${V}*)[\\u02BC\\u2032](?=${V}*${LETTER})`;
const WORD = new RegExp(`${PART}(?:${V}*(?:${APOSTROPHE}|${PRIME}|${PART}))*`, 'gu');
const AFTER_STOP = new RegExp(`${LETTER}${V}*[,.;:]$`, 'u');
const AFTER_WORD = new RegExp(`(?:${PART}${V}*|\\[\\^?\\d{1,3}\\])\\[\\^?$`, 'u');
const GLUED = new RegExp(`^(.*?\\p{Ll}(?:${V}*(?!\\u034F)\\p{M})*)${V}*(?:\\p{Nd}${V}*){1,2}$`, 'u');

/** Tokenise by regular expressions alone, slowly, as the contract of matching words it. */
export function oracleTokens(text: string): OracleToken[] {
  const tokens: OracleToken[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    let raw = match[0];
    const before = text.slice(0, start);
    const after = text.slice(start + raw.length);
    const digits = raw.replace(VANISHING, '');
    if (/^\p{Nd}{1,3}$/u.test(digits)) {
      if (AFTER_STOP.test(before)) continue;
      if (after.startsWith(']') && AFTER_WORD.test(before)) continue;
    }
    const glued = GLUED.exec(raw);
    const letters = foldSlowly(glued?.[1] ?? '').match(/\p{L}/gu)?.length ?? 0;
    if (glued?.[1] && !/\p{Nd}/u.test(glued[1]) && letters >= 4) raw = glued[1];
    tokens.push({ start, end: start + raw.length, word: foldSlowly(raw) });
  }
  return tokens;
}

function foldSlowly(word: string): string {
  return [...word.replace(VANISHING, '')]
    .map((c) =>
      "'\u2018\u2019\u02BC\u2032\uFF07".includes(c)
        ? "'"
        : /[\uFB00-\uFB06]/u.test(c)
          ? c.normalize('NFKC')
          : c,
    )
    .join('')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

export function isContentWord(word: string): boolean {
  return !STOP_WORDS.has(word) && !/^\p{Nd}+$/u.test(word);
}

/** A verbatim match as the oracle finds it: code units of the text, and the ids of every paragraph that has it. */
export interface OracleMatch {
  start: number;
  end: number;
  paragraphs: string[];
}

/** Find the verbatim matches of one block by comparing every token of it with every token of every paragraph. */
export function oracleMatches(text: string, paragraphs: { id: string; text: string }[]): OracleMatch[] {
  const page = oracleTokens(text);
  const sources = paragraphs.map((paragraph) => ({
    id: paragraph.id,
    words: oracleTokens(paragraph.text).map((t) => t.word),
  }));
  const runs = new Map<string, { start: number; end: number }>();
  for (const { words } of sources) {
    for (let i = 0; i < page.length; i++) {
      for (let j = 0; j < words.length; j++) {
        if (i > 0 && j > 0 && page[i - 1]?.word === words[j - 1]) continue;
        let length = 0;
        while (
          i + length < page.length &&
          j + length < words.length &&
          page[i + length]?.word === words[j + length]
        )
          length++;
        const content = page.slice(i, i + length).filter((t) => isContentWord(t.word)).length;
        if (length >= 5 && content >= 3) runs.set(`${i}-${i + length}`, { start: i, end: i + length });
      }
    }
  }
  const candidates = [...runs.values()].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const covered = new Set<number>();
  const matches: OracleMatch[] = [];
  for (const { start, end } of candidates) {
    const free = Array.from({ length: end - start }, (_, i) => start + i).filter((i) => !covered.has(i));
    const whole = free.length === end - start;
    const content = free.some((i) => isContentWord(page[i]?.word ?? ''));
    if (free.length === 0 || (!whole && (free.length < 2 || !content))) continue;
    for (const i of free) covered.add(i);
    const needle = ` ${page
      .slice(start, end)
      .map((t) => t.word)
      .join(' ')} `;
    matches.push({
      start: page[free[0] as number]?.start ?? -1,
      end: page[free.at(-1) as number]?.end ?? -1,
      paragraphs: sources.filter((s) => ` ${s.words.join(' ')} `.includes(needle)).map((s) => s.id),
    });
  }
  return matches.sort((a, b) => a.start - b.start);
}
