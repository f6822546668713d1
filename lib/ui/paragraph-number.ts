/**
 * Writes the number that stands before a paragraph in its document: `26.` for `OP26`, `(i)` for `OP4(a)(i)`,
 * `5.` for `annex.5`. Preambular paragraphs have none: null.
 */
export function paragraphNumber(id: string): string | null {
  const letter = /\([^()]+\)$/.exec(id);
  if (letter) return letter[0];
  const last = id.slice(id.lastIndexOf('.') + 1);
  const digits = /^(?:OP)?(\d+)$/.exec(last);
  return digits ? `${digits[1]}.` : null;
}

/** Names the paragraph that a subparagraph continues: `OP4` for `OP4(a)`; null for a paragraph by itself. */
export function parentParagraph(id: string): string | null {
  const letter = /\([^()]+\)$/.exec(id);
  return letter ? id.slice(0, letter.index) : null;
}
