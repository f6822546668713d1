import type { CitationStyle } from './citation-style.ts';

/** The quotation marks of each style. Marks within the quoted words are of the other kind. */
const MARKS = { un: '“”', shorthand: '“”', bluebook: '“”', oscola: '‘’' } as const;

/**
 * Set quoted words before their citation as the style does it: “…” (General Assembly resolution 77/194, para. 26);
 * Bluebook and OSCOLA make sentences of both. What the words end with only leads on in their text (a comma, a
 * semicolon, "; and") and goes.
 */
export function quoteBefore(citation: string, style: CitationStyle, quoted: string): string {
  const words = quoted.replace(LEADS_ON, '').trim();
  const [open = '', close = ''] = MARKS[style];
  if (style === 'oscola') return `${open}${words.replace(STRAIGHT, curlyDouble)}${close} ${citation}.`;
  const marked = `${open}${toSingle(words)}`;
  if (style === 'bluebook') return `${marked}${/[.?!]$/.test(words) ? '' : '.'}${close} ${citation}.`;
  return `${marked}${close} (${citation})`;
}

/** `;`, `,`, `:`, a full stop, or `; and` at the end. */
const LEADS_ON = /\s*(?:[,;]\s+(?:and|or)|[,;:.])?\s*$/;

const STRAIGHT = /"/g;

/** Tell whether a straight mark opens, by what stands before it. */
function opens(at: number, text: string): boolean {
  return at === 0 || /[\s([—–-]/.test(text[at - 1] as string);
}

function curlyDouble(_: string, at: number, text: string): string {
  return opens(at, text) ? '“' : '”';
}

function toSingle(text: string): string {
  return text
    .replace(STRAIGHT, (_, at: number) => (opens(at, text) ? '‘' : '’'))
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}
