import { describe, expect, test } from 'vitest';
import { openingPhraseOf } from '../../../lib/core/resolution/opening-phrase.ts';
import { openingOf } from '../../../lib/core/resolution/opening-words.ts';

test.each([
  // The phrase, as the General Assembly sets it in italics, and what follows.
  ['Recalling', 'its resolutions 61/180 of 20 December 2006,'],
  ['Recalling also', 'its resolutions'],
  ['Reaffirming also', 'the 2030 Agenda'],
  ['Reiterating its strong condemnation', 'of trafficking in persons,'],
  ['Reiterating its concern', 'that,'],
  ['Bearing in mind', 'the obligations of States'],
  ['Bearing in mind also', 'that all States'],
  ['Noting with concern', 'that women'],
  ['Deeply concerned', 'that'],
  ['Seriously concerned', 'that'],
  ['Concerned', 'about the misuse'],
  ['Expressing concern', 'about the increasing reports'],
  ['Welcoming in particular', 'the efforts of States'],
  ['Taking note', 'of the Kyoto Declaration'],
  ['Taking note also', 'of the Third Work Plan'],
  ['Taking note with appreciation also', 'of the work'],
  ['Taking into account', 'the adverse effects'],
  ['Having considered', 'the report'],
  ['Guided', 'by the Charter'],
  ['Takes note with appreciation', 'of the report'],
  ['Also takes note with appreciation', 'of the information'],
  ['Also calls upon', 'Governments to take'],
  ['Calls once again upon', 'States'],
  ['Further urges', 'Governments'],
  ['Strongly urges', 'Governments'],
  ['Expresses deep concern', 'about the increasing links'],
  ['Expresses its deep appreciation', 'to the Secretary-General'],
  ['Expresses solidarity with and compassion for', 'victims and survivors'],
  ['Reaffirms its request', 'to the Secretary-General'],
  ['Condemns in the strongest possible terms', 'acts of'],
  ['Encourages', 'further ratifications of'],
  ['Recalls', 'its decision to designate'],
  ['Reiterates', 'the importance of'],
  ['Looks forward', 'to the report'],
  ['Welcomes', 'the biennial publication'],
])('“%s” opens “%s”', (phrase, rest) => {
  expect(openingPhraseOf(`${phrase} ${rest}`)).toBe(phrase);
});

test('a comma ends a phrase', () => {
  expect(openingPhraseOf('Welcoming, in the agreed conclusions, the provisions')).toBe('Welcoming');
});

test.each(['', '“Having regard', 'and in the commitments', '22 November'])('“%s” has none', (text) => {
  expect(openingPhraseOf(text)).toBeNull();
});

describe('what a paragraph opens as', () => {
  test.each([
    ['Deeply concerned that lamps go out', 'participle'],
    ['Recalling the first lamp', 'participle'],
    ['Also urges States', 'verb'],
    ['Once again requests a report', 'verb'],
    ['Further', null],
    ['Trafficking in persons is a crime', null],
    ['United Nations agencies', null],
    ['recalling', null],
  ])('“%s”: %s', (text, opening) => {
    expect(openingOf(text)).toBe(opening);
  });
});
