import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../lib/core/resolution/records.ts';
import { lines, RIGHT_TO_FOOD, TRAFFICKING } from './published-records.ts';
import fc from '../../same-cases.ts';

describe('hostile metadata does no harm', () => {
  test.each([
    ['deep', '['.repeat(200_000)],
    ['deep within an entry', `{"symbol":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['long', `{"symbol":"${'A'.repeat(2 ** 21)}"}`],
    ['of another kind', '{\n  "name": "agreed-language",\n  "version": "0.1.0"\n}'],
    ['no JSON', 'The General Assembly,\n\nRecalling …'],
    ['a number', '7'],
  ])('%s', (_, text) => {
    const { records, problems } = readRecords(text);
    expect(records.size).toBe(0);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toContain('expected records as the United Nations publish them');
  });

  test('names of prototypes are names like others', () => {
    const hostile = `{"__proto__":{"symbol":"A/RES/1/1"},"constructor":1}\n{"symbol":"__proto__","sponsors":["TOGO"]}`;
    const { records, problems } = readRecords(hostile);
    expect([...records.keys()]).toEqual(['__proto__']);
    expect(problems).toEqual([{ line: 1, reason: 'expected an object with a "symbol"' }]);
    expect(({} as Record<string, unknown>).symbol).toBeUndefined();
  });

  test('of many faults the first are told, and how many there are', () => {
    const { problems } = readRecords(lines(TRAFFICKING, ...Array.from({ length: 50 }, () => 7)));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.reason).toBe('and 30 more after it');
  });

  test('one JSON list is read as lines are', () => {
    expect([...readRecords(JSON.stringify([TRAFFICKING, RIGHT_TO_FOOD])).records.keys()]).toEqual([
      'A/RES/77/194',
      'A/RES/74/149',
    ]);
  });

  test('whatever stands in the fields, every record is one', () => {
    const fields = Object.keys(TRAFFICKING);
    const wild = fc.record(Object.fromEntries(fields.map((field) => [field, fc.jsonValue()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(wild, fc.string(), (entry, symbol) => {
        const { records } = readRecords(lines({ ...entry, symbol }));
        for (const { adopted, sponsors, vote } of records.values()) {
          expect(adopted === null || /^\d{4}-\d\d-\d\d$/.test(adopted)).toBe(true);
          expect(sponsors.every((sponsor) => typeof sponsor === 'string' && sponsor !== '')).toBe(true);
          expect(vote === null || Object.values(vote).every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });
});
