import fc from 'fast-check';
import { oddText } from '../core/match/odd-text.ts';
import { SEED_TEXTS } from './seed-texts.ts';

/** Code units that mean something to a reader of text, among them halves of characters. */
const CODES = [
  0x20, 0x0a, 0x0d, 0xa0, 0xad, 0x27, 0x2019, 0x2032, 0x2bc, 0x2e, 0x2c, 0x5b, 0x5d, 0x5e, 0x31, 0x39, 0x61,
  0x41, 0xb2, 0x300, 0x301, 0x307, 0x345, 0x34f, 0x130, 0x3a3, 0x3c2, 0x1e9e, 0x200b, 0x202e, 0x2060, 0xfb03,
  0xfeff, 0xd800, 0xd835, 0xdc00, 0xdfff, 0xffff,
];

/** Any code units at all: broken characters, marks without letters. */
function codeUnits(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...CODES), fc.nat({ max: 0xffff })), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes));
}

/** A piece of an adopted text as its file has it: lines, marks, page numbers and all. */
export function seedPiece(maxLength = 600): fc.Arbitrary<string> {
  return fc
    .record({ text: fc.constantFrom(...SEED_TEXTS), from: fc.nat(), length: fc.nat({ max: maxLength }) })
    .map(({ text, from, length }) => text.slice(from % text.length, (from % text.length) + length));
}

/** Text of any kind: odd, broken, in any script, or a piece of an adopted text. */
export function wildText(): fc.Arbitrary<string> {
  const any = fc.oneof(
    { weight: 3, arbitrary: oddText() },
    { weight: 2, arbitrary: codeUnits() },
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    seedPiece(200),
  );
  return fc.array(any, { maxLength: 3 }).map((parts) => parts.join(''));
}
