import { VANISHING } from './characters.ts';
import type { Span } from './span.ts';

/** A job number of the United Nations' documents: 22-28891, GE.23-13770, V.22-27031 (E). */
const JOB = String.raw`(?:[A-Z]{1,3}\.)?\d{2}-\d{5,6}(?: ?\([A-Z]\))?`;
const PAGE = String.raw`\*{0,2}\d{1,3} ?/ ?\d{1,3}\*{0,2}`;
const SYMBOL = String.raw`[A-Z]{1,5}(?:/[\w.-]{1,12}){1,6}(?: ?\([^()]{1,10}\))?`;

/** What stands on a line of its own only at a seam of pages. */
const SEAMS = [
  // 22-28891 9/14, 9/14 22-28891, GE.23-13770, 18 GE.25-02819, 9/14
  new RegExp(`^(?:${JOB}(?: (?:${PAGE}|\\d{1,3}))?|${PAGE}(?: ${JOB})?|\\d{1,3} ${JOB})$`),
  // 13, - 13 -, [13], Page 13, Page 13 of 26, 13 | Page
  /^(?:page )?[-–—[|( ]{0,4}\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?[-–—\])| ]{0,4}$|^\d{1,3} ?\| ?page$/i,
  // A/RES/77/194, A/HRC/50/33 Page 2
  new RegExp(`^(?:United Nations )?${SYMBOL}(?: [Pp]age \\d{1,3})?$`),
  /^Please recycle\b.{0,10}$/,
];

/** A page's number before or behind a title. */
const NUMBERED =
  /^\d{1,3}(?: ?[/|–—-])? +(?=\p{Lu})(.{2,100})$|^(\p{Lu}.{2,100}?) +(?:[/|–—-] ?)?(?:[Pp]age )?\d{1,3}$/u;

/** A document's symbol before or behind its title: A/RES/77/194 Trafficking in women and girls. */
const HEADED = new RegExp(`^${SYMBOL} \\p{Lu}.{1,100}$|^\\p{Lu}.{1,100} ${SYMBOL}$`, 'u');

/** A title with who made it or its year, which no wrapped line has beside a number: "13 Published by … March 2020". */
const IMPRINT = /\b(?:Published (?:by|in)|Copyright)\b|©|^\d{1,3} .* (?:19|20)\d\d$/u;

/** A note at the foot of a page, by its mark. */
const NOTE = /^(?:[⁰¹²³⁴-⁹]{1,3}|\[\^\w{1,10}\]:?)\s?\S/u;

/** A rule above notes. */
const RULE = /^[_—–-]{5,80}$/u;

/** Words that a title writes small. */
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|to|with)$/;

/** A line that may be a running head: it begins as one and ends no sentence. */
const HEAD = /^[\p{Lu}\p{N}].*\p{L}.*[^.,;:]$/u;

/** A date is no page's number and title: "15 November 2000". */
const DATE = /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** No more lines with words than these stand at a seam of two pages: notes, a foot, a head. */
const MOST_LINES = 32;

/** No line of a seam is longer, in code units. */
const MOST_LETTERS = 120;

interface Line extends Span {
  /** Its words, white space folded, without what has no width. */
  words: string;
  /** Whether it stands for a form feed, which ends a page. */
  page: boolean;
}

/**
 * Find what stands between two pages in the middle of a sentence of a text that was copied out of a print: page
 * numbers, running heads, notes at the foot. It is left alone where the sentence before has ended or the line after
 * does not go on with it, for there it parts nothing.
 *
 * A running head without a number is told by its coming back beside other lines. Cost: linear.
 *
 * @returns spans of whole lines with the blank lines among them, so that the text closes without a gap
 */
export function findPageBreaks(text: string): Span[] {
  const lines = readLines(text);
  const heads = findRunningHeads(lines);
  const breaks: Span[] = [];
  for (let before = 0; before < lines.length - 2; before++) {
    if (!isOpen(lines[before] as Line)) continue;
    const after = endOfBreak(lines, before, heads);
    if (after === null) continue;
    breaks.push({ start: (lines[before + 1] as Line).start, end: (lines[after] as Line).start });
    before = after - 1;
  }
  return breaks;
}

/** The line that goes on with the sentence of line `before`, behind what parts them; null where nothing does. */
function endOfBreak(lines: readonly Line[], before: number, heads: ReadonlySet<string>): number | null {
  const open = lines[before] as Line;
  const titles: Line[] = [];
  let parted = false;
  let inNote = false;
  let ruled = false;
  let left = MOST_LINES;
  for (let at = before + 1; at < lines.length && left > 0; at++) {
    const line = lines[at] as Line;
    if (line.words === '') {
      inNote = ruled;
      parted ||= line.page;
      continue;
    }
    left--;
    if (isSeam(line.words)) {
      // In a narrow column a number may stand by itself.
      if (/^\d+$/.test(line.words)) titles.push(line);
      parted = true;
      inNote = false;
      ruled = false;
    } else if (RULE.test(line.words)) {
      inNote = true;
      ruled = true;
    } else if (inNote || NOTE.test(line.words)) {
      // A note goes on to its blank line, notes under a rule to the end of the page.
      parted ||= NOTE.test(line.words);
      inNote = true;
    } else if (parted && goesOn(open, line) && !HEADED.test(line.words)) {
      return titles.every((title) => isApart(open, title, line, heads)) ? at : null;
    } else if (isHead(line.words, heads) || isTitle(line.words)) {
      if (!parted && !IMPRINT.test(line.words)) titles.push(line);
      parted ||= isHead(line.words, heads);
    } else {
      return null;
    }
  }
  return null;
}

/** Whether a line, its white space folded, is nothing but a page's number, a job number or a document's symbol. */
export function isSeam(words: string): boolean {
  return words.length <= MOST_LETTERS && SEAMS.some((form) => form.test(words));
}

/** Whether a line ends in the middle of a sentence. */
function isOpen({ words }: Line): boolean {
  return /[\p{L}\p{M}\p{N},)\]"”’*–—‑-]$/u.test(words) && /\p{L}.*\p{L}/u.test(words);
}

/** Whether a line goes on with a sentence: in lower case, or behind a word that cannot end one. */
function goesOn(before: Line, { words }: Line): boolean {
  if (/^["“‘'([]{0,2}\p{Ll}/u.test(words)) return true;
  return /^["“‘'([]{0,2}[\p{Lu}\p{N}]/u.test(words) && SMALL.test(lastWord(before.words));
}

/** Whether a line is a title that comes back, or has a page's number or a document's symbol. */
function isHead(words: string, heads: ReadonlySet<string>): boolean {
  if (HEADED.test(words) || heads.has(patternOf(words))) return true;
  const [, behind, before] = DATE.test(words) ? [] : (NUMBERED.exec(words) ?? []);
  const title = behind ?? before;
  return title !== undefined && isTitle(title);
}

/** Whether a line is written as titles are: each word with a capital but the small ones. */
function isTitle(words: string): boolean {
  return (
    words.length <= MOST_LETTERS &&
    /^\p{Lu}/u.test(words) &&
    !/[.,;?!](?:\s|\d|$)/.test(words) &&
    !SMALL.test(lastWord(words)) &&
    words
      .split(/[^\p{L}\p{M}\p{N}'’]+/u)
      .every((word) => SMALL.test(word) || /^(?:[\p{Lu}\p{N}]|$)/u.test(word))
  );
}

/**
 * Whether a line is none of those into which the text around is broken: the next line's first word had room on it, or its
 * own first word on the line before; or capitals make it longer than the lines around.
 */
function isApart(before: Line, { words }: Line, next: Line, heads: ReadonlySet<string>): boolean {
  const width = Math.max(before.words.length, next.words.length);
  // A line of names may end early.
  if (!isHead(words, heads) && words.length > width / 2) return words === words.toUpperCase();
  return (
    words.length + 1 + firstWord(next) <= width ||
    before.words.length + 1 + firstWord({ words }) < words.length ||
    (words.length > width && words === words.toUpperCase())
  );
}

function firstWord({ words }: Pick<Line, 'words'>): number {
  return /^\S*/u.exec(words)?.[0].length ?? 0;
}

function lastWord(words: string): string {
  return /[\p{L}\p{M}]*$/u.exec(words)?.[0] ?? '';
}

/** What a running head looks like on each page: its digits may change. */
function patternOf(words: string): string {
  return words.slice(0, MOST_LETTERS).replace(/\d+/gu, '#');
}

/**
 * Lines that come back, each time between other lines (what is said twice has the same words around it) and beside a blank
 * one or in capitals, as no line of a wrapped sentence is.
 */
function findRunningHeads(lines: readonly Line[]): Set<string> {
  const neighbours = new Map<string, { before: Set<string>; after: Set<string> }>();
  let last = '';
  lines.forEach(({ words }, i) => {
    if (words === '') return;
    const beside = [lines[i - 1]?.words, lines[i + 1]?.words];
    const isApart =
      words.length <= MOST_LETTERS &&
      (words === words.toUpperCase() || beside.some((line) => line === '' || isSeam(line ?? '')));
    if (isApart && HEAD.test(words) && !SMALL.test(lastWord(words))) {
      const pattern = patternOf(words);
      const seen = neighbours.get(pattern) ?? { before: new Set(), after: new Set() };
      neighbours.set(pattern, seen);
      const next = lines.slice(i + 1, i + 3).find((line) => line.words !== '');
      seen.before.add(patternOf(last));
      seen.after.add(patternOf(next?.words ?? ''));
    }
    last = words;
  });
  const heads = [...neighbours].filter(([, { before, after }]) => before.size > 1 && after.size > 1);
  return new Set(heads.map(([pattern]) => pattern));
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/gu)) {
    const end = index + sign.length;
    add(start, end);
    if (sign === '\f') lines.push({ start: end, end, words: '', page: true });
    start = end;
  }
  add(start, text.length);
  return lines;

  function add(from: number, end: number): void {
    const words = text.slice(from, end).replace(VANISHING, '').replace(/\s+/gu, ' ').trim();
    lines.push({ start: from, end, words, page: false });
  }
}
