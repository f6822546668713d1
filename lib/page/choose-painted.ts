import type { Match } from '../core/match/match.ts';
import type { Cited } from '../messaging/messages.ts';
import type { Paint } from '../settings/settings.ts';

/** A match, or a document that is cited, that may be painted. */
export interface Candidate {
  readonly id: number;
  /** The words as the page has them, white space folded. */
  readonly words: string;
  readonly match: Match | Cited;
}

/**
 * Chooses what is painted: every citation, and of the matches what the choice of paint shows. With `default` each term is painted once: at the occurrence that was painted first, for
 * as long as that is among the candidates, then at the first that is left.
 *
 * @param candidates in page order
 * @param holders the id of the occurrence that is painted, by term; kept between calls and altered
 */
export function choosePainted<C extends Candidate>(
  candidates: readonly C[],
  paint: Paint,
  holders: Map<string, number>,
): C[] {
  if (paint === 'all') return [...candidates];
  const isShown = ({ match }: C) => match.grade === 'symbol' || match.painted;
  if (paint === 'passages') return candidates.filter((one) => isShown(one) && one.match.grade !== 'term');
  const alive = new Set<number>();
  for (const { id, match } of candidates) if (match.grade === 'term' && match.painted) alive.add(id);
  for (const [term, id] of holders) if (!alive.has(id)) holders.delete(term);
  return candidates.filter((one) => {
    const { id, words, match } = one;
    if (match.grade !== 'term' || !match.painted) return isShown(one);
    const term = match.term ?? words.toLowerCase();
    const holder = holders.get(term);
    if (holder === undefined) holders.set(term, id);
    return holder === undefined || holder === id;
  });
}
