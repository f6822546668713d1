import { describe, expect, test } from 'vitest';
import { plural, singular } from '../../lib/analyse/noun-number.ts';

describe('number of nouns', () => {
  test.each([
    ['organ', 'organs'],
    ['person', 'persons'],
    ['child', 'children'],
    ['woman', 'women'],
    ['party', 'parties'],
    ['survey', 'surveys'],
    ['witness', 'witnesses'],
    ['approach', 'approaches'],
    ['response', 'responses'],
    ['abuse', 'abuses'],
    ['purpose', 'purposes'],
    ['crisis', 'crises'],
    ['analysis', 'analyses'],
    ['marriage', 'marriages'],
    ['criterion', 'criteria'],
  ])('%s, %s', (one, many) => {
    expect(plural(one)).toBe(many);
    expect(singular(many)).toBe(one);
    expect(singular(one)).toBe(one);
  });

  // With another number they are another word ("arms", "means", "goods"), or they have one number only.
  test.each([
    'arms',
    'means',
    'goods',
    'customs',
    'ethics',
    'status',
    'trafficking',
    'exploitation',
    'people',
    'peace',
  ])('%s has one number', (noun) => {
    expect(singular(noun)).toBe(noun);
    expect(plural(noun)).toBe(noun);
  });
});
