import fc from 'fast-check';

const ODDITIES = [
  '\u00AD',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u2019',
  "'",
  '\u02BC',
  '\u2032',
  '\u0301',
  '\uFB03',
  '\u00A0',
  '\u2011',
  '\u{1D400}',
  '\u{1F600}',
  '\uD800',
  '\uDC00',
  '¹',
  '²³',
  '[12]',
  '[^4]',
  '[',
  ']',
  '^',
  '.6',
  ',12',
  ';',
  ':',
  '1',
  '16',
  '21st',
  '٣',
  'é',
  'e\u0301',
  'İ',
  'ς',
  'Σ',
  'ß',
  'COVID19',
  'life',
  'word',
  'WORD',
  'Abcd',
  'été',
  '中文',
  'ا',
  '\n',
  ' ',
  '-',
];

/** Text made of everything that the tokeniser treats in a way of its own, and of random characters. */
export function oddText(): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(fc.constantFrom(...ODDITIES), fc.string({ unit: 'binary', maxLength: 3 }), fc.constant(' ')),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
}

/**
 * A stretch of words with oddities strewn into it that must not change its words: soft hyphens and zero-width
 * characters inside words, no-break spaces and line breaks between them, letters in upper case.
 */
function disguised(words: string): fc.Arbitrary<string> {
  return fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 }).map((picks) => {
    let pick = 0;
    return [...words]
      .map((character) => {
        const choice = picks[pick++ % picks.length] as number;
        if (character === ' ') return choice < 4 ? '\u00A0' : choice < 8 ? '\n' : ' ';
        if (!/[a-z]/u.test(character)) return character;
        if (choice < 3) return `${character}\u00AD`;
        return choice < 5 ? `\u200B${character}` : choice < 9 ? character.toUpperCase() : character;
      })
      .join('');
  });
}

/** Stretches of paragraphs, disguised, among words that resolutions also have and odd text. */
export function mixtureOf(paragraphs: { text: string }[]): fc.Arbitrary<string> {
  const stretch = fc
    .record({ paragraph: fc.nat(), from: fc.nat(), words: fc.integer({ min: 2, max: 30 }) })
    .chain(({ paragraph, from, words }) => {
      const all = (paragraphs[paragraph % paragraphs.length]?.text ?? '').split(' ');
      const start = from % all.length;
      return disguised(all.slice(start, start + words).join(' '));
    });
  const other = fc
    .array(fc.constantFrom(...'the of in persons ministers signed trafficking 2022 and women'.split(' ')), {
      maxLength: 6,
    })
    .map((words) => words.join(' '));
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: stretch }, other, oddText()), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(' '));
}
