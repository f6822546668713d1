import { tokenize } from '../core/text/tokenize.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { DocumentError } from './document-error.ts';
import { DOCUMENT_LIMITS, megabytes, type ZipLimits } from './unzip.ts';

const MB = 2 ** 20;
const SMALLER_PARTS = 'import it in smaller parts';
const UNPACK = 'unpack it and import the folder';

/** An archive of texts. The whole repository of the General Assembly's has 12,000 files in 50 MB. */
export const ARCHIVE_LIMITS: ZipLimits = {
  bytes: 512 * MB,
  // One less than the number that says there are more.
  entries: 65_534,
  expanded: 256 * MB,
  remedies: {
    bytes: UNPACK,
    entries: UNPACK,
    expanded: UNPACK,
    damaged: 'download or pack it anew',
  },
};

/** Ten times the General Assembly's texts of seven sessions: what a library is made for. */
export const MOST_RESOLUTIONS = 25_000;
/** Archives are opened within an archive; in those in turn no more, as no publisher packs. */
export const DEEPEST_ARCHIVE = 2;

/** Files of an import, and bytes of what its archives expand to; 2,292 texts have 118 MB. */
const MOST_FILES = 100_000;
const MOST_EXPANDED = 1024 * MB;

/**
 * The largest of a kind, in bytes: a text or its markup, twenty times the longest known; records of 25,000 texts; a
 * library of as many.
 */
const MOST_BYTES = {
  text: 8 * MB,
  facts: 64 * MB,
  document: DOCUMENT_LIMITS.bytes,
  archive: ARCHIVE_LIMITS.bytes,
  pack: 512 * MB,
};
/** Words of one text; the longest known, the proposed programme budget, has 30,000. */
const MOST_WORDS = 250_000;

/** @throws DocumentError for a file that is larger than any of its kind */
export function checkSize(bytes: number, kind: keyof typeof MOST_BYTES): void {
  const most = MOST_BYTES[kind];
  if (bytes > most) {
    const allowed = `a file of at most ${megabytes(most)}, not ${megabytes(bytes)}`;
    throw new DocumentError(null, allowed, kind === 'archive' ? UNPACK : 'divide it');
  }
}

/** @throws DocumentError for a text of more words than may be indexed as one */
export function checkWords({ paragraphs }: Resolution): void {
  // A word has a letter and what separates it from the next, so that few texts need counting.
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < MOST_WORDS * 2) return;
  const words = paragraphs.reduce((sum, { text }) => sum + tokenize(text).count, 0);
  if (words > MOST_WORDS) {
    throw new DocumentError(null, `a text of at most ${MOST_WORDS} words, not ${words}`, 'divide it');
  }
}

/** Counts what an import has grown to, and stops it before it is too large to be held. */
export class Allowance {
  private files = 0;
  private expanded = 0;

  /** @throws DocumentError where so many more are too many */
  take(files: number, expanded: number): void {
    if (this.files + files > MOST_FILES) {
      throw new DocumentError(
        null,
        `at most ${MOST_FILES} files in one import, not ${this.files + files}`,
        SMALLER_PARTS,
      );
    }
    if (this.expanded + expanded > MOST_EXPANDED) {
      const size = `${megabytes(MOST_EXPANDED)} when expanded, not ${megabytes(this.expanded + expanded)}`;
      throw new DocumentError(null, `archives of at most ${size}`, SMALLER_PARTS);
    }
    this.files += files;
    this.expanded += expanded;
  }
}
