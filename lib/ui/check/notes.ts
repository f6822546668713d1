import type { AgreedKey, DraftParagraph } from '../../core/draft/draft-report.ts';
import type { Match } from '../../core/match/match.ts';
import { keyOf } from '../forms.ts';

/** The footnotes of a draft: what each passage is best cited by. */
export interface Notes {
  /** In the order in which they are first cited; the first is note 1. */
  keys: AgreedKey[];
  numbers: ReadonlyMap<Match, number>;
}

/** Numbers the sources of a draft's passages; a paragraph that is cited again keeps its number. Terms have none. */
export function notesOf(paragraphs: readonly DraftParagraph[]): Notes {
  const known = new Map<string, number>();
  const keys: AgreedKey[] = [];
  const numbers = new Map<Match, number>();
  for (const match of paragraphs.flatMap(({ matches }) => matches)) {
    const [source] = match.sources;
    if (!source || match.grade === 'term') continue;
    const key = keyOf(source);
    if (!known.has(key)) known.set(key, keys.push({ symbol: source.symbol, paragraph: source.paragraph }));
    numbers.set(match, known.get(key) as number);
  }
  return { keys, numbers };
}
