import { expect, test } from 'vitest';
import { checkManifest } from '../../../lib/core/resolution/manifest.ts';
import { ResolutionError } from '../../../lib/core/resolution/resolution-error.ts';

test('a manifest is given back as it is', () => {
  const manifest = {
    'a.txt': {
      symbol: 'A/RES/90/7',
      session: 'S-90',
      adopted: '2035-12-12',
      adoption: 'recorded vote',
      vote: { yes: 100, no: 3, abstain: 0 },
      plainMarks: [{ mark: '14', after: 'Declaration,' }],
      sources: { adopted: 'The cover' },
    },
    'b.txt': {},
  };
  expect(checkManifest(manifest, 'manifest.json')).toEqual(manifest);
});

test.each([
  [[], 'manifest.json: expected an object with an entry for each file'],
  [{ 'a.txt': null }, 'expected an object for "a.txt"'],
  [{ 'a.txt': { tittle: 'x' } }, 'not "tittle"'],
  [{ 'a.txt': { toString: 'x' } }, 'not "toString"'],
  [{ 'a.txt': { symbol: ' ' } }, 'expected a string for "symbol" in "a.txt"'],
  [{ 'a.txt': { adopted: '2035-02-30' } }, 'expected a day such as "2022-10-21" for "adopted" in "a.txt"'],
  [{ 'a.txt': { adoption: 'by consensus' } }, 'expected "without a vote" or "recorded vote"'],
  [{ 'a.txt': { vote: { yes: 1, no: 2 } } }, 'with whole numbers'],
  [{ 'a.txt': { plainMarks: [{ mark: '14' }] } }, 'a list of { "mark", "after" }'],
])('%j is none', (value, message) => {
  const check = (): unknown => checkManifest(value, 'manifest.json');
  expect(check).toThrow(ResolutionError);
  expect(check).toThrow(message);
});
