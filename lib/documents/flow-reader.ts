import type { XmlElement } from '@rgrove/parse-xml';
import { childOf, childrenOf, descendantsOf, partsOf } from '../core/resolution/akn-xml.ts';
import type { DocxDocument, DocxParagraph } from './docx.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { type Setting, settingOf, type Style, type Styles } from './styles.ts';
import { numberOf, valueOf } from './word-xml.ts';
import { Wording } from './wording.ts';

/** What a flow of paragraphs is read with. */
export interface Surroundings {
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
  /** Counted up while reading. */
  changes: DocxDocument['changes'];
}

/** What is no part of the flow, or was taken out of it: properties, pictures, text boxes, deleted and moved words. */
const LEFT_OUT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  // The reading aid above a ruby base.
  'w:rt',
]);

/** Elements that stand for a character. A hyphen that does not break is one word's as any other. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** What the elements of a paragraph are read into. */
interface Line {
  wording: Wording;
  style: Style | null;
  setting: Setting;
}

const PLAIN: Setting = { italic: false, struck: false, hidden: false, raised: false };

/** Reads paragraphs in their order, with all changes accepted. One pass, linear. */
export class FlowReader {
  private readonly paragraphs: DocxParagraph[] = [];
  /** For each field that is open: whether its result is reached, and not still what computes it. */
  private readonly fields: { result: boolean }[] = [];
  /** The words of a paragraph whose end was deleted: the next one goes on with them. */
  private carried: Wording | null = null;
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** Read the paragraphs below an element: a body, a cell, a note. */
  read(element: XmlElement, inTable = false): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:p') this.readParagraph(child, inTable);
      else if (child.name === 'mc:AlternateContent') this.read(alternative(child) ?? child, inTable);
      else if (child.name === 'w:tr' && wasDeleted(childOf(child, 'w:trPr'))) this.around.changes.deletions++;
      else if (!LEFT_OUT.has(child.name)) this.read(child, inTable || child.name === 'w:tc');
    }
  }

  /** What was read. */
  finish(): DocxParagraph[] {
    // The end of the last paragraph cannot be deleted: nothing follows that could go on with it.
    if (this.carried) this.push(this.carried, null, null, false);
    this.carried = null;
    return this.paragraphs;
  }

  private readParagraph(paragraph: XmlElement, inTable: boolean): void {
    const { styles } = this.around;
    const properties = childOf(paragraph, 'w:pPr');
    const style = styles.get(properties && valueOf(properties, 'w:pStyle')) ?? styles.standard;
    const wording = this.carried ?? new Wording();
    this.carried = null;
    this.readInline(paragraph, { wording, style, setting: PLAIN });
    if (wasDeleted(properties && childOf(properties, 'w:rPr'))) {
      this.carried = wording;
      return;
    }
    const list = this.listOf(properties, style);
    const number = list && this.around.numbering.next(list.id, list.level);
    this.push(wording, style, list && { number, level: list.level }, inTable);
  }

  private push(
    wording: Wording,
    style: Style | null,
    listed: { number: string | null; level: number } | null,
    inTable: boolean,
  ): void {
    const words = wording.finish();
    if (words.text === '') return;
    this.paragraphs.push({
      ...words,
      number: listed?.number ?? null,
      level: listed?.level ?? null,
      style: style?.name ?? null,
      heading: style?.heading ?? false,
      inTable,
    });
  }

  private listOf(properties: XmlElement | null, style: Style | null): { id: string; level: number } | null {
    const own = properties && childOf(properties, 'w:numPr');
    const id = valueOf(own, 'w:numId') ?? style?.list?.id ?? null;
    // The list 0 takes a paragraph out of the list of its style.
    if (id === null || id === '0') return null;
    const level = numberOf(own, 'w:ilvl') ?? style?.list?.level;
    return { id, level: level ?? (style ? this.around.numbering.levelOf(id, style.id) : 0) };
  }

  private readInline(element: XmlElement, line: Line): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:r') this.readRun(child, line);
      else if (child.name === 'w:del') this.count('deletions', child);
      else if (child.name === 'mc:AlternateContent') this.readInline(alternative(child) ?? child, line);
      else if (!LEFT_OUT.has(child.name)) {
        if (child.name === 'w:ins') this.count('insertions', child);
        if (child.name === 'w:moveTo') this.count('moves', child);
        this.readInline(child, line);
      }
      if (child.name === 'm:t') this.add(textOf(child), line);
    }
  }

  private readRun(run: XmlElement, { wording, style }: Line): void {
    const line = { wording, style, setting: settingOf(childOf(run, 'w:rPr'), style, this.around.styles) };
    this.readRunParts(run, line);
  }

  private readRunParts(run: XmlElement, line: Line): void {
    let called: XmlElement | null = null;
    for (const part of childrenOf(run)) {
      if (part.name === 'w:fldChar') this.readField(part);
      else if (part.name === 'w:footnoteReference' || part.name === 'w:endnoteReference') {
        // A mark of one's own choice follows as text.
        if (part.attributes['w:customMarkFollows'] === undefined) this.call(part, null, line);
        else called = part;
      } else if (part.name === 'w:t') {
        const text = textOf(part);
        const mark = called ? (/^\s*\S{1,4}/.exec(text)?.[0] ?? '') : '';
        if (called) this.call(called, mark.trim(), line);
        this.add(text.slice(mark.length), line);
        called = null;
      } else if (part.name === 'w:br') this.add(part.attributes['w:type'] === undefined ? '\n' : ' ', line);
      else if (part.name === 'w:sym') this.add(symbolOf(part), line);
      else if (part.name === 'mc:AlternateContent') this.readRunParts(alternative(part) ?? part, line);
      else if (part.name === 'w:ruby') this.readInline(part, line);
      else this.add(CHARACTERS.get(part.name) ?? '', line);
    }
  }

  private readField(field: XmlElement): void {
    const kind = field.attributes['w:fldCharType'];
    if (kind === 'begin') this.fields.push({ result: false });
    else if (kind === 'end') this.fields.pop();
    else {
      const last = this.fields.at(-1);
      if (last) last.result = true;
    }
  }

  private call(reference: XmlElement, mark: string | null, line: Line): void {
    if (!line.setting.hidden) line.wording.addMark(this.around.notes.call(reference, mark));
  }

  private add(words: string, { wording, setting }: Line): void {
    if (!setting.hidden && this.fields.every(({ result }) => result)) wording.add(words, setting);
  }

  private count(kind: keyof DocxDocument['changes'], element: XmlElement): void {
    if (descendantsOf(element, 'w:r').length > 0) this.around.changes[kind]++;
  }
}

/** One of the ways that a stretch is written in for older and newer programs: the first, that of the newest. */
function alternative(element: XmlElement): XmlElement | null {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
}

/** Whether the end of a paragraph, or a row, was deleted or moved away. */
function wasDeleted(properties: XmlElement | null): boolean {
  return (
    properties !== null &&
    childrenOf(properties).some(({ name }) => name === 'w:del' || name === 'w:moveFrom')
  );
}

function textOf(element: XmlElement): string {
  const text = partsOf(element)
    .filter((part) => typeof part === 'string')
    .join('');
  return element.preserveWhitespace ? text : text.trim();
}

/** The character of a symbol; those of fonts that have a code of their own mean nothing elsewhere. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return code > 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
}
