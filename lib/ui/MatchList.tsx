import { useState } from 'preact/hooks';
import type { CardAsks } from './asks.ts';
import { type ListedMatch, MatchRows } from './MatchRows.tsx';

interface MatchListProps<M extends ListedMatch> {
  label: string;
  matches: readonly M[];
  /** What the details of a match ask. */
  asksOf: (match: M) => CardAsks;
  /** Called when a match is unfolded. */
  onChoose?: (match: M) => void;
}

/** Matches in order; choosing one unfolds its paragraph. */
export function MatchList<M extends ListedMatch>({ label, matches, asksOf, onChoose }: MatchListProps<M>) {
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (match: M) => {
    const opens = open !== match.key;
    setOpen(opens ? match.key : null);
    if (opens) onChoose?.(match);
  };
  return <MatchRows label={label} matches={matches} open={open} onChoose={toggle} asksOf={asksOf} />;
}
