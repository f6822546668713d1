import type { Candidate, Choice } from '../../lib/core/match/choose.ts';
import type { Span } from '../../lib/core/text/span.ts';

/** Choose as the contract words it: look at all that wait, take the best, see what is left, again. */
export function chooseSlowly<C extends Candidate>(
  candidates: readonly C[],
  count: number,
  restOf: (candidate: C, free: Span) => C | null,
): Choice<C>[] {
  const waiting = candidates.map((candidate, order) => ({ candidate, order }));
  const taken = Array.from({ length: count }, () => false);
  const choices: Choice<C>[] = [];
  let order = waiting.length;
  while (waiting.length > 0) {
    waiting.sort(
      (a, b) =>
        b.candidate.matched - a.candidate.matched ||
        a.candidate.rank - b.candidate.rank ||
        a.candidate.start - b.candidate.start ||
        a.order - b.order,
    );
    const { candidate } = waiting.shift() as (typeof waiting)[number];
    for (const free of freeParts(candidate, taken)) {
      const isWhole = free.start === candidate.start && free.end === candidate.end;
      const rest = isWhole ? candidate : restOf(candidate, free);
      if (rest === candidate) {
        taken.fill(true, free.start, free.end);
        choices.push({ ...free, candidate });
      } else if (rest) waiting.push({ candidate: rest, order: order++ });
    }
  }
  return choices.sort((a, b) => a.start - b.start);
}

function freeParts({ start, end }: Span, taken: readonly boolean[]): Span[] {
  const parts: Span[] = [];
  for (let at = start; at < end; at++) {
    if (taken[at]) continue;
    const last = parts.at(-1);
    if (last?.end === at) last.end++;
    else parts.push({ start: at, end: at + 1 });
  }
  return parts;
}
