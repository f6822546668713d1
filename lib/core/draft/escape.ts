const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Write words so that HTML and XML read them as words, in an element or in an attribute. */
export function escapeHtml(words: string): string {
  // Control characters are no characters of XML.
  return words
    .replace(/[&<>"']/gu, (sign) => ENTITIES[sign] as string)
    .replace(/[^\P{Cc}\n\r\t]/gu, '\uFFFD');
}

/** Write words so that Markdown reads them as words, in the middle of a line. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>~|&]/gu, '\\$&');
}

/** Write a line so that Markdown takes it for no heading, list or rule. */
export function escapeLineStart(line: string): string {
  return line.replace(/^([#+=-])/u, '\\$1').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
