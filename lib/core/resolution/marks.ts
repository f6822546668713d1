/*
 * Between reading and cleaning, a footnote mark stands in the text between two private-use characters, however the
 * text had written it, so that each later step knows it from a number.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Square and cubic metres: the only superscript digits in these texts that are no marks. */
const UNIT = /(?:^|[^\p{L}])(?:[kcmdh]?m)$/u;

/** A mark has at most so many characters; where it is longer, the rest of it says nothing. */
const LONGEST = 10;

/** Bring what a document gives as a mark into the form of one: what cannot be coded is left out. */
export function asMark(text: string): string {
  return text
    .replace(/[\uE000\uE001]/g, '')
    .trim()
    .slice(0, LONGEST);
}

/** Write a mark in the form in which the later steps know it. */
export function coded(mark: string): string {
  return OPEN + mark + CLOSE;
}

/**
 * Code every footnote mark of a text: superscript digits (but not km²), `<sup>12</sup>`, `[^12]`, and `[12]` directly
 * after a word. Private-use characters of the text itself are dropped.
 */
export function codeMarks(text: string): string {
  return text
    .replace(/[\uE000\uE001]/g, '')
    .replace(/<sup>\s{0,5}(\d{1,3})\s{0,5}<\/sup>/gi, (_, mark: string) => coded(mark))
    .replace(/<sup>([^<]{0,20})<\/sup>/gi, '$1')
    .replace(/\[\^([\p{L}\p{N}]{1,10})\]/gu, (_, mark: string) => coded(mark))
    .replace(/(?<=[\p{L}\p{N}"”’,.;:)])\[(\d{1,3})\]/gu, (_, mark: string) => coded(mark))
    .replace(/[⁰¹²³⁴-⁹]{1,3}/g, (digits, at: number, whole: string) =>
      (digits === '²' || digits === '³') && UNIT.test(whole.slice(Math.max(0, at - 3), at))
        ? digits
        : coded([...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')),
    );
}

/** The mark that a line begins with, as a note at the foot of a page does, and what follows it; or null. */
export function leadingMark(text: string): { mark: string; rest: string } | null {
  const found = /^\s*\uE000([^\uE001]{1,10})\uE001:?\s*([\s\S]*)$/.exec(text);
  return found ? { mark: found[1] as string, rest: found[2] as string } : null;
}

/** Several marks in one place may have commas between them: "partners,¹⁹, ²⁰". */
const MARKS = / ?\uE000[^\uE001]{1,10}\uE001(?: ?,? ?\uE000[^\uE001]{1,10}\uE001)*/g;

/**
 * Take the coded marks out of a text. The space before a mark goes with it, unless a word would then touch the next.
 *
 * @returns the wording, white space folded, and the marks in the order in which they stand
 */
export function takeMarks(text: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  // White space is folded before, else a long stretch of it would be searched from each of its characters.
  const folded = foldSpace(text);
  const wording = folded.replace(MARKS, (run, at: number) => {
    for (const found of run.matchAll(/\uE000([^\uE001]{1,10})\uE001/g)) marks.push(found[1] as string);
    const after = folded[at + run.length];
    return after !== undefined && /[\p{L}\p{N}([“‘"]/u.test(after) && at > 0 && run.includes(' ') ? ' ' : '';
  });
  return { text: foldSpace(wording), marks };
}

/** Fold white space to single spaces, and drop what has no width (soft hyphens, zero-width characters, marks of direction). */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
