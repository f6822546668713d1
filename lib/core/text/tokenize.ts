import { Kind, kindOfCode, kindOfPair } from './characters.ts';
import { fold, HASH_PRIME, HASH_SEED, hashWord } from './normalize.ts';

/** The tokens of a text, in columns; entries at and after `count` are left over and mean nothing. */
export interface Tokens {
  count: number;
  /** Where each token begins and ends in the text, in UTF-16 code units. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** The hash of each token's folded form: `hashWord(fold(text.slice(start, end)))`. */
  hashes: Uint32Array;
  /** 1 where the token is digits only. */
  numbers: Uint8Array;
}

/** Make an empty list of tokens with room for `capacity`. */
function emptyTokens(capacity: number): Tokens {
  return {
    count: 0,
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    hashes: new Uint32Array(capacity),
    numbers: new Uint8Array(capacity),
  };
}

/**
 * Split a text into tokens in one pass: maximal runs of letters, marks and digits, with an apostrophe inside a
 * word; hyphens and dashes separate; footnote marks are left out (see `isFootnoteMark`).
 *
 * Cost: linear. Words in ASCII are folded and hashed as they are read; only the others are cut out and normalised.
 *
 * @param reuse a list of an earlier call to fill again; its content is lost
 */
export function tokenize(text: string, reuse?: Tokens): Tokens {
  // Two code units a token at the least, a letter and a separator.
  const capacity = (text.length >> 1) + 1;
  const tokens = reuse && reuse.starts.length >= capacity ? reuse : emptyTokens(capacity);
  const { starts, ends, hashes, numbers } = tokens;
  let count = 0;
  let i = 0;
  while (i < text.length) {
    const first = kindAt(text, i);
    if (first !== Kind.Letter && first !== Kind.Digit) {
      i++;
      continue;
    }
    const start = i;
    let end = i;
    let hash = HASH_SEED;
    let plain = true;
    let letters = 0;
    let digits = 0;
    let apostrophes = 0;
    let lastLetterAt = -1;
    let digitsBeforeLetter = 0;
    let hashOfLetters = HASH_SEED;
    for (; i < text.length; i++) {
      let code = text.charCodeAt(i);
      // Nearly all words are nothing but these: a loop of their own is half of the speed.
      const run = i;
      while (isAsciiLetter(code)) {
        hash = Math.imul(hash ^ (code | 0x20), HASH_PRIME);
        code = text.charCodeAt(++i);
      }
      if (i > run) {
        letters += i - run;
        digitsBeforeLetter = digits;
        lastLetterAt = i - 1;
        end = i;
        if (i === text.length) break;
      }
      const kind = kindAt(text, i);
      if (kind === Kind.Letter) {
        letters++;
        digitsBeforeLetter = digits;
        lastLetterAt = i;
      } else if (kind === Kind.Digit) {
        // A mark glued to a word would be cut off again: keep what the word's own hash was.
        if (digits === digitsBeforeLetter) hashOfLetters = hash;
        digits++;
      } else if (kind === Kind.Vanishing) {
        continue;
      } else if (isApostropheInside(text, i, kind)) {
        apostrophes++;
        // Digits behind an apostrophe are not glued to the word.
        digitsBeforeLetter = -1;
      } else {
        break;
      }
      if (code < 0x80) {
        hash = Math.imul(hash ^ code, HASH_PRIME);
      } else if (kind === Kind.Apostrophe || kind === Kind.Prime) {
        hash = Math.imul(hash ^ 0x27, HASH_PRIME);
      } else {
        plain = false;
        if (kindOfCode(code) === Kind.Surrogate) i++;
      }
      end = i + 1;
    }
    const isNumber = letters + apostrophes === 0;
    if (isNumber) {
      if (isFootnoteMark(text, start, end, digits)) continue;
    } else if (digits > 0 && digits <= 2 && digitsBeforeLetter === 0) {
      const length = plain ? letters : countLetters(text.slice(start, end));
      if (length >= 4 && endsLowerCase(text, lastLetterAt)) {
        end = endOfCharacter(text, lastLetterAt);
        hash = hashOfLetters;
      }
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = plain ? hash >>> 0 : hashWord(fold(text.slice(start, end)));
    numbers[count] = isNumber ? 1 : 0;
    count++;
  }
  tokens.count = count;
  return tokens;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a && code < 0x80;
}

function kindAt(text: string, at: number): Kind {
  const kind = kindOfCode(text.charCodeAt(at));
  return kind === Kind.Surrogate ? kindOfPair(text, at) : kind;
}

/** Tell whether the apostrophe or prime at `at`, after a character of a word, has the word go on behind it. */
function isApostropheInside(text: string, at: number, kind: Kind): boolean {
  if (kind !== Kind.Apostrophe && kind !== Kind.Prime) return false;
  const next = visibleNeighbour(text, at, 1);
  if (kind === Kind.Apostrophe) return next === Kind.Letter || next === Kind.Digit;
  return next === Kind.Letter && visibleNeighbour(text, at, -1) === Kind.Letter;
}

/** The kind of the next character in a direction that does not vanish, {@link Kind.Other} at an end of the text. */
function visibleNeighbour(text: string, at: number, step: 1 | -1): Kind {
  for (let i = at + step; i >= 0 && i < text.length; i += step) {
    const isPair = step < 0 && (text.codePointAt(i - 1) ?? 0) > 0xffff;
    const kind = kindAt(text, isPair ? i - 1 : i);
    if (kind !== Kind.Vanishing) return kind;
  }
  return Kind.Other;
}

/**
 * Tell whether a token of digits is a footnote mark: `[12]` or `[^4]` directly after a word or another such mark,
 * or one to three digits directly after `, . ; :` that follows a letter ("life.6").
 */
function isFootnoteMark(text: string, start: number, end: number, digits: number): boolean {
  if (digits > 3) return false;
  const before = text[start - 1];
  if (before === ',' || before === '.' || before === ';' || before === ':') {
    return start > 1 && isLetterBefore(text, start - 1);
  }
  if (text[end] !== ']') return false;
  const bracket = before === '^' ? start - 2 : start - 1;
  if (bracket < 1 || text[bracket] !== '[') return false;
  return text[bracket - 1] === ']'
    ? MARK_BEFORE.test(text.slice(Math.max(0, bracket - 6), bracket))
    : isWordBefore(text, bracket);
}

const MARK_BEFORE = /\[\^?\d{1,3}\]$/u;

function isLetterBefore(text: string, at: number): boolean {
  return visibleNeighbour(text, at, -1) === Kind.Letter;
}

function isWordBefore(text: string, at: number): boolean {
  const kind = visibleNeighbour(text, at, -1);
  return kind === Kind.Letter || kind === Kind.Digit;
}

/** Accents are no letters, whether composed or not, and a ligature is several. */
function countLetters(word: string): number {
  return fold(word).match(/\p{L}/gu)?.length ?? 0;
}

const LOWER_CASE = /^\p{Ll}/u;

function endsLowerCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61;
  // A mark has no case: the letter that carries it has.
  for (let i = at; i >= 0; i--) {
    const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const isCarried =
      /\p{M}|[\uDC00-\uDFFF]/u.test(character) || kindOfCode(text.charCodeAt(i)) === Kind.Vanishing;
    if (!isCarried) return LOWER_CASE.test(character);
  }
  return false;
}

function endOfCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
