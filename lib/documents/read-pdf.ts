import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-error.ts';
import type { DraftText } from './draft-text.ts';
import { type PdfLine, toLines } from './pdf-lines.ts';
import { pdfText } from './pdf-text.ts';

/** Longer than any draft, and still read in some seconds. */
const MOST_PAGES = 1000;

// In a page the parser runs beside it, from a file of the package; in Node it finds that file by itself.
if ('document' in globalThis) {
  GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;
}

/**
 * Read the text of a PDF, by where its letters stand on the pages (pdf-lines.ts, pdf-text.ts). Nothing is drawn,
 * fetched or run.
 *
 * @throws DocumentError for a PDF that is damaged, has a password, more than 1,000 pages, or no text
 */
export async function readPdf(bytes: Uint8Array): Promise<DraftText> {
  // The parser takes the bytes over, so it gets its own.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw new DocumentError(
        `page ${MOST_PAGES + 1}`,
        `at most ${MOST_PAGES} pages, not ${document.numPages}`,
        'divide the document',
      );
    }
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(toLines(items.filter((item) => 'str' in item)));
      page.cleanup();
    }
    return withText(pages);
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

function withText(pages: PdfLine[][]): DraftText {
  const empty = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  if (empty.length === pages.length) {
    throw new DocumentError(
      null,
      'a PDF with text, not only pictures of pages',
      'have its text recognised (OCR), or find the document as .docx',
    );
  }
  const { text, notes } = pdfText(pages);
  const unread = empty.length > 0 ? [`Without text, perhaps pictures: page ${empty.join(', ')}.`] : [];
  return { text, notes: [...notes, ...unread] };
}

function explain(error: unknown): unknown {
  if (error instanceof PasswordException) {
    return new DocumentError(null, 'a PDF without password', 'open it, print it to a new PDF and read that');
  }
  // The parser's own errors are named so: InvalidPDFException, UnknownErrorException.
  if (error instanceof Error && error.name.endsWith('Exception')) {
    return new DocumentError(
      null,
      `a PDF that is not damaged (${error.message})`,
      'download or save it anew',
    );
  }
  return error;
}
