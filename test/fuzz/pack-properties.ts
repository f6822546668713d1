import fc from 'fast-check';
import type { Overlay } from '../../lib/core/index/overlay.ts';
import { PackError } from '../../lib/core/index/pack.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import type { Segment } from '../../lib/core/index/segment.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { checkBlock, openLibrary } from '../../lib/core/match/check.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { overlay, paragraphs, segment } from './library.ts';
import { allow, holds, property, same } from './property.ts';
import { wildText } from './wild-text.ts';

/** The seeds' pack without most paragraphs: as many kinds of bytes, and fast to read. */
const small = buildSegment(
  segment.resolutions.map((one) => ({ ...one, paragraphs: one.paragraphs.slice(0, 3) })),
);
const smallOverlay: Overlay = {
  ...overlay,
  terms: overlay.terms.slice(0, 3),
  forms: overlay.forms.slice(0, 9),
  boilerplate: new Uint32Array(0),
  lineage: new Uint32Array(0),
};
const pack = encodeSegment(small, smallOverlay);
const HEADER = 24;

/** A change to the pack's bytes: at a place, so many are left out and others put in. */
interface Change {
  at: number;
  left: number;
  put: number[];
}

interface Damaged {
  changes: Change[];
  /** Whether the length and the checksum in the header are made to fit what was done. */
  forged: boolean;
}

function damaged(): fc.Arbitrary<Damaged> {
  // The header and what lies behind it decide most.
  const at = fc.oneof(fc.nat({ max: HEADER + 600 }), fc.nat({ max: pack.length }));
  const written = fc.constantFrom(
    '[',
    ']',
    '{',
    '"',
    ',',
    '0',
    '9',
    '-',
    'e9',
    '1.5',
    'null',
    '[[]]',
    '"u32"',
    '"u8"',
    '{}',
    '[1]',
  );
  const change = fc.oneof(
    fc.record({ at, left: fc.nat({ max: 8 }), put: written.map((text) => [...Buffer.from(text)]) }),
    fc.record({ at, left: fc.constant(1), put: fc.tuple(fc.nat({ max: 255 })) }),
    fc.record({ at, left: fc.nat({ max: 8 }), put: fc.array(fc.nat({ max: 255 }), { maxLength: 8 }) }),
    fc.record({ at, left: fc.constant(pack.length), put: fc.constant<number[]>([]) }),
  );
  return fc.record({
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    forged: fc.boolean(),
  });
}

function damage({ changes, forged }: Damaged): Uint8Array<ArrayBuffer> {
  let result = pack;
  for (const { at, left, put } of changes) {
    const from = at % (result.length + 1);
    const rest = result.subarray(from + left);
    const changed = new Uint8Array(from + put.length + rest.length);
    changed.set(result.subarray(0, from));
    changed.set(put, from);
    changed.set(rest, from + put.length);
    result = changed;
  }
  if (!forged || result.length < HEADER) return result;
  const header = new DataView(result.buffer);
  header.setUint32(16, result.length, true);
  header.setUint32(20, adler32(result.subarray(HEADER)), true);
  return result;
}

/** The checksum of RFC 1950, as its text words it. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

/** Resolutions of a few paragraphs of any text. */
function resolutions(): fc.Arbitrary<Resolution[]> {
  const text = fc.oneof(wildText(), fc.constantFrom(...paragraphs.map((one) => one.text)));
  const paragraph = fc.record({
    id: fc.constantFrom('PP1', 'OP1'),
    openingPhrase: fc.option(wildText()),
    text,
  });
  return fc.array(
    fc.record({
      symbol: fc.option(wildText()),
      title: wildText(),
      body: fc.constantFrom('General Assembly', ''),
      session: fc.constantFrom(77, 'S-13', null),
      adopted: fc.constantFrom('2022-12-15', null),
      adoption: fc.constant(null),
      adoptionSource: fc.constant(null),
      paragraphs: fc.array(paragraph, { maxLength: 4 }),
      footnotes: fc.constant([]),
    }),
    { maxLength: 3 },
  );
}

const NOTHING: Overlay = {
  terms: [],
  forms: [],
  boilerplate: new Uint32Array(0),
  lineage: new Uint32Array(0),
};

/** What of a segment writes its text only when it is asked for it. */
const LAZY = new Set(['resolutions', 'paragraphs']);

const wordingOf = ({ paragraphs }: Segment) =>
  paragraphs.map(({ paragraph: { id, text, openingPhrase, marks }, resolution }) => {
    return { id, text, openingPhrase, marks, title: resolution.title, symbol: resolution.symbol };
  });

export const PACKS = [
  property({
    name: 'damaged packs',
    why: 'what the database gives back is never trusted, and never lost: it is put there again',
    cases: 1500,
    inputs: damaged(),
    check: (input) => {
      const bytes = damage(input);
      const read = allow(PackError, () => decodeSegment(bytes, { analysis: true }));
      if (read === null || input.forged) return;
      same(Buffer.compare(bytes, pack), 0, 'only the pack as it was is read');
    },
  }),
  property({
    name: 'any bytes as a pack',
    why: 'a library file may be anything',
    cases: 1000,
    inputs: fc.array(fc.nat({ max: 255 }), { maxLength: 200 }),
    check: (bytes) => {
      same(
        allow(PackError, () => decodeSegment(Uint8Array.from(bytes))),
        null,
        'it is none',
      );
    },
  }),
  property({
    name: 'packs of any text',
    why: 'a library must answer after a restart as it did before',
    cases: 200,
    inputs: fc.tuple(resolutions(), wildText()),
    check: ([list, page]) => {
      const built = buildSegment(list);
      const read = decodeSegment(encodeSegment(built, NOTHING));
      for (const [name, value] of Object.entries(built)) {
        if (!LAZY.has(name)) same(read.segment[name as keyof typeof built], value, name);
      }
      same(wordingOf(read.segment), wordingOf(built), 'the paragraphs');
      const text = `${page} ${list.flatMap((one) => one.paragraphs.map((paragraph) => paragraph.text)).join('\n')}`;
      const [before, after] = [built, read.segment].map((one) => checkBlock(openLibrary(one, NOTHING), text));
      same(after, before, 'the matches');
      holds(read.overlay.terms.length === 0, 'no terms');
    },
  }),
];
