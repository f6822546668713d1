/** What a spreadsheet would take for a formula, and so run. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * Writes rows as a table in comma-separated values, as RFC 4180 has it: every cell quoted, lines ended by CR LF.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it. It begins with a byte order mark:
 * without it Excel takes UTF-8 for the system's own code page.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
