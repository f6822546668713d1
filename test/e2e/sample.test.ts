import { expect } from 'vitest';
import { listMatches } from '../../lib/cli/browsers/list-matches.ts';
import { eventually } from './person.ts';
import { test } from './world.ts';

/** What the cards say of what the sample report quotes, in its order; each passage is in the middle of one of its traps. */
const QUOTED = [
  'word for word, A/RES/77/194 OP26',
  'word for word, A/RES/77/194 OP42', // half of it a link
  'word for word, A/RES/77/194 OP41', // a place to break and a zero-width space within words
  'nearly word for word, 2 edits, A/HRC/RES/53/9 OP1(c)', // half of it in italics, a footnote mark after it
  'nearly word for word, 3 edits, A/RES/77/194 OP26',
  'word for word, A/RES/77/194 OP32', // a footnote mark in it
  'word for word, A/RES/77/194 OP38', // soft hyphens
  'word for word, A/RES/77/194 OP45', // curly quotes
  'word for word, A/RES/77/194 OP37', // no-break spaces and a line break
  'word for word, A/RES/78/228 OP28', // in a table
  'word for word, CTOC/COP/2022/9, sect. I.A, resolution 11/5 OP4(d)', // in a quotation
  'word for word, A/HRC/RES/53/9 OP2(c)', // in a shadow root
  'word for word, A/HRC/RES/53/9 PP14', // on a dark ground
  'word for word, A/RES/78/228 OP21', // the same
  'nearly word for word, 1 edit, CTOC/COP/2022/9, sect. I.A, resolution 11/5 OP5', // in text that has changed
  'nearly word for word, same words in another form or spelling, A/RES/78/228 OP22', // in text that came later
];

test('the sample report is painted wherever it quotes, and nowhere else', async ({ browser, web }) => {
  const page = await browser.open(web.sample);
  await eventually(() => browser.badge(page)).toBe(String(QUOTED.length));
  const matches = await listMatches(browser, page);
  expect(matches.map(({ source }) => source)).toEqual(
    QUOTED.map((says, index) => `${index + 1} of ${QUOTED.length}, ${says}`),
  );
  expect(await browser.takeErrors()).toEqual([]);
});
