import type { ManifestEntry } from '../core/resolution/manifest.ts';
import { parseAkn } from '../core/resolution/parse-akn.ts';
import { parseText } from '../core/resolution/parse-text.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { spellSymbol } from '../core/resolution/spell-symbol.ts';
import { decodeText } from './decode-text.ts';
import { DocumentError } from './document-error.ts';
import type { DocxDocument } from './docx.ts';
import { checkSize, checkWords } from './import-limits.ts';
import { languageByMarkup } from './languages.ts';
import { readDocx } from './read-docx.ts';
import { beginningOf, refuseOthers } from './refuse-others.ts';
import { resolutionFromDocx } from './resolution-from-docx.ts';
import { READ_KINDS } from './sort-file.ts';

/** The texts of a file, and how it was read, a sentence each. */
export interface ReadTexts {
  resolutions: Resolution[];
  notes: string[];
  /** The language of texts that were not read, because it is not English; else null. */
  foreign: string | null;
}

/**
 * Read the resolutions of a file's bytes; what they begin with decides how.
 *
 * @throws DocumentError | ResolutionError for what is no resolution, and what is too large for one
 */
export function resolutionsIn(
  bytes: Uint8Array,
  { file, manifest }: { file: string; manifest: ManifestEntry | undefined },
): ReadTexts {
  const known = manifest ? { file, manifest } : { file };
  refuseOthers(bytes, READ_KINDS);
  const beginning = beginningOf(bytes);
  if (beginning.startsWith('PK')) {
    checkSize(bytes.length, 'document');
    const docx = readDocx(bytes);
    return finish([resolutionFromDocx(docx, known)], notesOn(docx));
  }
  if (beginning.includes('%PDF-')) {
    throw new DocumentError(
      'byte 0',
      `${READ_KINDS}, not a PDF`,
      'import its Word document, or paste its text',
    );
  }
  checkSize(bytes.length, 'text');
  const { text, notes } = decodeText(bytes, READ_KINDS);
  if (/^\s*\{\s*"/.test(text)) {
    throw new DocumentError(null, 'records in a file that is named .json or .jsonl', 'rename it');
  }
  if (!/^\s*</.test(text)) return finish([parseText(text, known)], notes);
  return textsOfMarkup(text, file, notes);
}

/** Read the resolutions of a text that a person pasted: AKN4UN XML, plain text or Markdown. */
export function resolutionsPasted(text: string): ReadTexts {
  checkSize(text.length, 'text');
  return /^\s*</.test(text) ? textsOfMarkup(text, '', []) : finish([parseText(text, { file: '' })], []);
}

function textsOfMarkup(xml: string, file: string, notes: string[]): ReadTexts {
  const foreign = languageByMarkup(xml);
  return foreign ? { resolutions: [], notes, foreign } : finish(parseAkn(xml, { file }), notes);
}

function finish(read: Resolution[], notes: string[]): ReadTexts {
  const resolutions = read.map((resolution) => {
    checkWords(resolution);
    const { symbol } = resolution;
    return symbol === null ? resolution : { ...resolution, symbol: spellSymbol(symbol) };
  });
  return { resolutions, notes, foreign: null };
}

/** What was done with tracked changes, and with what negotiators struck through by hand. */
function notesOn({ changes, paragraphs }: DocxDocument): string[] {
  const struck = paragraphs.reduce((sum, paragraph) => sum + paragraph.struck.length, 0);
  const tracked = [
    changes.insertions > 0 ? `${counted(changes.insertions, 'insertion')} kept` : null,
    changes.deletions > 0 ? `${counted(changes.deletions, 'deletion')} left out` : null,
    changes.moves > 0 ? `${counted(changes.moves, 'move')} carried out` : null,
  ].filter((part) => part !== null);
  const notes = [
    tracked.length > 0 ? `Tracked changes: ${tracked.join(', ')}.` : null,
    struck > 0 ? `Left out: ${counted(struck, 'stretch', 'es')} struck through by hand.` : null,
  ];
  return notes.filter((note) => note !== null);
}

function counted(number: number, noun: string, plural = 's'): string {
  return `${number} ${noun}${number === 1 ? '' : plural}`;
}
