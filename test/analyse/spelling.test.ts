import { describe, expect, test } from 'vitest';
import { spellingKey, spellings } from '../../lib/analyse/spelling.ts';
import fc from '../same-cases.ts';

/** Words that are one in British and American spelling. */
const ONE_WORD = [
  ['organise', 'organize'],
  ['organisations', 'organizations'],
  ['criminalising', 'criminalizing'],
  ['analysed', 'analyzed'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['labour', 'labor'],
  ["neighbour's", "neighbor's"],
  ['favourable', 'favorable'],
  ['harbouring', 'harboring'],
  ['behavioural', 'behavioral'],
  ['centre', 'center'],
  ['centred', 'centered'],
  ['centring', 'centering'],
  ['fibres', 'fibers'],
  ['labelled', 'labeled'],
  ['counselling', 'counseling'],
  ['travellers', 'travelers'],
  ['fulfil', 'fulfill'],
  ['fulfilment', 'fulfillment'],
  ['enrolment', 'enrollment'],
  ['defence', 'defense'],
  ['offences', 'offenses'],
  ['licence', 'license'],
  ['practise', 'practice'],
  ['judgement', 'judgment'],
  ['ageing', 'aging'],
  ['paediatric', 'pediatric'],
  ['manoeuvres', 'maneuvers'],
] as const;

/** Pairs that the rules could take for one word, and that are two. */
const TWO_WORDS = [
  ['prise', 'prize'],
  ['advise', 'advize'],
  ['rise', 'rize'],
  ['exercise', 'exercize'],
  ['supervised', 'supervized'],
  ['compromising', 'compromizing'],
  ['otherwise', 'otherwize'],
  ['unadvised', 'unadvized'],
  ['seise', 'seize'],
  ['sise', 'size'],
  ['analyses', 'analyzes'],
  ['labouratory', 'laboratory'],
  ['honourary', 'honorary'],
  ['vigourous', 'vigorous'],
  ['mouldova', 'moldova'],
  ['hour', 'hor'],
  ['four', 'for'],
  ['tour', 'tor'],
  ['cheque', 'check'],
  ['tyre', 'tire'],
  ['storey', 'story'],
  ['metre', 'meter'],
  ['sentence', 'sentense'],
  ['controlled', 'controled'],
  ['compelled', 'compeled'],
  ['acre', 'acer'],
  ['genre', 'gener'],
] as const;

describe('spellings', () => {
  test.each(ONE_WORD)('%s is %s', (british, american) => {
    expect(spellings(british)).toEqual(spellings(american));
    expect(spellings(american)).toContain(british);
    expect(spellingKey(british)).toBe(spellingKey(american));
  });

  test.each(TWO_WORDS)('%s is not %s', (one, other) => {
    expect(spellings(one)).not.toContain(other);
    expect(spellings(other)).not.toContain(one);
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });

  const STEMS = [
    'organ',
    'adv',
    'lab',
    'cent',
    'trav',
    'model',
    'behavi',
    'anal',
    'pr',
    's',
    'un',
    'anaesthet',
  ];
  const ENDINGS = [
    'ise',
    'ize',
    'ising',
    'ization',
    'our',
    'or',
    'oured',
    're',
    'er',
    'red',
    'lled',
    'led',
    'yse',
    '',
  ];
  const word = fc.tuple(
    fc.constantFrom(...STEMS),
    fc.constantFrom(...STEMS, ''),
    fc.constantFrom(...ENDINGS),
  );

  test('are the same for each of them, and filed under one of them', () => {
    fc.assert(
      fc.property(word, (parts) => {
        const all = spellings(parts.join(''));
        for (const spelling of all) expect(spellings(spelling)).toEqual(all);
        expect(new Set(all.map(spellingKey)).size).toBe(1);
        expect(all).toContain(spellingKey(parts.join('')));
      }),
    );
  });
});
