import { expect, test } from 'vitest';
import { NEAR, nearnessIn } from '../../../lib/core/search/nearness.ts';
import { type Needs, readQuery } from '../../../lib/core/search/read-query.ts';
import { plainLibraryOf, textOf } from './texts.ts';
import fc from '../../same-cases.ts';

const words = fc.array(fc.constantFrom<string>('organ', 'removal', 'victims', 'States', 'urges'), {
  maxLength: 60,
});

test('is what trying every stretch finds', () => {
  fc.assert(
    fc.property(words, fc.boolean(), (wording, withPhrase) => {
      const { segment } = plainLibraryOf([
        textOf('A/RES/70/1', null, [wording.join(' '), 'organ removal of victims', 'organ removal']),
      ]);
      const { needs } = readQuery(segment, withPhrase ? 'victims "organ removal"' : 'victims organ removal');
      const wanted = withPhrase ? ['victims', 'organ removal'] : ['victims', 'organ', 'removal'];
      fc.pre(['victims', 'organ', 'removal'].every((word) => wording.includes(word)));
      const room = NEAR * wanted.length + (withPhrase ? 1 : 0);
      const has = (stretch: string[]) => wanted.every((one) => ` ${stretch.join(' ')} `.includes(` ${one} `));
      // A phrase stands where it begins: its second word may lie behind the room.
      const stretches = wording.map((_, at) => {
        const end = at + room;
        const isCut = withPhrase && wording[end - 1] === 'organ' && wording[end] === 'removal';
        return wording.slice(at, isCut ? end + 1 : end);
      });
      const expected = stretches.some(has) ? 'near' : has(wording) ? 'far' : null;
      expect(nearnessIn(segment, needs as Needs)(0)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});
