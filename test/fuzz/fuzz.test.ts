import { describe, expect, inject, test } from 'vitest';
import { runBatch } from './batch.ts';
import { FAILURES } from './failures.ts';
import { PAGE_PROPERTY_NAMES } from './page/names.ts';
import { PROPERTIES } from './properties.ts';

describe.each(PROPERTIES)('$name', (property) => {
  const batch = {
    property: property.name,
    seed: inject('seed'),
    cases: property.cases,
    milliseconds: 50_000,
    path: null,
  };

  test('holds of what once broke it', async () => {
    expect((await runBatch(PROPERTIES, { ...batch, kept: true })).failure).toBeNull();
  });

  test(`holds of ${property.cases} inputs`, async () => {
    const { failure, cases } = await runBatch(PROPERTIES, { ...batch, kept: false });
    expect(failure).toBeNull();
    expect(cases).toBe(property.cases);
  });
});

test('each kept failure belongs to a property', () => {
  const names = [...PROPERTIES.map(({ name }) => name), ...PAGE_PROPERTY_NAMES];
  expect(FAILURES.map(({ property }) => property).filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
