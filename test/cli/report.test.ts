import { describe, expect, test } from 'vitest';
import type { Shares } from '../../lib/core/draft/draft-report.ts';
import { compare } from '../../lib/core/compare/compare.ts';
import { buildOverlay } from '../../lib/analyse/build-overlay.ts';
import { analyseSegment } from '../../lib/analyse/words.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { openLibrary } from '../../lib/core/match/check.ts';
import { cite } from '../../lib/core/resolution/cite.ts';
import { type CheckedFile, checkFile } from '../../lib/cli/check-file.ts';
import { report } from '../../lib/cli/report.ts';
import { inWords, toRows } from '../../lib/cli/rows.ts';
import { readSeeds } from '../seeds.ts';

const segment = analyseSegment(buildSegment(readSeeds()));
const library = openLibrary(segment, buildOverlay(segment));
const OP26 = segment.paragraphs.find(
  ({ resolution, paragraph }) => resolution.symbol === 'A/RES/77/194' && paragraph.id === 'OP26',
)?.paragraph.text as string;

/** Styles in brackets, so that tests see them. */
const tagged = (style: unknown, words: string) => `<${String(style)}>${words}`;
const plain = (_: unknown, words: string) => words;

function checked(file: string, text: string): CheckedFile {
  return checkFile(library, { file, text, notes: [] }, 'all');
}

function written(files: CheckedFile[], width = 80, paint: typeof plain = plain): string {
  return report(files, {
    width,
    paint,
    describe(text, { start, end, sources: [source] }) {
      const found = segment.paragraphs.find(
        ({ resolution, paragraph }) =>
          resolution.symbol === source?.symbol && paragraph.id === source?.paragraph,
      );
      if (!source || !found) return null;
      const { resolution, paragraph } = found;
      const altered = source.grade === 'near-verbatim' || source.grade === 'adapted';
      return {
        citation: cite(resolution, paragraph.id, 'un'),
        paragraph: paragraph.text,
        comparison: altered ? compare({ text, start, end, source, paragraph }) : null,
      };
    },
  });
}

describe('a report', () => {
  test('shows what was altered, and cites', () => {
    const text = OP26.replace('public officials', 'civil servants');
    expect(written([checked('draft.txt', text)])).toMatch(
      /line 1: nearly word for word \(1 edit, \d+ of \d+ words agreed\)\n {4}Urges[^]*\[-public\s+officials-\]\s+\{\+civil\s+servants\+\}[^]*\n {4}A\/RES\/77\/194 OP26: General Assembly resolution 77\/194, para\. 26\n/u,
    );
  });

  test('leaves struck words out, and names the line of the file', () => {
    const text = `Title\n\n${OP26.replace('including', '~~in particular~~ including')}`;
    const { shares, ...file } = checked('draft.md', text);
    expect(shares).toMatchObject({ adapted: 0, 'near-verbatim': 0, new: 1 });
    expect(written([{ ...file, shares }])).toContain('line 3: word for word');
  });

  test.each([10, 24, 40, 80, 100, 300])('keeps to %i columns', (width) => {
    const text = `${OP26.replace('public officials', 'x'.repeat(150))}\n\nforced labor`;
    const rows = written([checked('a-file-with-a-long-name.txt', text)], width).split('\n');
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(Math.min(width, 100));
    expect(rows.join('').replace(/\s/gu, '')).toContain('x'.repeat(150));
  });

  test('draws the four shares in signs that need no colour', () => {
    const shares: Shares = { verbatim: 50, 'near-verbatim': 25, adapted: 0, new: 25 };
    const file = { ...checked('a.txt', ''), notes: ['A note.'], shares };
    expect(written([file], 42)).toBe(
      [
        'a.txt: 0 passages, 0 terms; 100 words',
        `  ${'█'.repeat(20)}${'▓'.repeat(10)}${'░'.repeat(10)}`,
        '  █\u00A0word for word 50\u00A0% ▓\u00A0nearly word for',
        '  word 25\u00A0% ▒\u00A0adapted 0\u00A0% ░\u00A0new 25\u00A0%',
        '  A note.',
        '  no agreed language found',
        '',
      ].join('\n'),
    );
  });

  test('says of a share that is almost nothing that it is not nothing', () => {
    const shares: Shares = { verbatim: 1, 'near-verbatim': 0, adapted: 0, new: 999 };
    expect(written([{ ...checked('a.txt', ''), shares }])).toContain('word for word <1\u00A0%');
  });

  test('sets grades, edits and sources in styles of their own', () => {
    const styled = written(
      [checked('a.txt', OP26.replace('public officials', 'civil servants'))],
      80,
      tagged,
    );
    for (const part of [
      '<bold>a.txt:',
      '<cyan>nearly',
      '<red>[-public',
      '<green>servants+}',
      '<blue>A/RES/77/194',
    ]) {
      expect(styled).toContain(part);
    }
  });
});

describe('rows', () => {
  const rows = (text: string, width: number) =>
    toRows(inWords(text, 'bold'), { width, indent: 2, paint: plain });

  test('break between words, and within one that is longer than a row', () => {
    expect(rows('trafficking in persons', 13)).toEqual(['  trafficking', '  in persons']);
    expect(rows('an extraordinarily long', 9)).toEqual(['  an', '  extraor', '  dinaril', '  y long']);
  });

  test('have nothing that steers a terminal', () => {
    expect(rows('traffick\u001B[31ming \u009B2J', 80)).toEqual(['  traffick [31ming 2J']);
  });

  test('count letters with their accents once, and do not break at a space that must not', () => {
    expect(rows('déjà de\u0301ja\u0300', 11)).toEqual(['  déjà de\u0301ja\u0300']);
    expect(rows('a 25\u00A0%', 7)).toEqual(['  a', '  25\u00A0%']);
  });
});
