import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase91, encodeBase91 } from '../../../lib/core/text/base91.ts';

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000, size: 'max' }), (bytes) => {
      expect(decodeBase91(encodeBase91(bytes), bytes.length)).toEqual(bytes);
    }),
  );
});

test('the text needs no escape in a template literal', () => {
  const all = encodeBase91(Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919) >>> 3));
  expect(new Set(all).size).toBe(91);
  expect(all).not.toMatch(/[`\\$\s]/u);
});

test('is 16 characters for 13 bytes', () => {
  expect(encodeBase91(new Uint8Array(1300))).toHaveLength(1600);
});
