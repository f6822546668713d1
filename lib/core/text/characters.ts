/** What a character is to the tokeniser. */
export const Kind = {
  /** Ends a token. */
  Other: 1,
  /** A letter or a mark: part of a token. */
  Letter: 2,
  Digit: 3,
  /** `'` or `’`: part of a token where it stands inside a word. */
  Apostrophe: 4,
  /** `ʼ` or `′`: an apostrophe where it stands between letters, else it ends a token. */
  Prime: 5,
  /** Soft hyphens and zero-width characters: as if they were not there. */
  Vanishing: 6,
  /** One half of a character outside the Basic Multilingual Plane. */
  Surrogate: 7,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Soft hyphen, zero-width and direction characters, word joiner, byte order mark. */
export const VANISHING =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Everything that counts as an apostrophe. */
export const APOSTROPHES = /['\u2018\u2019\u02BC\u2032\uFF07]/gu;

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const VANISHES = new RegExp(VANISHING.source, 'u');

// 64 KB, filled as characters are met: asking Unicode properties of all 65,536 at start costs 20 ms.
const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code++) {
  const letter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  kinds[code] = letter ? Kind.Letter : code >= 0x30 && code <= 0x39 ? Kind.Digit : Kind.Other;
}
for (const apostrophe of "'\u2018\u2019\uFF07") kinds[apostrophe.charCodeAt(0)] = Kind.Apostrophe;
for (const prime of '\u02BC\u2032') kinds[prime.charCodeAt(0)] = Kind.Prime;
kinds.fill(Kind.Surrogate, 0xd800, 0xe000);

function classify(character: string): Kind {
  if (VANISHES.test(character)) return Kind.Vanishing;
  if (LETTER.test(character)) return Kind.Letter;
  return DIGIT.test(character) ? Kind.Digit : Kind.Other;
}

/** Tell what the UTF-16 code unit `code` is; constant time. */
export function kindOfCode(code: number): Kind {
  const known = kinds[code] as Kind | 0;
  if (known !== 0) return known;
  const kind = classify(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

/** Tell what the character at offset `at` is, where a code unit alone says {@link Kind.Surrogate}. */
export function kindOfPair(text: string, at: number): Kind {
  return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
