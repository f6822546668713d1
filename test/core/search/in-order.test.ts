import { expect, test } from 'vitest';
import { longestAscending } from '../../../lib/core/search/in-order.ts';
import fc from '../../same-cases.ts';

test('a longest ascending part is as long as trying every part finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 9 }), (numbers) => {
      const part = longestAscending(numbers).map((place) => numbers[place] as number);
      expect(part).toEqual(part.toSorted((a, b) => a - b));
      let longest = 0;
      for (let chosen = 0; chosen < 2 ** numbers.length; chosen++) {
        const some = numbers.filter((_, i) => (chosen >> i) & 1);
        if (some.every((number, i) => i === 0 || number > (some[i - 1] as number))) {
          longest = Math.max(longest, some.length);
        }
      }
      expect(part).toHaveLength(longest);
    }),
  );
});
