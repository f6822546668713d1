import { openingOf } from './opening-words.ts';

/** A heading without number is shorter than this, in characters; a paragraph without a full stop hardly ever. */
const LONGEST = 150;

/**
 * Whether a block that nothing marks as one reads as a heading: short, and without the stop that ends a paragraph.
 * The text is clean: no marks, no markup.
 */
export function isHeading(text: string): boolean {
  return (
    text.length < LONGEST && openingOf(text) === null && !hasEnded(text) && /^["“‘[(]?[\p{Lu}\d]/u.test(text)
  );
}

/** Whether words end as paragraphs end: with a comma, semicolon, colon or full stop, or "; and". The text is clean. */
export function hasEnded(text: string): boolean {
  return /(?:[,;:.?!]["”’')\]]{0,3}|[,;] (?:and|or))$/.test(text);
}

/** Read the heading of an annex: "Annex", "Annex II". Null for any other text. */
export function annexOf(text: string): { label: string | null } | null {
  const found = /^annex(?:es)?(?: ([ivx]{1,6}))?$/i.exec(text);
  return found ? { label: found[1]?.toUpperCase() ?? null } : null;
}
