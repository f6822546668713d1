import { describe, expect, test, vi } from 'vitest';
import type { Relative } from '../../lib/core/lineage/relative.ts';
import type { Source } from '../../lib/core/match/match.ts';
import { bySymbol, datedName, formsOf, keyOf, readForms } from '../../lib/ui/forms.ts';
import { asks } from './lineage.ts';
import { matchOf, PHRASE, sourcesOf } from './seed-paragraphs.ts';

const [op26] = sourcesOf(PHRASE, 'verbatim') as [Source];

describe('the forms of sources', () => {
  test('stand by resolution, in the order in which the resolutions come', () => {
    const [a, b, c] = matchOf('forced labour', 'term').sources as [Source, Source, Source];
    const again = { ...a, paragraph: 'PP33' };
    expect(formsOf([a, b, again, c]).map(keyOf)).toEqual([a, again, b, c].map(keyOf));
    expect(bySymbol(formsOf([a, b, again])).map(([symbol, forms]) => [symbol, forms.length])).toEqual([
      [a.symbol, 2],
      [b.symbol, 1],
    ]);
  });
});

describe('the forms of a lineage', () => {
  test('are the sources and the relatives by year, each once', async () => {
    const forms = await readForms(op26, [op26], asks);
    expect(forms.map(datedName)).toEqual([
      'A/RES/75/158 OP26 (2020)',
      'A/RES/77/194 OP26 (2022)',
      'A/RES/79/154 OP26 (2024)',
    ]);
    expect(forms.map(({ source }) => source !== null)).toEqual([false, true, false]);
    expect(forms.map(({ relative }) => relative?.kind)).toEqual(['adapted', 'self', 'same']);
  });

  test('a source outside it is dated by its resolution, which is asked for once', async () => {
    const [hrc] = sourcesOf('direct assistance', 'verbatim') as [Source];
    const describe = vi.fn(asks.describe);
    const forms = await readForms(op26, [op26, hrc], { ...asks, describe });
    expect(forms.map(datedName)[2]).toBe('A/HRC/RES/53/9 OP3(b) (2023)');
    expect(describe).toHaveBeenCalledExactlyOnceWith([{ symbol: 'A/HRC/RES/53/9', paragraph: 'OP3(b)' }]);
  });

  test('what has no date comes last', async () => {
    const undated: Relative = {
      symbol: 'A/RES/70/1',
      paragraph: 'OP5',
      adopted: null,
      kind: 'distant',
      similarity: 0,
    };
    const forms = await readForms(op26, [op26], {
      ...asks,
      lineage: async (asked) => [undated, ...(await asks.lineage(asked))],
    });
    expect(datedName(forms.at(-1) as (typeof forms)[0])).toBe('A/RES/70/1 OP5');
  });
});
