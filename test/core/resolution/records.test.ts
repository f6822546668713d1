import { describe, expect, test } from 'vitest';
import { applyRecord, findRecord, readRecords } from '../../../lib/core/resolution/records.ts';
import { readSeeds } from '../../seeds.ts';
import { lines, readOne, RIGHT_TO_FOOD, TRAFFICKING } from './published-records.ts';

describe('an entry of the metadata', () => {
  test('is brought to the spelling of texts', () => {
    expect(readOne(TRAFFICKING)).toEqual({
      record: {
        symbol: 'A/RES/77/194',
        adopted: '2022-12-15',
        adoption: 'without a vote',
        vote: null,
        committee: 'Third Committee',
        sponsors: ['Armenia', 'Belarus', "Côte d'Ivoire", 'Bolivia (Plurinational State of)'],
        draft: null,
      },
      problems: [],
    });
  });

  test.each([
    ['15 December 2022', '2022-12-15'],
    ['24\u00A0December 2024', '2024-12-24'],
    ['2019-10-10 00:00:00', '2019-10-10'],
    ['2019-10-10T00:00:00Z', '2019-10-10'],
    ['N.A.', null],
    ['', null],
  ])('tells the day “%s”', (written, adopted) => {
    const { record, problems } = readOne({ ...TRAFFICKING, adoption_date: written });
    expect({ adopted: record?.adopted, problems }).toEqual({ adopted, problems: [] });
  });

  test.each([
    ['figures', RIGHT_TO_FOOD, { yes: 188, no: 2, abstain: 0 }],
    [
      'figures that are numbers',
      { ...RIGHT_TO_FOOD, MS_abstaining_count: 4 },
      { yes: 188, no: 2, abstain: 4 },
    ],
    [
      'lists where the figures are missing',
      { ...RIGHT_TO_FOOD, MS_in_favour_count: 'N.A.', MS_in_favour: ['PERU', 'TOGO', 'TOGO'] },
      { yes: 2, no: 2, abstain: 0 },
    ],
    ['nothing where nobody is known', { ...RIGHT_TO_FOOD, MS_in_favour_count: 'N.A.' }, null],
    ['nothing without a vote', { ...RIGHT_TO_FOOD, adoption_type: 'Without a vote' }, null],
  ])('tells a vote by %s', (_, entry, vote) => {
    expect(readOne(entry).record?.vote).toEqual(vote);
  });

  test.each([
    [{ adoption_type: 'By a recorded vote' }, 'recorded vote'],
    [{ adoption_type: '', voting_type: 'adoptedWithoutVote' }, 'without a vote'],
    [{ adoption_type: '', voting_type: 'adoptedRecordedVote' }, 'recorded vote'],
    [{ adoption_type: '' }, null],
  ])('tells the mode of %j', (fields, adoption) => {
    expect(readOne({ ...TRAFFICKING, ...fields }).record?.adoption).toBe(adoption);
  });

  test.each([
    ['#fifthCommittee', 'Fifth Committee'],
    ['Without reference to a Main Committee', null],
  ])('tells the committee of “%s”', (committee, told) => {
    expect(readOne({ ...TRAFFICKING, committee }).record?.committee).toBe(told);
  });

  test.each([
    ['A/77/L.3', 'A/77/L.3'],
    ['A/75/L.5/Rev.1 and A/75/L.5/Rev.1/Add.1, as orally revised', 'A/75/L.5/Rev.1'],
    ['A/ES-11/L.7 and A/ES-11/L.7/Add.1', 'A/ES-11/L.7'],
    ['A/C.3/77/L.11/Rev.1', 'A/C.3/77/L.11/Rev.1'],
    ['A/77/456/Add.2, para. 11', null],
    ['A/74/A/74/379/Add.1', null],
  ])('tells the draft of “%s”', (originating_document, draft) => {
    expect(readOne({ ...TRAFFICKING, originating_document }).record?.draft).toBe(draft);
  });

  test.each([
    ['S/RES/2331(2016)', 'S/RES/2331 (2016)'],
    ['A/RES/77/194\u00A0', 'A/RES/77/194'],
    ['A/RES/76/84\u00A0A-B', 'A/RES/76/84 A-B'],
  ])('has the symbol of “%s”', (symbol, spelt) => {
    expect([...readRecords(lines({ ...TRAFFICKING, symbol })).records.keys()]).toEqual([spelt]);
  });

  test('that says less than it should is read for the rest', () => {
    const text = lines(
      TRAFFICKING,
      { ...RIGHT_TO_FOOD, adoption_date: '31 June 2019', sponsors: 'PERU', MS_against_count: '-1' },
      '',
      { adoption_type: 'Without a vote' },
    );
    const { records, problems } = readRecords(`${text}\n{"symbol": "A/RES/1`);
    expect(records.get('A/RES/74/149')).toMatchObject({
      adopted: null,
      sponsors: ['Bolivia (Plurinational State of)', 'Belarus'],
    });
    expect(problems).toEqual([
      { line: 2, reason: 'expected a day in "adoption_date", not “31 June 2019”' },
      { line: 2, reason: 'expected a number of States in "MS_against_count"' },
      { line: 2, reason: 'expected a list of at most 400 texts in "sponsors"' },
      { line: 3, reason: 'expected an object with a "symbol"' },
      { line: 4, reason: 'expected an object with a "symbol"' },
      { line: 5, reason: 'expected an object in JSON, which this is not' },
    ]);
  });
});

describe('a symbol that comes twice', () => {
  test('has what the later entry says, and what only the earlier one does', () => {
    const later = { ...TRAFFICKING, additional_sponsors: ['KENYA'], committee: '', adoption_type: '' };
    const { records } = readRecords(lines(TRAFFICKING, later));
    expect(records.get('A/RES/77/194')).toMatchObject({
      committee: 'Third Committee',
      adoption: 'without a vote',
      sponsors: ['Armenia', 'Belarus', "Côte d'Ivoire", 'Kenya'],
    });
  });

  test('has no figures of a vote that the later entry denies', () => {
    const { records } = readRecords(
      lines(RIGHT_TO_FOOD, { ...RIGHT_TO_FOOD, adoption_type: 'Without a vote' }),
    );
    expect(records.get('A/RES/74/149')).toMatchObject({ adoption: 'without a vote', vote: null });
  });
});

describe('lettered parts', () => {
  const { records } = readRecords(
    lines({ ...TRAFFICKING, symbol: 'A/RES/75/254 A-C' }, { ...RIGHT_TO_FOOD, symbol: 'A/RES/75/254 B' }),
  );

  test.each([
    ['A/RES/75/254 A', 'A/RES/75/254 A-C'],
    ['A/RES/75/254 B', 'A/RES/75/254 B'],
    ['A/RES/75/254 C', 'A/RES/75/254 A-C'],
    ['A/RES/75/254 A-C', 'A/RES/75/254 A-C'],
    ['A/RES/75/254 D', undefined],
    ['A/RES/75/254', undefined],
  ])('%s', (symbol, found) => {
    expect(findRecord(records, symbol)?.symbol).toBe(found);
  });
});

describe('joined with its text, a record', () => {
  const [voted] = readRecords(lines(RIGHT_TO_FOOD)).records.values();
  const seeds = readSeeds();
  const text = (symbol: string) => {
    const found = seeds.find((resolution) => resolution.symbol === symbol);
    if (!found || !voted) throw new Error(symbol);
    return { found, voted };
  };

  test('tells what the text does not say', () => {
    const { found, voted: record } = text('A/RES/77/194');
    const silent = { ...found, adopted: null, adoption: null, adoptionSource: null };
    expect(applyRecord(silent, record)).toEqual({
      ...found,
      adopted: '2019-12-18',
      adoption: 'recorded vote',
      adoptionSource: 'data',
      vote: { yes: 188, no: 2, abstain: 0 },
      committee: 'Third Committee',
      sponsors: record.sponsors,
    });
    expect(silent.adopted).toBeNull();
  });

  test('does not deny what the text says', () => {
    const { found, voted: record } = text('A/HRC/RES/53/9');
    const told = applyRecord(found, record);
    expect(told).toMatchObject({ adopted: '2023-07-12', adoption: 'without a vote', adoptionSource: 'text' });
    expect(told.vote).toBeUndefined();
  });
});
