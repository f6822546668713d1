import type { Segment } from '../core/index/segment.ts';
import { tokenize } from '../core/text/tokenize.ts';
import type { PhrasePlace } from './noun-phrases.ts';

/** Written large by custom in the middle of a sentence, and yet no name. */
const CAPITALS = /\b(?:State|Member|Government|Internet)/gu;

/**
 * Write a phrase as the texts mostly write it; null where it is never in lower case and so a name. Ties go to the
 * form that stands first.
 */
export function phraseOf(segment: Segment, places: PhrasePlace[]): string | null {
  const forms = new Map<string, number>();
  for (const place of places) {
    const text = textAt(segment, place);
    if (!/\p{Lu}/u.test(text.replace(CAPITALS, ''))) forms.set(text, (forms.get(text) ?? 0) + 1);
  }
  let most: string | null = null;
  for (const [text, count] of forms) if (most === null || count > (forms.get(most) as number)) most = text;
  return most;
}

function textAt(segment: Segment, { paragraph, at, words }: PhrasePlace): string {
  const { text } = (segment.paragraphs[paragraph] as Segment['paragraphs'][number]).paragraph;
  const tokens = tokenize(text);
  const start = tokens.starts[at] as number;
  const found = text.slice(start, tokens.ends[at + words - 1]);
  // The word that opens a paragraph is capitalised by its place.
  return at === 0 ? found.charAt(0).toLowerCase() + found.slice(1) : found;
}
