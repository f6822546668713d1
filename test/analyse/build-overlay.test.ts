import { describe, expect, test } from 'vitest';
import { buildOverlay, extractTerms } from '../../lib/analyse/build-overlay.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { fold } from '../../lib/core/text/normalize.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { readSeeds } from '../seeds.ts';

const segment = buildSegment(readSeeds());
const { terms, forms, figures } = extractTerms(segment);
const classOf = new Map(forms.map((form) => [form.word, form.class]));

const wordsOf = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => fold(text.slice(tokens.starts[i], tokens.ends[i])));
};
const classesOf = (text: string) => wordsOf(text).map((word) => classOf.get(word) ?? 0);

/** Phrases of a page, and the term that each is. */
const SAME_TERM = [
  ['removal of organs', 'Removal of organ'],
  ['removal of organs', 'removals of organs'],
  ['organ removal', 'organ’s removal'],
  ['forced labour', 'FORCED LABOR'],
  ['child labour', 'child-labor'],
  ['worst forms of child labour', 'worst form of child labour'],
  ['trafficking in persons', 'trafficking in person'],
  ['victims of trafficking', 'victim of trafficking'],
  ['organized criminal groups', 'organised criminal group'],
  ['transnational organized crime', 'transnational organised crimes'],
  ['victim-centred approach', 'victim-centered approaches'],
  ['multi-stakeholder partnerships', 'multi stakeholder partnership'],
  ['child, early and forced marriage', 'child, early and forced marriages'],
  ['feminization of poverty', 'feminisation of poverty'],
] as const;

/** Phrases that share a root with a term and are none. */
const ANOTHER_TERM = [
  ['trafficking in persons', 'trafficked in persons'],
  ['trafficking in persons', 'trafficking in people'],
  ['forced labour', 'force labour'],
  ['forced labour', 'forced labourers'],
  ['sexual exploitation', 'sexually exploitation'],
  ['sexual exploitation', 'sexual exploiting'],
  ['criminal justice', 'criminals justice'],
  ['social norms', 'social normal'],
] as const;

describe('the overlay of the seeds', () => {
  test.each(SAME_TERM)('takes for %s: %s', (phrase, page) => {
    expect(terms.find((term) => term.phrase === phrase)?.classes).toEqual(classesOf(page));
  });

  test.each(ANOTHER_TERM)('does not take for %s: %s', (phrase, page) => {
    expect(terms.find((term) => term.phrase === phrase)?.classes).not.toEqual(classesOf(page));
  });

  test('gives each form one class, and each class a form', () => {
    expect(classOf.size).toBe(forms.length);
    for (const { word } of forms) expect(wordsOf(word)).toEqual([word]);
    for (const { classes } of terms) {
      expect(Math.min(...classes)).toBeGreaterThan(0);
      for (const number of classes) expect(forms.some((form) => form.class === number)).toBe(true);
    }
  });

  test('gives no two terms the same words, and each its own phrase', () => {
    expect(new Set(terms.map(({ classes }) => classes.join(' '))).size).toBe(terms.length);
    for (const { phrase, classes } of terms) expect(classesOf(phrase)).toEqual(classes);
    expect(terms.map(({ phrase }) => phrase)).toEqual(figures.map(({ phrase }) => phrase));
  });

  test('gives the first place of each term in every paragraph that has it', () => {
    const inParagraphs = segment.paragraphs.map(({ paragraph }) => classesOf(paragraph.text));
    for (const { classes, places } of terms) {
      const expected = inParagraphs.flatMap((found, paragraph) => {
        const at = found.findIndex((_, i) => classes.every((number, j) => found[i + j] === number));
        return at < 0 ? [] : [{ paragraph, at }];
      });
      expect(places).toEqual(expected);
      expect(places.length).toBeGreaterThan(0);
    }
  });

  test('is the same each time', () => {
    expect(buildOverlay(segment)).toMatchObject({ terms, forms });
    expect(buildOverlay(segment)).toEqual(buildOverlay(segment));
  });
});
