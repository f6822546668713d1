import { termFigures } from '../../analyse/terms.ts';
import { buildSegment } from '../../core/index/build-segment.ts';
import { readLibrary } from '../read-library.ts';

/** `agreed terms [PATH…]`: print the terms of resolutions with what speaks for each, the most telling first. */
export async function terms(paths: string[]): Promise<string> {
  const { added } = await readLibrary(paths);
  const segment = buildSegment(added.map(({ resolution }) => resolution));
  const rows = termFigures(segment).map((term) => [
    term.phrase,
    String(term.paragraphs),
    String(term.resolutions),
    String(term.generalAssembly),
    term.cValue.toFixed(1),
    term.weirdness.toFixed(1),
    term.reason,
  ]);
  return table(['term', 'paragraphs', 'texts', 'GA texts', 'C-value', 'weirdness', 'why it is one'], rows);
}

/** Columns as wide as their widest cell; the figures to the right. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const isText = (column: number) => column === 0 || column === head.length - 1;
  const line = (row: string[]) =>
    row
      .map((cell, i) => (isText(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}
