import { findGaps, findHyphens, type KnowsWord } from './divided-words.ts';
import { findPageBreaks } from './page-breaks.ts';
import { leaveOut, type Reading } from './reading.ts';

/**
 * Read a text that may have been copied out of a print as a person reads it: over page numbers and running heads in the
 * middle of a sentence, and with the words whole that were divided. A text without such is read as it stands.
 *
 * Cost: linear.
 */
export function readPrinted(reading: Reading, knows: KnowsWord): Reading {
  return joinLetters(joinLines(reading, knows), knows);
}

/** The part of {@link readPrinted} that is about lines: page breaks, and words divided at line ends. */
export function joinLines(reading: Reading, knows: KnowsWord): Reading {
  const flowing = leaveOut(reading, findPageBreaks(reading.text));
  return leaveOut(flowing, findHyphens(flowing.text, knows));
}

/** The part of {@link readPrinted} that is about letters set apart from their words. */
export function joinLetters(reading: Reading, knows: KnowsWord): Reading {
  return leaveOut(reading, findGaps(reading.text, knows));
}
