const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

/**
 * Bring a line of Markdown, with the little HTML that is found in it, to words and emphasis signs: links keep their
 * words, pictures and tags go, `<i>` becomes `*`, `<b>` becomes `**`. The signs stay: a paragraph's opening phrase is
 * read off them. Footnote marks must be coded before (marks.ts). Linear: every repetition is bounded.
 */
export function readInline(line: string): string {
  return line
    .replace(/!\[[^\][\n]{0,300}\]\([^()\s]{0,2000}\)/g, '')
    .replace(/\[([^\][\n]{1,300})\]\((?:[^()\s]|\([^()\s]{0,100}\)){0,500}\)/g, '$1')
    .replace(/<\/?(?:i|em)>/gi, '*')
    .replace(/<\/?(?:b|strong)>/gi, '**')
    .replace(/<br\s{0,3}\/?>/gi, ' ')
    .replace(/<\/?(?:u|span|a|p|div|font)(?:\s[^<>]{0,300})?>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name] as string)
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, (_, sign: string) => (sign === '*' ? '' : sign))
    .replace(/(?<![\p{L}\p{N}_])_([^_\n]{1,300})_(?![\p{L}\p{N}_])/gu, '*$1*');
}

/** Take the emphasis signs out. They are often unbalanced where a page was cut, so each goes by itself. */
export function dropEmphasis(text: string): string {
  return text.replace(/\*{1,3}/g, '');
}
