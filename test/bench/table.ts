/** Figures of one measure, side by side. */
export interface Table {
  title: string;
  columns: string[];
  rows: string[][];
  /** What the figures leave out, or what they were taken from. */
  notes?: string[];
}

/** Print a table, in columns or as Markdown. */
export function printTable({ title, columns, rows, notes = [] }: Table, markdown: boolean): void {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const pad = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
  if (markdown) {
    console.log(`\n**${title}**\n`);
    console.log(
      `| ${columns.join(' | ')} |\n|${columns.map((_, i) => (i === 0 ? '---|' : '---:|')).join('')}`,
    );
    for (const row of rows) console.log(`| ${row.join(' | ')} |`);
    if (notes.length > 0) console.log(`\n${notes.join(' ')}`);
    return;
  }
  console.log(`\n${title}`);
  for (const row of [columns, ...rows]) console.log(`  ${pad(row).join('  ')}`.trimEnd());
  for (const note of notes) console.log(`  ${note}`);
}

/** Write how many times as long something takes. */
export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} ×`;
}

/** Write a budget, and whether a figure keeps it. */
export function atMost(value: number, budget: number, unit = '×'): string {
  return `≤ ${count(budget)} ${unit}${value <= budget ? '' : ' MISSED'}`;
}

/** Write a budget that is a lower bound, and whether a figure keeps it. */
export function atLeast(value: number, budget: number, unit = '×'): string {
  return `≥ ${count(budget)} ${unit}${value >= budget ? '' : ' MISSED'}`;
}

/** Write a whole number with its thousands apart. */
export function count(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** Write a share of a whole. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}

/** Write bytes as kB or MB. */
export function inBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
