import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/core/resolution/find-citations.ts';
import { mayCite } from '../../../lib/core/resolution/may-cite.ts';
import { readSeeds } from '../../seeds.ts';

const paragraphs = readSeeds().flatMap((seed) => seed.paragraphs.map(({ text }) => text));

describe('whether a text may have a citation', () => {
  test('is never denied where one is found in the seeds', () => {
    const citing = paragraphs.filter((text) => findCitations(text).length > 0);
    expect(citing.length).toBeGreaterThan(10);
    expect(citing.filter((text) => !mayCite(text))).toEqual([]);
  });

  test.each([
    'A/RES/77/194',
    'S/RES/2331 (2016)',
    'resolution 217 A (III)',
    'resolutions 55/25 and 61/180',
    'CTOC/COP/2022/9',
  ])('%s may be one', (text) => expect(mayCite(`See ${text}.`)).toBe(true));

  test.each([
    'Open 24/7 since 12/10/2022',
    'TCP/IP and HIV/AIDS',
    'a resolution (of sorts)',
    'and/or',
    'plain',
  ])('%s is none', (text) => expect(mayCite(text)).toBe(false));
});
