import type { XmlElement } from '@rgrove/parse-xml';
import { childrenOf } from '../core/resolution/akn-xml.ts';
import { formatNumber } from './numbering.ts';

/** A note that the text calls, with the element that has its words. */
export interface CalledNote {
  mark: string;
  element: XmlElement | null;
}

/** Footnotes and endnotes, numbered in the order in which they are called, as Word does. */
export class Notes {
  readonly called: CalledNote[] = [];
  private readonly elements: Record<string, ReadonlyMap<string, XmlElement>>;
  private readonly formats: Record<string, string>;
  private readonly counts: Record<string, number> = {};

  /**
   * @param parts `footnotes.xml` and `endnotes.xml`, where the document has them
   * @param formats how each kind is numbered: `decimal`, `lowerRoman`
   */
  constructor(
    parts: { footnote: XmlElement | null; endnote: XmlElement | null },
    formats: { footnote: string; endnote: string },
  ) {
    const byId = (root: XmlElement | null, name: string) =>
      new Map((root ? childrenOf(root, name) : []).map((note) => [note.attributes['w:id'] ?? '', note]));
    this.elements = {
      footnote: byId(parts.footnote, 'w:footnote'),
      endnote: byId(parts.endnote, 'w:endnote'),
    };
    this.formats = formats;
  }

  /** Take up a note that a reference calls, and give its mark: the one that is given, or the next number. */
  call(reference: XmlElement, mark: string | null): string {
    const kind = reference.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
    const number = (this.counts[kind] ?? 0) + 1;
    if (mark === null) this.counts[kind] = number;
    const given = mark ?? formatNumber(number, this.formats[kind] ?? 'decimal');
    const element = this.elements[kind]?.get(reference.attributes['w:id'] ?? '') ?? null;
    this.called.push({ mark: given, element });
    return given;
  }
}
