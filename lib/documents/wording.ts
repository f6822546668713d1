import type { Span } from '../core/text/span.ts';
import type { DocxParagraph } from './docx.ts';
import type { Setting } from './styles.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Gathers the words of a paragraph run by run, without white space at its ends, and how they are set. */
export class Wording {
  private text = '';
  private readonly italics: Span[] = [];
  private readonly struck: Span[] = [];
  private readonly marks: { mark: string; at: number }[] = [];

  /** Add words. Raised digits become superscript ones, which everything after this knows as marks of notes. */
  add(words: string, setting: Setting): void {
    const raised = setting.raised && /^[\d,\s]+$/.test(words);
    const written = raised ? words.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string) : words;
    const added = this.text === '' ? written.trimStart() : written;
    if (added === '') return;
    const span = { start: this.text.length, end: this.text.length + added.length };
    this.text += added;
    if (setting.italic) this.extend(this.italics, span);
    if (setting.struck) this.extend(this.struck, span);
  }

  addMark(mark: string): void {
    this.marks.push({ mark, at: this.text.length });
  }

  finish(): Pick<DocxParagraph, 'text' | 'italics' | 'struck' | 'footnotes'> {
    const text = this.text.trimEnd();
    const within = (spans: Span[]) =>
      spans
        .map(({ start, end }) => ({ start, end: Math.min(end, text.length) }))
        .filter(({ start, end }) => start < end);
    return {
      text,
      italics: within(this.italics),
      struck: within(this.struck),
      footnotes: this.marks.map(({ mark, at }) => ({ mark, at: Math.min(at, text.length) })),
    };
  }

  /** Make one span of runs that only white space separates: Word cuts runs anywhere. */
  private extend(spans: Span[], { start, end }: Span): void {
    const last = spans.at(-1);
    if (last && this.text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ start, end });
  }
}
