import { describe, expect, test } from 'vitest';
import { extendLibrary } from '../../lib/analyse/build-library.ts';
import { joinKnowledge, knowledgeOf, rebuildIndex } from '../../lib/core/index/knowledge.ts';
import type { Origin } from '../../lib/core/index/origin.ts';
import { SEED_ORIGIN } from '../../lib/core/index/segment.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { unpackLinks } from '../../lib/core/lineage/lineage.ts';
import { checkBlock, openLibrary } from '../../lib/core/match/check.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { finish } from '../../lib/core/steps.ts';
import { readSeeds } from '../seeds.ts';

const seeds = readSeeds();
const IMPORTED: Origin = { kind: 'import', file: 'text.txt', at: '2026-11-22T14:00:00Z' };
const seed = (resolution: Resolution) => ({ resolution, origin: SEED_ORIGIN });
const imported = (resolution: Resolution) => ({ resolution, origin: IMPORTED });
const none = new Set<number>();
const whole = extendLibrary(null, { drop: none, add: seeds.map(seed) });
const texts = seeds.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

type Index = typeof whole;
const answers = ({ segment, overlay }: Index) => {
  const library = openLibrary(segment, overlay);
  return texts.map((text) => checkBlock(library, text.replaceAll('women', 'people')));
};
const linksOf = ({ overlay }: Index) =>
  unpackLinks(overlay)
    .map(({ paragraph, other, matched }) => `${paragraph} ${other} ${matched}`)
    .toSorted();

describe('a library that texts are added to', () => {
  const first = extendLibrary(null, { drop: none, add: seeds.slice(0, 2).map(seed) });
  const all = extendLibrary(first, { drop: none, add: seeds.slice(2).map(seed) });

  test('gives the answers of one that is built of all at once', () => {
    expect(answers(all)).toEqual(answers(whole));
    expect(linksOf(all)).toEqual(linksOf(whole));
    expect(all.overlay.terms).toEqual(whole.overlay.terms);
  });

  test('goes on from a pack as from what was packed', () => {
    const read = decodeSegment(encodeSegment(first.segment, first.overlay), { analysis: true });
    const again = extendLibrary(read, { drop: none, add: seeds.slice(2).map(seed) });
    expect(encodeSegment(again.segment, again.overlay)).toEqual(encodeSegment(all.segment, all.overlay));
  });

  test('and taken from has those of the rest', () => {
    const rest = extendLibrary(whole, { drop: new Set([1, 3]), add: [] });
    const expected = extendLibrary(null, {
      drop: none,
      add: seeds.filter((_, number) => number % 2 === 0).map(seed),
    });
    expect(linksOf(rest)).toEqual(linksOf(expected));
    expect(
      answers(rest).map((matches) => matches.map(({ start, end, grade }) => [start, end, grade])),
    ).toEqual(
      answers(expected).map((matches) => matches.map(({ start, end, grade }) => [start, end, grade])),
    );
  });

  test('says how far it is, step by step', () => {
    const told: [string, number][] = [];
    extendLibrary(first, { drop: none, add: seeds.slice(2).map(seed) }, (step, share) =>
      told.push([step, share]),
    );
    expect([...new Set(told.map(([step]) => step))]).toEqual(['words', 'terms', 'lineage']);
    for (const step of ['words', 'terms', 'lineage']) {
      const shares = told.flatMap(([name, share]) => (name === step ? [share] : []));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });
});

describe('terms', () => {
  const assembly: Resolution = {
    ...(seeds.find(({ symbol }) => symbol === 'A/RES/77/194') as Resolution),
    symbol: 'A/RES/79/1',
    session: 79,
    paragraphs: [
      {
        id: 'OP1',
        openingPhrase: 'Urges',
        text: 'Urges all States to punish kidney brokers, and forced labour for them;',
      },
      {
        id: 'OP2',
        openingPhrase: 'Notes',
        text: 'Notes kidney brokers;',
      },
    ],
  };
  const phrases = (library: Index) => library.overlay.terms.map(({ phrase }) => phrase);

  test('of what was counted among the General Assembly are none, and those there are stand in it too', () => {
    const { overlay, segment } = extendLibrary(whole, { drop: none, add: [imported(assembly)] });
    expect(overlay.terms.map(({ phrase }) => phrase)).toEqual(phrases(whole));
    const labour = overlay.terms.find(({ phrase }) => phrase === 'forced labour');
    expect(labour?.places.at(-1)).toEqual({ paragraph: segment.paragraphs.length - 2, at: 8 });
  });

  test('of a body that was not are found', () => {
    const council = { ...assembly, symbol: 'A/HRC/RES/60/1', body: 'Human Rights Council', session: 60 };
    const library = extendLibrary(whole, { drop: none, add: [imported(council)] });
    expect(phrases(library)).toContain('kidney brokers');
    expect(phrases(extendLibrary(library, { drop: new Set([4]), add: [] }))).not.toContain('kidney brokers');
  });
});

describe('a library that is built again without analysing', () => {
  const rebuild = (known: ReturnType<typeof knowledgeOf>) => finish(rebuildIndex(seeds.map(seed), known));

  test('gives the same answers', () => {
    const again = rebuild(knowledgeOf(whole.segment, whole.overlay));
    expect(answers(again)).toEqual(answers(whole));
    expect(linksOf(again)).toEqual(linksOf(whole));
    expect(again.overlay.terms).toEqual(whole.overlay.terms);
    expect(again.overlay.boilerplate).toEqual(whole.overlay.boilerplate);
  });

  test('may know of its words from two libraries', () => {
    const parts = [seeds.slice(0, 2), seeds.slice(2)].map((part) =>
      extendLibrary(null, { drop: none, add: part.map(seed) }),
    ) as [Index, Index];
    const [one, other] = parts.map(({ segment, overlay }) => knowledgeOf(segment, overlay)) as [
      ReturnType<typeof knowledgeOf>,
      ReturnType<typeof knowledgeOf>,
    ];
    const known = joinKnowledge(one, other);
    expect(new Set(known.words.map(([word]) => word)).size).toBe(known.words.length);
    const passages = (index: Index) =>
      answers(index).map((matches) =>
        matches
          .filter(({ grade }) => grade !== 'term')
          .map(({ start, end, similarity }) => [start, end, similarity]),
      );
    expect(passages(rebuild(known))).toEqual(passages(whole));
    expect(joinKnowledge(one, one)).toEqual(one);
  });

  test('with nothing known finds what is the same, word for word', () => {
    const again = rebuild({ words: [], terms: [], forms: [], boilerplate: [] });
    const library = openLibrary(again.segment, again.overlay);
    const text = seeds[0]?.paragraphs[20]?.text ?? '';
    expect(checkBlock(library, text)[0]).toMatchObject({ grade: 'verbatim', similarity: 1 });
  });
});
