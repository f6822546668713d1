import type { Span } from '../../core/text/span.ts';

/** Whole lines of a text that are drawn as one block. */
export interface Chunk {
  /** Where its first line begins. */
  start: number;
  /** Its lines, without the line break after the last one. */
  text: string;
  /** The paragraphs that begin in it, by index; none between paragraphs. */
  paragraphs: number[];
}

/**
 * Cuts a text at line ends into paragraphs and what lies between them, so that a change redraws one block only.
 *
 * The chunks, joined by line breaks, are the text again. Paragraphs are ascending, without overlaps; those that share
 * a line share a chunk.
 */
export function cutChunks(text: string, paragraphs: readonly Span[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  paragraphs.forEach((paragraph, i) => {
    const from = paragraph.start === 0 ? 0 : text.lastIndexOf('\n', paragraph.start - 1) + 1;
    const lineEnd = text.indexOf('\n', paragraph.end);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const last = chunks.at(-1);
    if (last && from < at) {
      last.paragraphs.push(i);
      last.text = text.slice(last.start, Math.max(end, at - 1));
    } else {
      if (from > at) chunks.push({ start: at, text: text.slice(at, from - 1), paragraphs: [] });
      chunks.push({ start: from, text: text.slice(from, end), paragraphs: [i] });
    }
    at = Math.max(at, end + 1);
  });
  if (at <= text.length) chunks.push({ start: at, text: text.slice(at), paragraphs: [] });
  return chunks;
}
