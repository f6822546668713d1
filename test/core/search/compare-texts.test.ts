import { describe, expect, test } from 'vitest';
import type { Paragraph, Resolution } from '../../../lib/core/resolution/resolution.ts';
import { compareTexts } from '../../../lib/core/search/compare-texts.ts';
import type { TextComparison } from '../../../lib/core/search/search-types.ts';
import { STOP_WORDS } from '../../../lib/core/text/stop-words.ts';
import { libraryOf, plainLibraryOf, seed, seeds, successor } from './texts.ts';
import fc from '../../same-cases.ts';

const before = seed('A/RES/77/194');
const LATER = { symbol: 'A/RES/79/154', adopted: '2024-12-17' };
const NEW_TEXT =
  'Welcoming the actions and efforts related to eradicating forced labour, modern slavery and human trafficking, ' +
  'especially of women and children, in the Pact for the Future and its annexes,';

/** Number paragraphs anew where they stand, as a later text does. */
function renumber(paragraphs: Paragraph[]): Paragraph[] {
  const counts = new Map<string, number>();
  let parent = '';
  return paragraphs.map((one) => {
    const sub = /^(?:PP|OP)\d+(\(.*)$/.exec(one.id)?.[1];
    if (sub) return { ...one, id: parent + sub };
    const kind = one.id.slice(0, 2);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    parent = `${kind}${counts.get(kind)}`;
    return { ...one, id: parent };
  });
}

function compareWith(
  write: (paragraphs: Paragraph[]) => Paragraph[],
  from = before,
  index = plainLibraryOf,
): TextComparison {
  const later = successor(from, LATER, (paragraphs) => renumber(write(paragraphs)));
  const library = index([from, later]);
  return compareTexts(library, 'A/RES/79/154', from.symbol as string) as TextComparison;
}

/** What is not the same: `moved PP21 < PP33`. */
const differences = ({ paragraphs }: TextComparison) =>
  paragraphs
    .filter(({ change }) => change !== 'same')
    .map((one) => `${one.change} ${one.now?.paragraph ?? '–'} < ${one.before?.paragraph ?? '–'}`);

const at = (paragraphs: Paragraph[], id: string) => paragraphs.findIndex((one) => one.id === id);

describe('two texts', () => {
  test('with the same words are the same, paragraph by paragraph', () => {
    const same = compareWith((paragraphs) => paragraphs);
    expect(same.counts).toEqual({ same: 92, moved: 0, changed: 0, new: 0, dropped: 0 });
    expect(same.paragraphs.every(({ similarity }) => similarity === 1)).toBe(true);
    expect(same.gone).toEqual([]);
  });

  test('that the library does not have are not compared, nor those that are not live', () => {
    const library = plainLibraryOf(seeds);
    expect(compareTexts(library, 'A/RES/77/194', 'A/RES/1/1')).toBeNull();
    expect(compareTexts(library, 'A/RES/1/1', 'A/RES/77/194')).toBeNull();
    const live = Uint8Array.from(seeds, ({ symbol }) => (symbol === 'A/RES/77/194' ? 0 : 1));
    expect(compareTexts({ ...library, live }, 'A/RES/78/228', 'A/RES/77/194')).toBeNull();
    expect(compareTexts(library, 'A/RES/78/228', 'A/RES/77/194')?.counts.same).toBe(0);
  });
});

describe('a paragraph', () => {
  test('that was put in is new, and those behind it are no moves', () => {
    const { paragraphs, counts } = compareWith((list) =>
      list.toSpliced(at(list, 'PP9'), 0, { id: 'PP9', openingPhrase: 'Welcoming', text: NEW_TEXT }),
    );
    expect(counts).toEqual({ same: 92, moved: 0, changed: 0, new: 1, dropped: 0 });
    expect(paragraphs[8]).toEqual({
      change: 'new',
      now: { paragraph: 'PP9', text: NEW_TEXT },
      before: null,
      similarity: 0,
    });
    expect(paragraphs[9]).toMatchObject({ now: { paragraph: 'PP10' }, before: { paragraph: 'PP9' } });
  });

  test('that was dropped stands where it stood', () => {
    const comparison = compareWith((list) =>
      list.filter(({ id }) => id !== 'PP1' && id !== 'OP20' && id !== 'OP53'),
    );
    const shown = comparison.paragraphs.map((one) => one.before?.paragraph);
    expect(differences(comparison)).toEqual(['dropped – < PP1', 'dropped – < OP20', 'dropped – < OP53']);
    expect(shown).toEqual(before.paragraphs.map(({ id }) => id));
  });

  test('that changed places is moved, and the others are not', () => {
    const comparison = compareWith((list) => {
      const from = at(list, 'PP33');
      const [moved] = list.slice(from, from + 1) as [Paragraph];
      return list.toSpliced(from, 1).toSpliced(at(list, 'PP21'), 0, moved);
    });
    expect(differences(comparison)).toEqual(['moved PP21 < PP33']);
    expect(comparison.gone).toEqual([]);
  });

  test('that went from the preamble to the operative part is moved', () => {
    const comparison = compareWith((list) =>
      list.map((one) => (one.id === 'PP39' ? { ...one, id: 'OP0' } : one)),
    );
    expect(differences(comparison)).toEqual(['moved OP1 < PP39']);
  });

  test('that was edited is changed, by the share of its words', () => {
    const comparison = compareWith((list) =>
      list.map((one) =>
        one.id === 'OP26'
          ? { ...one, text: one.text.replace('Urges all Governments', 'Calls upon all States') }
          : one,
      ),
    );
    expect(differences(comparison)).toEqual(['changed OP26 < OP26']);
    const changed = comparison.paragraphs.find(({ change }) => change === 'changed');
    expect(changed?.similarity).toBeGreaterThan(0.95);
    expect(changed?.similarity).toBeLessThan(1);
  });

  test('to which as much again was added is the one at its place', () => {
    // A/RES/79/154 has these words behind those of A/RES/77/194.
    const more =
      ' and encourages States to ensure the full recovery and well-being of trafficking victims through long-term, ' +
      'comprehensive reintegration support, including legal, economic, health, psychological and social support';
    const comparison = compareWith((list) =>
      list.map((one) => (one.id === 'OP14' ? { ...one, text: one.text.replace(';', more) } : one)),
    );
    expect(differences(comparison)).toEqual(['changed OP14 < OP14']);
  });

  test('on another matter is not the one that stood at its place', () => {
    const comparison = compareWith((list) =>
      list.map((one) => (one.id === 'PP9' ? { ...one, text: NEW_TEXT } : one)),
    );
    expect(differences(comparison)).toEqual(['dropped – < PP9', 'new PP9 < –']);
  });
});

describe('subparagraphs', () => {
  const council = seed('A/HRC/RES/53/9');
  const listed = [
    '(a) the health of victims;',
    '(b) access to justice and remedies;',
    '(c) the health of victims;',
  ];

  test('pair within the paragraphs that are paired', () => {
    const text = (id: string, wording: string): Paragraph => ({ id, openingPhrase: null, text: wording });
    const [one, two] = council.paragraphs.filter(({ id }) => /^OP\d+$/.test(id)) as [Paragraph, Paragraph];
    const from: Resolution = {
      ...council,
      paragraphs: [
        { ...one, id: 'OP1' },
        ...listed.map((wording, i) => text(`OP1(${'abc'[i]})`, wording.slice(4))),
        { ...two, id: 'OP2' },
        ...listed.map((wording, i) => text(`OP2(${'abc'[i]})`, wording.slice(4))),
      ],
    };
    const comparison = compareWith((list) => list.toSpliced(1, 1), from);
    expect(differences(comparison)).toEqual(['dropped – < OP1(a)']);
    const swapped = compareWith((list) => [...list.slice(4), ...list.slice(0, 4)], from);
    expect(swapped.counts).toEqual({ same: 4, moved: 4, changed: 0, new: 0, dropped: 0 });
    for (const { now, before: origin } of swapped.paragraphs) {
      expect(now?.paragraph.slice(3)).toBe(origin?.paragraph.slice(3));
    }
  });
});

describe('phrases that are gone', () => {
  const phrases = (comparison: TextComparison) => comparison.gone.map(({ phrase }) => phrase);

  test('are those of the earlier text that the later one nowhere has, the longest first', () => {
    const comparison = compareWith((list) =>
      list
        .filter(({ id }) => id !== 'OP42')
        .map((one) =>
          one.id === 'OP26'
            ? { ...one, text: one.text.replace(/slavery or practices similar to slavery, /, '') }
            : one,
        ),
    );
    // Other paragraphs have "slavery or practices similar to slavery".
    expect(phrases(comparison)).toEqual([
      'labour inspections are conducted in such a way that does not put potential',
      'establish firewalls between immigration checks and labour inspections',
      'fear of immigration authorities or offences',
    ]);
    expect(new Set(comparison.gone.map(({ paragraph }) => paragraph))).toEqual(new Set(['OP42']));
  });

  test('are not what only takes another form', () => {
    const write = (list: Paragraph[]) =>
      list.map((one) => ({ ...one, text: one.text.replace(/\b(criminal|organ|penal)ize\b/g, '$1ise') }));
    const comparison = compareWith(write, before, libraryOf);
    expect(comparison.counts.changed).toBeGreaterThan(0);
    expect(comparison.gone).toEqual([]);
  });

  test('stand in the earlier text and not in the later one, whatever is taken out', () => {
    const plain = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\d'’]+/gu) ?? []).join(' ')} `;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(before.paragraphs.length - 1), { minLength: 1, maxLength: 5 }),
        (cut) => {
          const comparison = compareWith((list) =>
            list.map((one, i) =>
              cut.includes(i) ? { ...one, text: one.text.split(' ').toSpliced(4, 6).join(' ') } : one,
            ),
          );
          const later = comparison.paragraphs.map(({ now }) => plain(now?.text ?? ''));
          for (const { phrase, paragraph } of comparison.gone) {
            const words = plain(phrase).trim().split(' ');
            expect(words.length).toBeGreaterThanOrEqual(3);
            for (const end of [words[0], words.at(-1)]) expect(STOP_WORDS.has(end ?? '')).toBe(false);
            expect(before.paragraphs[at(before.paragraphs, paragraph)]?.text).toContain(phrase);
            expect(later.some((text) => text.includes(plain(phrase)))).toBe(false);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
