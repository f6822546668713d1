const UNITS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Name the ordinal of a whole number in words, as UN texts do: `forty-seventh`. From 100 on in figures: `101st`. */
export function ordinalInWords(n: number): string {
  if (n < 20) return UNITS[n] as string;
  if (n < 100) {
    const tens = TENS[Math.floor(n / 10)] as string;
    return n % 10 === 0 ? `${tens.slice(0, -1)}ieth` : `${tens}-${UNITS[n % 10]}`;
  }
  const last = n % 100;
  const ending = last > 10 && last < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

const NUMBERS = new Map(Array.from({ length: 99 }, (_, i) => [ordinalInWords(i + 1), i + 1]));

/** Read an ordinal from first to ninety-ninth in any case ("Seventy-eighth"); null for anything else. */
export function ordinalFromWords(words: string): number | null {
  return NUMBERS.get(words.toLowerCase().replace(/\s+/g, '-')) ?? null;
}
