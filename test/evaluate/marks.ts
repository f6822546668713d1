/** How much of real texts would be marked, by grade and choice of paint, and what that costs against tokenising. */
import type { Library } from '../../lib/core/match/check.ts';
import { checkText, selectPainted } from '../../lib/core/match/check-text.ts';
import type { Grade, Match } from '../../lib/core/match/match.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import type { Collection } from './held-out.ts';
import type { Outcome } from './outcome.ts';

const GRADES: readonly Grade[] = ['verbatim', 'near-verbatim', 'adapted', 'term'];

/** Marks of some texts, by grade. */
export interface Marks {
  words: number;
  painted: Record<Grade, number>;
  everything: Record<Grade, number>;
}

/** No marks in no words. */
export function noMarks(): Marks {
  const none = () => ({ verbatim: 0, 'near-verbatim': 0, adapted: 0, term: 0 });
  return { words: 0, painted: none(), everything: none() };
}

/** Add the matches of a text of so many words. */
export function addMarks(marks: Marks, words: number, matches: Match[]): void {
  marks.words += words;
  for (const { grade } of selectPainted(matches, 'default')) marks.painted[grade]++;
  for (const { grade } of matches) marks.everything[grade]++;
}

/** The columns of {@link markRow}. */
export function markHead(): string {
  const names = GRADES.map((grade) => grade.padStart(14)).join('');
  return `${'marks per 10,000 words'.padEnd(22)}${'words'.padStart(8)}${names}   (painted by default / everything)`;
}

/** One line of figures. */
export function markRow(name: string, { words, painted, everything }: Marks): string {
  const per = (count: number) => ((count * 10_000) / words).toFixed(1);
  const cells = GRADES.map((grade) =>
    `${per(painted[grade])} /${per(everything[grade]).padStart(6)}`.padStart(14),
  );
  return `${name.padEnd(22)}${String(words).padStart(8)}${cells.join('')}`;
}

/** Measure the marks of each collection, and the time of all of them. */
export function evaluateMarks(library: Library, collections: readonly Collection[]): Outcome {
  const lines = [markHead()];
  let words = 0;
  let checking = 0;
  let tokenising = 0;
  for (const { name, texts } of collections) {
    const marks = noMarks();
    for (const { blocks } of texts) {
      const text = blocks.map((block) => block.text).join('\n\n');
      const began = performance.now();
      const matches = checkText(library, text);
      checking += performance.now() - began;
      addMarks(marks, countWords(text), matches);
    }
    const began = performance.now();
    for (const { blocks } of texts) for (const { text } of blocks) tokenize(text);
    tokenising += performance.now() - began;
    words += marks.words;
    lines.push(markRow(name, marks));
  }
  lines.push(
    `${words} words checked: ${((checking * 100_000) / words).toFixed(0)} ms for 100,000, ` +
      `${(words / checking).toFixed(0)} words/ms, ${(checking / tokenising).toFixed(1)} times the tokenising alone`,
  );
  return { lines, details: [], faults: [] };
}

function countWords(text: string): number {
  return tokenize(text).count;
}
