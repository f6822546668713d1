import type { Block } from './block.ts';
import { takeMarks } from './marks.ts';
import { dropEmphasis } from './markup.ts';
import { openingPhraseOf } from './opening-phrase.ts';

/**
 * Join the lines of one paragraph. A word that a hyphen divides at the end of a line ("gender-/responsive") stays one
 * word; a hyphen that stands for a later part ("gender- and age-sensitive") keeps its space.
 */
export function joinLines(lines: string[]): string {
  return lines
    .map((line, at) => {
      const before = lines[at - 1];
      if (before === undefined) return line;
      const divided =
        /\p{L}[-‑]$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(line) && !/^(?:and|or|to)\b/.test(line);
      return divided ? line : ` ${line}`;
    })
    .join('');
}

/** Make a block of the lines of a paragraph or heading, with the emphasis signs and coded marks still in them. */
export function toBlock(kind: Block['kind'], label: string | null, lines: string[]): Block {
  const raw = joinLines(lines);
  const { text, marks } = takeMarks(dropEmphasis(raw));
  const speaks = (kind === 'preambular' || kind === 'operative') && (label === null || /^\d/.test(label));
  return { kind, label, text, openingPhrase: speaks ? openingPhrase(raw, text) : null, marks };
}

/** An opening phrase has fewer words; a longer stretch of italics is stray. */
const LONGEST = 12;

/** Read the opening phrase off the italics where they end soon and the text begins with them, else by rule. */
function openingPhrase(raw: string, text: string): string | null {
  const italics = /^\s{0,5}\*{1,3}([^*]{1,120})\*{1,3}(?=\s*\S)/.exec(raw)?.[1] ?? '';
  const phrase = takeMarks(italics).text.replace(/[\s,.;:]+$/, '');
  const usable = phrase !== '' && text.startsWith(phrase) && phrase.split(' ').length <= LONGEST;
  return usable ? phrase : openingPhraseOf(text);
}
