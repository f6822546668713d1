import { decodeText } from './decode-text.ts';
import { DocumentError } from './document-error.ts';
import { draftFromDocx } from './draft-from-docx.ts';
import { type DraftText, NO_WORDS } from './draft-text.ts';
import { readDocx } from './read-docx.ts';
import { beginningOf, refuseOthers } from './refuse-others.ts';

/**
 * Read a file as the text of a draft: `.docx`, `.pdf`, `.md`, `.txt`. What it begins with decides, its name only where
 * that says nothing. The reader of PDFs is loaded only for one.
 *
 * @throws DocumentError for a file that is none of these, or damaged: what it is, and what to do
 */
export async function readDraftFile(name: string, bytes: Uint8Array): Promise<DraftText> {
  refuseOthers(bytes);
  const { text, notes } = await readKind(name, bytes);
  return { text, notes: /\S/.test(text) ? notes : [...notes, NO_WORDS] };
}

async function readKind(name: string, bytes: Uint8Array): Promise<DraftText> {
  const beginning = beginningOf(bytes);
  if (beginning.startsWith('PK') || /\.docx$/i.test(name)) return draftFromDocx(readDocx(bytes));
  // Readers of PDFs allow for something before it.
  if (beginning.includes('%PDF-')) {
    const { readPdf } = await import('./read-pdf.ts');
    return readPdf(bytes);
  }
  if (/\.pdf$/i.test(name)) {
    throw new DocumentError('byte 0', '“%PDF-”, as every PDF has it', 'download or save the file anew');
  }
  return decodeText(bytes);
}
