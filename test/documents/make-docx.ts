import { strToU8, zipSync } from 'fflate';

/** The parts of a Word document; what is left out is not in the zip. */
export interface Parts {
  /** What stands in `w:body`. */
  body: string;
  /** What stands in `w:numbering`. */
  numbering?: string;
  /** What stands in `w:styles`. */
  styles?: string;
  /** What stands in `w:footnotes`. */
  footnotes?: string;
  endnotes?: string;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** Pack a document as Word does. */
export function makeDocx({ body, ...others }: Parts): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(others);
  const relations = parts
    .map(([part], i) => `<Relationship Id="rId${i}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`)
    .join('');
  return zipParts({
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(relations),
    ...Object.fromEntries(parts.map(([part, content]) => [`word/${part}.xml`, xml(part, content)])),
  });
}

/** Zip texts by their names. */
export function zipParts(parts: Record<string, string>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${SPACES}>${content}</w:${root}>`;
}

function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

/** A paragraph; `list` is its list and level. */
export function p(
  content: string,
  options: { style?: string; list?: [id: number, level: number] } = {},
): string {
  const { style, list } = options;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A run of words; `set` is what stands in its properties: `<w:i/>`. */
export function r(words: string, set = ''): string {
  return `<w:r><w:rPr>${set}</w:rPr><w:t xml:space="preserve">${escape(words)}</w:t></w:r>`;
}

/** A call of a note. */
export function call(id: number | string, kind = 'footnote'): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** A note, as Word writes it: the mark first. */
export function note(id: number | string, words: string, kind = 'footnote'): string {
  return `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` ${words}`)}`)}</w:${kind}>`;
}

export function inserted(content: string): string {
  return `<w:ins w:id="1" w:author="A">${content}</w:ins>`;
}

export function deleted(words: string): string {
  return `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${escape(words)}</w:delText></w:r></w:del>`;
}

/** A kind of list: each level with its format, its text and, where it does not begin with 1, its start. */
export function list(id: number, levels: [format: string, text: string, start?: number][]): string {
  const made = levels.map(
    ([format, text, start = 1], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${made.join('')}</w:abstractNum>`;
}

/** A list of a kind; `overrides` are its `w:lvlOverride` elements. */
export function use(id: number, kind: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${overrides}</w:num>`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
