import type { Shares } from '../core/draft/draft-report.ts';
import { findStruck } from '../core/draft/markup.ts';
import { countShares } from '../core/draft/shares.ts';
import { checkText, selectPainted } from '../core/match/check-text.ts';
import type { Library } from '../core/match/check.ts';
import { knownWords } from '../core/match/known-words.ts';
import type { Match } from '../core/match/match.ts';
import { readPrinted } from '../core/text/read-printed.ts';
import { leaveOut, readAll, type Reading } from '../core/text/reading.ts';
import type { DraftText } from '../documents/draft-text.ts';

/** A file and what was found in it. */
export interface CheckedFile extends DraftText {
  file: string;
  /** The text without what is struck through, and without what a printed page adds to it. */
  reading: Reading;
  /** How many words of the reading stand in listed matches of each grade. */
  shares: Shares;
  /** Those that are listed; they count in the reading's text. */
  matches: Match[];
}

/** Grade the text of a file. */
export function checkFile(
  library: Library,
  file: DraftText & { file: string },
  paint: 'all' | 'default' | 'passages',
): CheckedFile {
  const wording = leaveOut(readAll(file.text), findStruck(file.text));
  const reading = readPrinted(wording, knownWords(library.segment));
  const matches = selectPainted(checkText(library, reading.text), paint);
  return { ...file, reading, shares: countShares(reading.text, matches), matches };
}
