import { expect, test } from 'vitest';
import { buildClassTrie, findSequences } from '../../../lib/core/index/class-trie.ts';
import fc from '../../same-cases.ts';

const classes = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 30 });
const sequences = fc.uniqueArray(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }), {
  selector: (sequence) => sequence.join(' '),
});

test('finds every place of every sequence, as comparing at each place does', () => {
  fc.assert(
    fc.property(sequences, classes, (all, text) => {
      const found: string[] = [];
      findSequences(buildClassTrie(all), text, (sequence, at) => found.push(`${sequence}@${at}`));
      const expected = all.flatMap((sequence, number) =>
        text.flatMap((_, at) =>
          sequence.every((name, i) => text[at + i] === name) ? [`${number}@${at}`] : [],
        ),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});
