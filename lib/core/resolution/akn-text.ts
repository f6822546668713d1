import type { XmlElement } from '@rgrove/parse-xml';
import { partsOf } from './akn-xml.ts';
import { asMark, codeMarks, coded, foldSpace, takeMarks } from './marks.ts';
import type { Footnote } from './resolution.ts';

/** The words of an AKN4UN element, its notes apart. */
export interface AknText {
  text: string;
  marks: string[];
  /** The words in italics at its start, or null. */
  italics: string | null;
}

/** Read the words of an element. Notes within it are added to `footnotes`. */
export function readText(element: XmlElement, footnotes: Footnote[]): AknText {
  const { text, marks } = takeMarks(flow(element, footnotes));
  return { text, marks, italics: leadingItalics(element, text) };
}

/** The words in running order, each note replaced by its coded mark. */
function flow(element: XmlElement, footnotes: Footnote[]): string {
  return partsOf(element)
    .map((part) => {
      if (typeof part === 'string') return codeMarks(part);
      if (part.name === 'authorialNote') return addNote(part, footnotes);
      if (part.name === 'eol' || part.name === 'br') return ' ';
      const words = flow(part, footnotes);
      // A second call of a note is set as superscript digits; other superscript letters are part of the word.
      if (part.name === 'sup' && /^\s*\d{1,3}\s*$/.test(words)) return coded(words.trim());
      return part.name === 'p' ? ` ${words} ` : words;
    })
    .join('');
}

function addNote(note: XmlElement, footnotes: Footnote[]): string {
  const mark = asMark(note.attributes.marker ?? '');
  footnotes.push({ mark, text: takeMarks(flow(note, [])).text });
  return mark === '' ? '' : coded(mark);
}

/** An opening phrase has fewer words; more is a paragraph that is italic throughout. */
const LONGEST = 12;

/** The words of the italic spans that an element begins with; null where it begins upright. */
function leadingItalics(element: XmlElement, text: string): string | null {
  let italics = '';
  for (const part of partsOf(element)) {
    const upright =
      typeof part === 'string' || part.name !== 'span' || !/italic/i.test(part.attributes.class ?? '');
    const words = typeof part === 'string' ? part : upright ? '' : flow(part, []);
    if (upright && (typeof part !== 'string' || words.trim() !== '')) break;
    italics += words;
  }
  const phrase = foldSpace(takeMarks(italics).text).replace(/(?<![\s,.;:])[\s,.;:]+$/, '');
  return phrase !== '' && phrase.split(' ').length <= LONGEST && text.startsWith(phrase) ? phrase : null;
}
