import { dateWords } from '../adoption-words.ts';

/** Making a date's formatter takes longer than drawing its row; a library has some hundred days. */
const written = new Map<string | null, string>();

/** Writes a day as `dateWords` does, each day once. */
export function dayWords(day: string | null): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const words = dateWords(day);
  written.set(day, words);
  return words;
}
