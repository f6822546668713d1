import { paragraphName } from '../../lib/core/resolution/paragraph-name.ts';
import { isDay } from '../../lib/core/resolution/dates.ts';
import { leadOf } from '../../lib/core/resolution/paragraph-tree.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { holds, same } from './property.ts';

/** What no reader may leave in a wording: its own signs for marks, superscript marks, what has no width. */
const LEFT_OVER = /[\uE000\uE001\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/** Throw unless a resolution is what a resolution must be, whatever text it was read from. */
export function checkResolution(resolution: Resolution, source: string): void {
  const { paragraphs, footnotes, adopted, adoption, adoptionSource } = resolution;
  holds(paragraphs.length > 0, 'it has paragraphs');
  holds(adopted === null || isDay(adopted), 'it was adopted on a day');
  same(adoption === null, adoptionSource === null, 'it is known from where how it was adopted');
  same(new Set(paragraphs.map(({ id }) => id)).size, paragraphs.length, 'no two paragraphs have one id');
  for (const { id, text, openingPhrase, marks = [] } of paragraphs) {
    paragraphName(id);
    leadOf(resolution, id);
    checkWording(text, `the text of ${id}`);
    holds(openingPhrase === null || openingPhrase !== '', `${id} opens with something or with nothing`);
    holds(
      marks.every((mark) => mark !== ''),
      `the marks of ${id} are some`,
    );
  }
  for (const { text } of footnotes) checkWording(text, 'a footnote');
  checkOrder(paragraphs.map(({ text }) => text).join(' '), source);
}

function checkWording(text: string, what: string): void {
  holds(!LEFT_OVER.test(text), `${what} has nothing left over: ${encodeURI(text.toWellFormed())}`);
  same(text, text.replace(/\s+/gu, ' ').trim(), `${what} has single spaces`);
}

/** Every letter of the paragraphs comes from the source, in its order: nothing is made up, nothing is doubled. */
function checkOrder(wording: string, source: string): void {
  let at = 0;
  // Halves of characters that stood apart may make one where what was between them has gone.
  for (const [letter] of wording.matchAll(/(?![\u{10000}-\u{10ffff}])\p{L}/gu)) {
    at = source.indexOf(letter, at) + 1;
    holds(at > 0, `“${letter}” of the paragraphs stands in the source where it should`);
  }
}
