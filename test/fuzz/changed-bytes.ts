import fc from 'fast-check';

/** Changes to bytes: at a place, so many are left out and others put in. */
export type Changes = { at: number; left: number; put: number[] }[];

/** Some changes, of single bytes, of stretches, of the end, or with pieces that mean something to a reader. */
export function changes(pieces: readonly string[]): fc.Arbitrary<Changes> {
  const at = fc.nat({ max: 1_000_000 });
  const piece = fc.constantFrom(...pieces).map((text) => [...Buffer.from(text, 'latin1')]);
  const change = fc.oneof(
    fc.record({ at, left: fc.nat({ max: 8 }), put: piece }),
    fc.record({ at, left: fc.constant(1), put: fc.tuple(fc.nat({ max: 255 })) }),
    fc.record({ at, left: fc.nat({ max: 400 }), put: fc.array(fc.nat({ max: 255 }), { maxLength: 8 }) }),
    fc.record({ at, left: fc.constant(1_000_000), put: fc.constant<number[]>([]) }),
  );
  return fc.array(change, { maxLength: 4 });
}

/** A copy of bytes with changes made one after the other. */
export function changed(bytes: Uint8Array<ArrayBuffer>, made: Changes): Uint8Array<ArrayBuffer> {
  let result = bytes;
  for (const { at, left, put } of made) {
    const from = at % (result.length + 1);
    const rest = result.subarray(from + left);
    const next = new Uint8Array(from + put.length + rest.length);
    next.set(result.subarray(0, from));
    next.set(put, from);
    next.set(rest, from + put.length);
    result = next;
  }
  return result;
}
