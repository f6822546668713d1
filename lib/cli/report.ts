import type { Shares } from '../core/draft/draft-report.ts';
import { sumShares } from '../core/draft/shares.ts';
import { inGiven } from '../core/text/reading.ts';
import type { CheckedFile } from './check-file.ts';
import { counted, type Describe, GRADES, reportMatch } from './report-match.ts';
import { inWords, type Paint, type Style, toRows } from './rows.ts';

/** How a report is set. */
interface Look {
  /** Columns of the terminal. */
  width: number;
  paint: Paint;
  describe: Describe;
}

const SHARES: Record<keyof Shares, { words: string; style: Style; sign: string }> = {
  verbatim: { ...GRADES.verbatim, sign: '█' },
  'near-verbatim': { ...GRADES['near-verbatim'], sign: '▓' },
  adapted: { ...GRADES.adapted, sign: '▒' },
  new: { words: 'new', style: 'dim', sign: '░' },
};
const PARTS = Object.keys(SHARES) as (keyof Shares)[];
/** Wider than this and the eye loses the line. */
const WIDEST = 100;
const BAR = 50;

/** Write what was found for a person to read: of each file the four shares, then each match. */
export function report(files: CheckedFile[], look: Look): string {
  const set = { ...look, width: Math.min(look.width, WIDEST) };
  const parts = files.map((file) => reportFile(file, set));
  if (files.length > 1) {
    const shares = sumShares(files.map((file) => file.shares));
    parts.push([look.paint('bold', `all ${files.length} files`), ...reportShares(shares, set)]);
  }
  return `${parts.map((rows) => rows.join('\n')).join('\n\n')}\n`;
}

function reportFile({ file, text, reading, notes, shares, matches }: CheckedFile, look: Look): string[] {
  const terms = matches.filter(({ grade }) => grade === 'term').length;
  const found = `${counted(matches.length - terms, 'passage')}, ${counted(terms, 'term')}; ${counted(wordsIn(shares), 'word')}`;
  const breaks = Array.from(text.matchAll(/\n/gu), ({ index }) => index);
  const lineOf = (at: number) => {
    const { start } = inGiven(reading, { start: at, end: at + 1 });
    const next = breaks.findIndex((end) => end >= start);
    return (next < 0 ? breaks.length : next) + 1;
  };
  return [
    ...toRows([{ text: `${file}:`, style: 'bold' }, ...inWords(found, null)], { ...look, indent: 0 }),
    ...reportShares(shares, look),
    ...notes.flatMap((note) => toRows(inWords(note, 'dim'), { ...look, indent: 2 })),
    ...(matches.length === 0 ? ['  no agreed language found'] : []),
    ...matches.flatMap((match) => ['', ...reportMatch(lineOf(match.start), reading.text, match, look)]),
  ];
}

/** The four shares as a bar, and below it in words; nothing of a file without any. */
function reportShares(shares: Shares, { width, paint }: Look): string[] {
  const words = wordsIn(shares);
  if (words === 0) return [];
  const length = Math.max(Math.min(BAR, width - 2), 1);
  let before = 0;
  const bar = PARTS.map((grade) => {
    const from = Math.round((before / words) * length);
    before += shares[grade];
    const { sign, style } = SHARES[grade];
    return paint(style, sign.repeat(Math.round((before / words) * length) - from));
  });
  const legend = PARTS.flatMap((grade) => {
    const { sign, style, words: name } = SHARES[grade];
    return inWords(`${sign}\u00A0${name} ${percent(shares[grade] / words)}`, style);
  });
  return [`  ${bar.join('')}`, ...toRows(legend, { width, indent: 2, paint })];
}

function wordsIn(shares: Shares): number {
  return PARTS.reduce((sum, grade) => sum + shares[grade], 0);
}

function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1\u00A0%';
  return `${Math.round(share * 100)}\u00A0%`;
}
