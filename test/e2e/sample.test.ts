import { expect } from 'vitest';
import { listMatches } from '../../lib/cli/browsers/list-matches.ts';
import { paintedIn } from '../../lib/cli/browsers/painted.ts';
import { eventually } from './person.ts';
import { test } from './world.ts';

/** What the sample report quotes, in its order; each passage stands in the middle of one of its traps. */
const QUOTED = [
  'A/RES/77/194 OP26',
  'A/RES/77/194 OP42', // half of it a link
  'A/RES/77/194 OP41', // a place to break and a zero-width space within words
  'A/HRC/RES/53/9 OP1(c)', // half of it in italics, a footnote mark after it
  'A/RES/77/194 OP26', // altered by two words: its unaltered beginning
  'A/RES/78/228 PP22', // a term
  'A/RES/77/194 OP32', // a footnote mark in it
  'A/RES/77/194 OP38', // soft hyphens
  'A/RES/77/194 OP45', // curly quotes
  'A/RES/77/194 OP37', // no-break spaces and a line break
  'A/RES/78/228 OP28', // in a table
  'CTOC/COP/2022/9, sect. I.A, resolution 11/5 OP4(d)', // in a quotation
  'A/HRC/RES/53/9 OP2(c)', // in a shadow root
  'A/HRC/RES/53/9 PP14', // on a dark ground
  'A/RES/78/228 OP21', // the same
  'CTOC/COP/2022/9, sect. I.A, resolution 11/5 OP5', // in text that has changed
  'A/RES/78/228 OP22', // in text that came later
];

test('the sample report is painted wherever it quotes, and nowhere else', async ({ browser, web }) => {
  const page = await browser.open(web.sample);
  await eventually(async () => (await paintedIn(page)).length).toBe(QUOTED.length);
  const matches = await listMatches(browser, page);
  expect(matches.map(({ source }) => source)).toEqual(
    QUOTED.map((source, index) => {
      const grade = source === 'A/RES/78/228 PP22' ? 'term' : 'word for word';
      return `${index + 1} of ${QUOTED.length}, ${grade}, ${source}`;
    }),
  );
  expect(await browser.takeErrors()).toEqual([]);
});
