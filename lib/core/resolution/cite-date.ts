import { MONTHS } from './dates.ts';

// May, June and July stay whole; September has four letters.
const SHORT_MONTHS = MONTHS.map((month) =>
  month.length < 5 ? month : `${month.slice(0, month.startsWith('Sept') ? 4 : 3)}.`,
);

/**
 * Write a day as a style of citation does: `2022-12-15` is "Dec. 15, 2022" in the Bluebook, "15 December 2022" in
 * OSCOLA.
 */
export function dateInWords(date: string, style: 'bluebook' | 'oscola'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const names = style === 'bluebook' ? SHORT_MONTHS : MONTHS;
  const name = names[Number(month) - 1] ?? '';
  return style === 'bluebook' ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`;
}
