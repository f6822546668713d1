import fc from 'fast-check';

/** A paragraph's words with edits strewn in, and which paragraph they are from. */
export interface EditedText {
  paragraph: number;
  text: string;
}

const OTHER_WORDS =
  'and the of appropriate governments should strengthen measures children trade 2030 ministers'.split(' ');

/**
 * Stretches of paragraphs in which words are left out, put in and replaced: the share of edited words goes from none to
 * a third.
 */
export function editedText(paragraphs: readonly { text: string }[]): fc.Arbitrary<EditedText> {
  return fc
    .record({
      paragraph: fc.nat({ max: paragraphs.length - 1 }),
      from: fc.nat(),
      words: fc.integer({ min: 15, max: 90 }),
      rate: fc.integer({ min: 3, max: 30 }),
      rolls: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 90, maxLength: 90 }),
    })
    .map(({ paragraph, from, words, rate, rolls }) => {
      const all = (paragraphs[paragraph]?.text ?? '').split(' ');
      const start = from % Math.max(1, all.length - 15);
      const edited = all.slice(start, start + words).flatMap((word, i) => {
        const roll = rolls[i % rolls.length] as number;
        if (roll % rate !== 0) return [word];
        const other = OTHER_WORDS[roll % OTHER_WORDS.length] as string;
        return [[], [other], [word, other], [other, other, word]][roll % 4] as string[];
      });
      return { paragraph, text: edited.join(' ') };
    });
}
