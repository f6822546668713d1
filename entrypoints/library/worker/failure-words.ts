import { type DatabaseProblem, problemOf } from '../../../lib/store/database.ts';

const STANDS = 'The library is as it was.';
const PROBLEMS: Record<Exclude<DatabaseProblem, 'unavailable'>, string> = {
  blocked: `Another window of the extension holds the database: close its other tabs and windows, then try again. ${STANDS}`,
  newer: `A newer version of the extension made the database: update the extension, then try again. ${STANDS}`,
  full: `There is no room left: the disk, or what the browser lets the extension have of it, is full. Free some space or remove texts, then try again. ${STANDS}`,
};

/** Say why a change of the library failed, and what to do. */
export function failureWords(error: unknown): string {
  const problem = problemOf(error);
  if (problem !== 'unavailable') return PROBLEMS[problem];
  const said = error instanceof Error ? error.message : String(error);
  const message = error instanceof DOMException ? `the browser’s database cannot be used (${said})` : said;
  return `${message.slice(0, 1).toUpperCase()}${message.slice(1).replace(/\.$/u, '')}. ${STANDS}`;
}
