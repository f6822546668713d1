import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listDocuments, readResolutions, SEEDS } from '../../../lib/cli/read-resolutions.ts';
import { checkDraft } from '../../../lib/core/draft/check-draft.ts';
import { compareDraft } from '../../../lib/core/draft/compare-draft.ts';
import type { DraftParagraph } from '../../../lib/core/draft/draft-report.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { prose } from '../../pages/prose.ts';
import { library, segment, textOf } from './library.ts';
import { leastTime } from '../../least-time.ts';

const UN78 = 'A/RES/78/228';
const UN77 = 'A/RES/77/194';

/** A paragraph of a draft: the agreed one, and what the drafter did to it. */
interface Scripted {
  symbol: string;
  id: string;
  alter: (text: string) => string;
  /** Words that the drafter wrote in the place of agreed ones, in order: "new < agreed". */
  edits: string[];
}

/** Replace words that must be there. */
const put = (agreed: string, other: string) => (text: string) => {
  if (!text.includes(agreed)) throw new Error(`no “${agreed}”`);
  return text.replace(agreed, other);
};

const SCRIPT: Scripted[] = [
  {
    symbol: UN78,
    id: 'PP3',
    alter: put('Bearing in mind', 'Recalling'),
    edits: ['Recalling < Bearing in mind'],
  },
  { symbol: UN77, id: 'OP26', alter: put('increasing', 'growing'), edits: ['growing < increasing'] },
  {
    symbol: UN77,
    id: 'OP22',
    alter: put('Urges Governments', 'Invites Governments'),
    edits: ['Invites < Urges'],
  },
  { symbol: UN77, id: 'OP24', alter: put(', social media', ''), edits: ['< social media'] },
  {
    symbol: UN77,
    id: 'OP33',
    alter: put('combat and eradicate', 'fight'),
    edits: ['fight < combat and eradicate'],
  },
  { symbol: UN78, id: 'OP27', alter: (text) => text, edits: [] },
  {
    symbol: UN77,
    id: 'OP37',
    alter: put('ethical codes', 'voluntary ethical codes'),
    edits: ['voluntary <'],
  },
  { symbol: UN77, id: 'OP34', alter: put('Strongly urges', 'Urges'), edits: ['< Strongly'] },
];

/** The scripted paragraphs, then agreed ones as they are, until the draft has so many words. */
function writeDraft(words: number): { text: string; scripted: number } {
  const paragraphs = SCRIPT.map(({ symbol, id, alter }) => alter(textOf(symbol, id)));
  const others = segment.paragraphs.filter(
    ({ resolution, paragraph }) =>
      [UN77, UN78].includes(resolution.symbol ?? '') && paragraph.text.length > 300,
  );
  let text = '';
  const add = (paragraph: string, i: number) => {
    text += `${i + 1}. ${paragraph}\n\n`;
  };
  paragraphs.forEach(add);
  for (let i = 0; tokenize(text).count < words; i++) {
    add((others[i % others.length] as (typeof others)[0]).paragraph.text, paragraphs.length + i);
  }
  return { text, scripted: paragraphs.length };
}

describe('a draft of 3,000 words', () => {
  const { text } = writeDraft(3000);
  const report = checkDraft(library, text);

  test('is read paragraph by paragraph, and every word is counted', () => {
    const words = (from: number, to: number) => tokenize(text.slice(from, to)).count;
    expect(report.paragraphs).toHaveLength(text.trim().split('\n\n').length);
    for (const { start, end, shares } of report.paragraphs) {
      expect(Object.values(shares).reduce((sum, count) => sum + count)).toBe(words(start, end));
    }
    expect(report.shares.verbatim).toBeGreaterThan(2900);
    expect(report.shares.new).toBeLessThan(30);
  });

  test.each(SCRIPT.map((scripted, i) => ({ ...scripted, i })))(
    'tells of each word that was changed: $symbol $id',
    ({ symbol, id, edits, i }) => {
      const paragraph = report.paragraphs[i] as DraftParagraph;
      expect(paragraph.closest[0]).toMatchObject({ symbol, paragraph: id });
      const compared = compareDraft(library, text, paragraph, { symbol, paragraph: id });
      const agreed = textOf(symbol, id);
      const told = compared?.source.edits.map(({ page, source }) =>
        `${text.slice(page.start, page.end)} < ${agreed.slice(source.start, source.end)}`.trim(),
      );
      expect(told).toEqual(edits);
      expect(compared?.comparison.of).toBeGreaterThan(10);
    },
  );

  test('tells of verbs and of what changes force', () => {
    const told = SCRIPT.map(({ symbol, id }, i) => {
      const found = compareDraft(library, text, report.paragraphs[i] as DraftParagraph, {
        symbol,
        paragraph: id,
      });
      return found?.comparison.verbs.map(({ agreed, other }) => `${agreed} → ${other}`).join();
    });
    expect(told[0]).toBe('Bearing in mind → Recalling');
    expect(told[2]).toBe('Urges → Invites');
    expect(told[7]).toBe('Strongly urges → Urges');
    expect(told[5]).toBe('');
  });
});

describe('a paragraph of a draft', () => {
  test('has exact runs inside of altered words among the verbatim ones', () => {
    const text = textOf(UN77, 'OP26').replace('increasing', 'growing');
    const [paragraph] = checkDraft(library, text).paragraphs;
    expect(paragraph?.matches.map(({ grade }) => grade)).toEqual(['near-verbatim']);
    expect(paragraph?.shares).toMatchObject({ adapted: 0, new: 0 });
    expect(paragraph?.shares.verbatim).toBeGreaterThan(130);
    expect(paragraph?.shares['near-verbatim']).toBeLessThan(10);
  });

  test('that only has terms is new', () => {
    const [paragraph] = checkDraft(
      library,
      'They spoke of trafficking in persons and of forced labour.',
    ).paragraphs;
    expect(paragraph?.matches.map(({ grade }) => grade)).toEqual(['term', 'term']);
    expect(paragraph).toMatchObject({ closest: [], shares: { verbatim: 0, new: 10 } });
  });

  test('lists the agreed paragraphs most like it, the best first, with the newest form of each', () => {
    const { closest } = checkDraft(library, textOf(UN77, 'PP17')).paragraphs[0] as DraftParagraph;
    expect(closest.map(({ symbol, paragraph, newer }) => [symbol, paragraph, newer?.symbol])).toEqual([
      [UN77, 'PP17', UN78],
      [UN78, 'PP3', undefined],
      ['CTOC/COP/2022/9, sect. I.A, resolution 11/5', 'PP19', UN78],
    ]);
    expect(closest[0]?.similarity).toBe(1);
    expect(closest[0]?.newer).toEqual({ symbol: UN78, paragraph: 'PP3' });
  });

  test('has no newer form where the newest has the same words', () => {
    const { closest } = checkDraft(library, textOf(UN77, 'PP33')).paragraphs[0] as DraftParagraph;
    expect(closest.map(({ symbol, paragraph, newer }) => [symbol, paragraph, newer])).toContainEqual([
      UN77,
      'PP33',
      null,
    ]);
  });

  test('keeps what is quoted, but altered', () => {
    const altered = textOf(UN77, 'OP33').slice(0, -1).replace('combat and eradicate', 'fight');
    const text = `26. It said: “${altered.replace('traffick', 'traf-\nfick')}”.`;
    expect(checkDraft(library, text).paragraphs[0]?.matches.map(({ quoted }) => quoted)).toEqual([true]);
  });

  test('goes on over a page in one match, whose edits stand in the draft', () => {
    const text = textOf(UN77, 'OP26')
      .replace('increasing', 'grow-\ning')
      .replace('forced labour', 'forced\n\n22-28891 9/14\n\nlabour');
    const [paragraph, more] = checkDraft(library, `26. ${text}`).paragraphs;
    expect(more).toBeUndefined();
    expect(paragraph?.matches).toHaveLength(1);
    const edits = paragraph?.matches[0]?.sources[0]?.edits ?? [];
    expect(edits.map(({ page }) => `26. ${text}`.slice(page.start, page.end))).toEqual(['grow-\ning']);
  });
});

describe('a comparison', () => {
  const text = `1. ${textOf(UN77, 'OP33')}`;
  const [paragraph] = checkDraft(library, text).paragraphs as [DraftParagraph];

  test.each([
    ['a paragraph that is none of the draft', { start: 0, end: 2 }, { symbol: UN77, paragraph: 'OP33' }],
    ['a paragraph that nobody agreed', paragraph, { symbol: UN77, paragraph: 'OP99' }],
  ])('of %s is null', (_, span, key) => {
    expect(compareDraft(library, text, span, key)).toBeNull();
  });

  test('with a paragraph on something else has nothing but edits', () => {
    const compared = compareDraft(
      library,
      prose(2),
      { start: 0, end: 9 },
      { symbol: UN77, paragraph: 'OP33' },
    );
    expect(compared?.source.similarity).toBeLessThan(0.3);
  });
});

test('a resolution as its file has it is agreed, paragraph by paragraph, over pages and notes', () => {
  for (const file of listDocuments(SEEDS)) {
    const [resolution] = readResolutions(file);
    const found = checkDraft(library, readFileSync(file, 'utf8')).paragraphs.flatMap(({ closest }) =>
      closest
        .filter(({ similarity }) => similarity === 1)
        .map(({ symbol, paragraph }) => `${symbol} ${paragraph}`),
    );
    const missing = resolution?.paragraphs.filter(({ id }) => !found.includes(`${resolution.symbol} ${id}`));
    // A comma before a page's end also ends preambular paragraphs, and one mark is a plain number.
    expect(missing?.length).toBeLessThanOrEqual(2);
  }
});

test('an empty draft has no paragraphs', () => {
  expect(checkDraft(library, ' \n\n13\n')).toEqual({
    shares: { verbatim: 0, 'near-verbatim': 0, adapted: 0, new: 0 },
    paragraphs: [],
  });
});

test('a draft that is agreed throughout costs linearly', () => {
  const time = (words: number) => {
    const { text } = writeDraft(words);
    return leastTime(() => checkDraft(library, text, { sources: 20 }));
  };
  expect(time(24_000)).toBeLessThan(32 * Math.max(time(3000), 1));
});
