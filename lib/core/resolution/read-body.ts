import type { Block } from './block.ts';
import { annexOf, hasEnded, isHeading } from './heading.ts';
import { joinLines, toBlock } from './join-lines.ts';
import { foldSpace, leadingMark, takeMarks } from './marks.ts';
import { dropEmphasis } from './markup.ts';
import { openingOf } from './opening-words.ts';
import { labelOf, numberOf, type Standing, sectionOf } from './read-label.ts';
import type { Line } from './read-lines.ts';
import type { Footnote } from './resolution.ts';

/** What stands between the enacting formula ("The General Assembly,") and the end of a text. */
export interface Body {
  blocks: Block[];
  footnotes: Footnote[];
  /** What follows the last paragraph: the meeting and date, how the resolution was adopted. */
  closing: string;
}

/**
 * Gather the lines of a resolution's body into paragraphs, footnotes and the closing words. One pass, linear.
 *
 * What begins a paragraph is its number in the right order, or, in the preamble, an opening word; how the paragraph
 * before it ended is only a hint, since ends are often wrong. A sentence that footnotes or the foot of a page cut is
 * joined again. `(a)` begins a subparagraph only where a list begins or is open: "(a) … and (b) …" within a sentence
 * stays within it, also where a line or a page begins with `(b)`.
 *
 * @param isFurniture tells the lines that belong to the page and not to the text
 */
export function readBody(lines: Line[], isFurniture: (line: Line) => boolean): Body {
  const reader = new BodyReader();
  for (const line of lines) {
    if (isFurniture(line)) reader.cut = true;
    else reader.read(line);
  }
  return reader.finish();
}

/** What is being gathered, line by line. */
interface Open {
  kind: Block['kind'] | 'closing';
  label: string | null;
  lines: string[];
}

/** Reads a body line by line; each step either takes the line or leaves it to the next. */
class BodyReader {
  /** Whether notes or furniture stand between the open paragraph and the next line. */
  cut = false;
  private readonly blocks: Block[] = [];
  private readonly footnotes: Footnote[] = [];
  private readonly closing: string[] = [];
  private part: 'preambular' | 'operative' = 'preambular';
  private annex = false;
  private closed = false;
  /** The paragraph or heading that goes on until another begins; notes do not end it. */
  private open: Open | null = null;
  private note: { mark: string; lines: string[] } | null = null;
  /** The last number of a paragraph. */
  private number = 0;
  /** Whether a heading came after it, so that numbers may begin again. */
  private fresh = true;
  /** Whether the open paragraph has subparagraphs, so that the next letter may follow. */
  private list = false;

  read(line: Line): void {
    if (this.readNote(line) || this.readEnd(line)) return;
    const { open } = this;
    const paragraph = open !== null && (open.kind === 'preambular' || open.kind === 'operative');
    const standing: Standing = {
      ended: !paragraph || hasEnded(clean(open.lines.at(-1) ?? '')),
      first: line.first || line.bullet !== '',
    };
    if (this.readLabelled(line, standing, paragraph)) return;
    if (this.readSection(line, standing)) return;
    this.readWords(line, standing, paragraph);
  }

  finish(): Body {
    this.endNote();
    this.end();
    return { blocks: this.blocks, footnotes: this.footnotes, closing: this.closing.join(' ') };
  }

  /** Take a line that begins a note at the foot of the page, or goes on with one. */
  private readNote(line: Line): boolean {
    const found = leadingMark(line.plain);
    // A mark at the start of a wrapped line may also stand behind the last word of the line before.
    if (found && (line.first || this.note || /^["“‘[(]?\p{Lu}/u.test(found.rest))) {
      this.endNote();
      this.note = { mark: found.mark, lines: [found.rest] };
      this.cut = true;
      return true;
    }
    if (this.note && !line.first && !line.bullet) {
      this.note.lines.push(line.plain);
      return true;
    }
    this.endNote();
    return false;
  }

  /** Take a line that heads an annex, or stands after the last paragraph. */
  private readEnd(line: Line): boolean {
    const annex = line.first && (this.part === 'operative' || this.closed) ? annexOf(line.plain) : null;
    if (annex) {
      this.begin('annex', annex.label, '');
      this.end();
      this.part = 'operative';
      this.annex = true;
      this.closed = false;
      this.number = 0;
      this.fresh = true;
      return true;
    }
    if (!this.closed && !(line.first && isClosing(line.plain))) return false;
    if (line.first) this.begin('closing', null, line.raw);
    else this.open?.lines.push(line.raw);
    this.closed = true;
    return true;
  }

  /** Take a line that begins with the number of a paragraph or subparagraph. */
  private readLabelled(line: Line, standing: Standing, paragraph: boolean): boolean {
    const numbered = numberOf(line, { last: this.number, fresh: this.fresh }, standing);
    if (numbered) {
      this.part = 'operative';
      this.number = numbered.number;
      this.fresh = false;
      this.begin('operative', String(numbered.number), numbered.rest);
      return true;
    }
    const labelled = paragraph ? labelOf(line, this.list, standing) : null;
    if (!labelled) return false;
    this.begin(this.part, labelled.label, labelled.rest);
    this.list = true;
    return true;
  }

  /** Take a line that heads a section. */
  private readSection(line: Line, { ended }: Standing): boolean {
    const section = line.first && (ended || line.heading) ? sectionOf(line) : null;
    if (!section) return false;
    this.begin('heading', section.label, section.rest);
    this.fresh = true;
    // A section of the resolution itself may have a preamble of its own.
    if (section.label !== null && !this.annex) this.part = 'preambular';
    return true;
  }

  /** Take a line without number: it goes on with the open paragraph, or begins one. */
  private readWords(line: Line, { ended }: Standing, paragraph: boolean): void {
    const opening = openingOf(line.plain);
    const begins = line.first && (!paragraph || this.beginsParagraph(line.plain, opening, ended));
    if (this.open && !begins) {
      this.open.lines.push(line.bullet + line.raw);
      this.cut = false;
      return;
    }
    if (this.part === 'preambular' && opening === 'verb') this.part = 'operative';
    const mayBeHeading = this.part === 'operative' || this.open?.kind === 'heading';
    this.begin(mayBeHeading && isHeading(clean(line.plain)) ? 'heading' : this.part, null, line.raw);
  }

  /**
   * Whether a block without number begins a paragraph, rather than going on with the open one. In the preamble an
   * opening word decides; a capital alone (a name after a cut) does not, unless the words before it had ended.
   */
  private beginsParagraph(text: string, opening: ReturnType<typeof openingOf>, ended: boolean): boolean {
    if (!/^["“‘[(]?\p{Lu}/u.test(text)) return false;
    if (this.part === 'preambular' && opening !== null) return opening === 'participle' || ended;
    return ended && !this.cut;
  }

  private begin(kind: Open['kind'], label: string | null, words: string): void {
    this.end();
    this.open = { kind, label, lines: [words] };
    this.cut = false;
    this.list = false;
  }

  private end(): void {
    const { open } = this;
    if (open?.kind === 'closing') this.closing.push(foldSpace(dropEmphasis(joinLines(open.lines))));
    else if (open) this.blocks.push(toBlock(open.kind, open.label, open.lines));
    this.open = null;
  }

  private endNote(): void {
    if (this.note) this.footnotes.push({ mark: this.note.mark, text: clean(joinLines(this.note.lines)) });
    this.note = null;
  }
}

function clean(raw: string): string {
  return takeMarks(dropEmphasis(raw)).text;
}

/** Whether a line begins what follows the last paragraph: the meeting, or how the resolution was adopted. */
function isClosing(text: string): boolean {
  // 54th plenary meeting 15 December 2022; 34th meeting; [Adopted without a vote.]
  return (
    /^\d{1,5}(?:st|nd|rd|th) (?:\([a-z ]{1,20}\) )?(?:plenary )?meeting\b/.test(text) ||
    /^[[(]?(?:Resolution a|A)dopted (?:without a vote|unanimously|by (?:a )?(?:recorded vote|consensus|acclamation))/.test(
      text,
    )
  );
}
