const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
const DIGITS: [string, number][] = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Read a Roman numeral in any case; null for what is none, or is not written in the usual way (`IIII`). */
export function fromRoman(numeral: string): number | null {
  const upper = numeral.toUpperCase();
  if (!/^[IVXL]{1,8}$/.test(upper)) return null;
  let sum = 0;
  let next = 0;
  for (const digit of [...upper].reverse()) {
    const value = VALUES[digit] as number;
    sum += value < next ? -value : value;
    next = Math.max(next, value);
  }
  return toRoman(sum) === upper ? sum : null;
}

/** Write a number from 1 to 89 in Roman numerals, in capitals. */
export function toRoman(n: number): string {
  let rest = n;
  let numeral = '';
  for (const [digit, value] of DIGITS) {
    while (rest >= value) {
      numeral += digit;
      rest -= value;
    }
  }
  return numeral;
}
