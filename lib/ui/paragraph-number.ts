/**
 * Writes the numbers that stand before a paragraph and those above it in their document, outermost first: `['26.']`
 * for `OP26`, `['4.', '(a)', '(i)']` for `OP4(a)(i)`, `['5.']` for `annex.5`. Preambular paragraphs have none: null.
 */
export function paragraphNumbers(id: string): (string | null)[] {
  const digits = /(?:^|\.)(?:OP)?(\d+)(?![^(])/.exec(id);
  return [digits && `${digits[1]}.`, ...(id.match(/\([^()]+\)/g) ?? [])];
}
