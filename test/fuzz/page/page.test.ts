import { describe, expect, inject, test } from 'vitest';
import { runBatch } from '../batch.ts';
import { PAGE_PROPERTY_NAMES } from './names.ts';
import { PAGE_PROPERTIES } from './properties.ts';

describe.each(PAGE_PROPERTIES)('$name', (property) => {
  const batch = {
    property: property.name,
    seed: inject('seed'),
    cases: property.cases,
    milliseconds: 50_000,
    path: null,
  };

  test('holds of what once broke it', async () => {
    expect((await runBatch(PAGE_PROPERTIES, { ...batch, kept: true })).failure).toBeNull();
  });

  test(`holds of ${property.cases} inputs`, async () => {
    const { failure, cases } = await runBatch(PAGE_PROPERTIES, { ...batch, kept: false });
    expect(failure).toBeNull();
    expect(cases).toBe(property.cases);
  });
});

test('the names are those of the properties', () => {
  expect(PAGE_PROPERTIES.map(({ name }) => name)).toEqual([...PAGE_PROPERTY_NAMES]);
});
