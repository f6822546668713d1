import type { XmlElement } from '@rgrove/parse-xml';
import { childOf } from '../core/resolution/akn-xml.ts';
import { DocumentError, SAVE_ANEW } from './document-error.ts';
import type { DocxDocument } from './docx.ts';
import { FlowReader, type Surroundings } from './flow-reader.ts';
import { type CalledNote, Notes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { readPart, readRelations } from './read-part.ts';
import { refuseOthers } from './refuse-others.ts';
import { readStyles } from './styles.ts';
import { openZip, type Zip } from './unzip.ts';
import { valueOf } from './word-xml.ts';

/** Where the main text stands unless the zip says otherwise. */
const USUAL_PART = 'word/document.xml';

/**
 * Read a Word document as a reader sees it with all changes accepted: paragraphs with their automatic numbers, notes,
 * italics and what is struck through. Linear in the size of its parts.
 *
 * @throws DocumentError for what is no .docx, is protected, damaged or too large
 */
export function readDocx(bytes: Uint8Array): DocxDocument {
  refuseOthers(bytes);
  const zip = openZip(bytes);
  const part = readRelations(zip, '').get('officeDocument') ?? USUAL_PART;
  const body = readBody(zip, part);
  const relations = readRelations(zip, part);
  const related = (kind: string) => {
    const name = relations.get(kind);
    return name === undefined ? null : readPart(zip, name);
  };
  const section = childOf(body, 'w:sectPr');
  const format = (kind: string) => valueOf(section && childOf(section, `w:${kind}Pr`), 'w:numFmt');
  const around: Surroundings = {
    styles: readStyles(related('styles')),
    numbering: readNumbering(related('numbering')),
    notes: new Notes(
      { footnote: related('footnotes'), endnote: related('endnotes') },
      { footnote: format('footnote') ?? 'decimal', endnote: format('endnote') ?? 'lowerRoman' },
    ),
    changes: { insertions: 0, deletions: 0, moves: 0 },
  };
  const reader = new FlowReader(around);
  reader.read(body);
  // Notes may call no notes, so that none is added while they are read.
  const footnotes = around.notes.called.map((note) => readNote(note, around));
  return { paragraphs: reader.finish(), footnotes, changes: around.changes };
}

function readBody(zip: Zip, part: string): XmlElement {
  const root = readPart(zip, part);
  if (root === null) {
    const kind = zip.names.some((name) => name === 'content.xml')
      ? ' (it is an OpenDocument file)'
      : zip.names.some((name) => /^(?:xl|ppt)\//.test(name))
        ? ' (it is a spreadsheet or a presentation)'
        : '';
    throw new DocumentError(null, `${part} in the zip${kind}`, 'save it as a Word document (.docx)');
  }
  const body = root.name === 'w:document' ? childOf(root, 'w:body') : null;
  if (body === null) {
    throw new DocumentError(`${part}:1`, `w:body in w:document, not ${root.name}`, SAVE_ANEW);
  }
  return body;
}

function readNote({ mark, element }: CalledNote, around: Surroundings): { mark: string; text: string } {
  const reader = new FlowReader(around);
  if (element) reader.read(element);
  const text = reader
    .finish()
    .map((paragraph) => paragraph.text)
    .join(' ');
  return { mark, text: (text.startsWith(mark) ? text.slice(mark.length) : text).trim() };
}
