import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Grade, Source } from '../core/match/match.ts';
import { GradeSample, gradeWords } from './GradeLine.tsx';
import type { MatchCardProps } from './MatchCard.tsx';
import { SourceDetails } from './SourceDetails.tsx';

/** A match as lists show it. */
export interface ListedMatch {
  /** Unique in the list. */
  key: string;
  words: string;
  grade: Grade;
  tokens: number;
  source: Source;
  sourceCount: number;
}

interface MatchListProps<M extends ListedMatch> {
  label: string;
  matches: readonly M[];
  describe: MatchCardProps['describe'];
  /** Called when a match is unfolded. */
  onChoose?: (match: M) => void;
}

/** Matches in order; choosing one unfolds its paragraph. Draws 1,000 rows: the browser skips those out of sight. */
export function MatchList<M extends ListedMatch>({ label, matches, describe, onChoose }: MatchListProps<M>) {
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (match: M) => {
    const opens = open !== match.key;
    setOpen(opens ? match.key : null);
    if (opens) onChoose?.(match);
  };
  return (
    <ol class="matches" aria-label={label}>
      {matches.map((match) => (
        <li key={match.key}>
          <button type="button" class="row" aria-expanded={open === match.key} onClick={() => toggle(match)}>
            <GradeSample grade={match.grade} />
            <span class="row-text">
              <bdi class="snippet">{match.words}</bdi>
              <span class="where">
                <span class="spoken">{gradeWords(match.grade)}, </span>
                <bdi>
                  {match.source.symbol} <b>{match.source.paragraph}</b>
                </bdi>
                {match.sourceCount > 1 && ` · ${i18n.t('popup.inParagraphs', match.sourceCount)}`}
              </span>
            </span>
          </button>
          {open === match.key && <SourceDetails source={match.source} describe={describe} />}
        </li>
      ))}
    </ol>
  );
}
