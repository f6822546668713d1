import { takeMarks } from './marks.ts';
import type { Line } from './read-lines.ts';

const WORD = String.raw`(?:\p{Lu}[\p{L}’'-]{0,30}|of|the|to|on|for|and|against|in)`;

/** "The Conference of the Parties to the United Nations Convention against Transnational Organized Crime," */
const ANY_BODY = new RegExp(`^The (${WORD}(?: ${WORD}){0,24}),$`, 'u');

/** The comma may be missing where the body is one that we know; others are known by it. */
const KNOWN_BODY =
  /^The (General Assembly|Security Council|Human Rights Council|Economic and Social Council)$/;

/** A body's name is not longer than so many lines. */
const LONGEST = 3;

/** The enacting formula, "The General Assembly,": the body it names, and the lines `[from, to)` that it takes. */
export interface Formula {
  body: string;
  from: number;
  to: number;
}

/** Find the formula that opens a resolution, a block of its own; null in a text that has none. Linear. */
export function findFormula(lines: Line[]): Formula | null {
  for (const [from, line] of lines.entries()) {
    if (!line.first || !line.plain.startsWith('The ')) continue;
    let words = '';
    for (let to = from; to < Math.min(lines.length, from + LONGEST); to++) {
      const next = lines[to] as Line;
      if (to > from && next.first) break;
      words = `${words} ${next.plain}`;
      const { text } = takeMarks(words);
      const body = (ANY_BODY.exec(text) ?? KNOWN_BODY.exec(text))?.[1];
      if (body !== undefined) return { body, from, to: to + 1 };
    }
  }
  return null;
}
