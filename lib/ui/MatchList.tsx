import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Source } from '../core/match/match.ts';
import type { CardAsks } from './asks.ts';
import { isAltered, sourceWords } from './edit-words.ts';
import { GradeSample } from './GradeLine.tsx';
import { SourceDetails } from './SourceDetails.tsx';
import type { CardMatch } from './use-forms.ts';

/** A match as lists show it. */
export interface ListedMatch extends CardMatch {
  /** Unique in the list. */
  key: string;
  words: string;
}

interface MatchListProps<M extends ListedMatch> {
  label: string;
  matches: readonly M[];
  /** What the details of a match ask. */
  asksOf: (match: M) => CardAsks;
  /** Called when a match is unfolded. */
  onChoose?: (match: M) => void;
}

/** Matches in order; choosing one unfolds its paragraph. Draws 1,000 rows: the browser skips those out of sight. */
export function MatchList<M extends ListedMatch>({ label, matches, asksOf, onChoose }: MatchListProps<M>) {
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (match: M) => {
    const opens = open !== match.key;
    setOpen(opens ? match.key : null);
    if (opens) onChoose?.(match);
  };
  return (
    <ol class="matches" aria-label={label}>
      {matches.map((match) => {
        const source = match.sources[0] as Source;
        return (
          <li key={match.key}>
            <button
              type="button"
              class="row"
              aria-expanded={open === match.key}
              onClick={() => toggle(match)}
            >
              <GradeSample grade={match.grade} />
              <span class="row-text">
                <bdi class="snippet">{match.words}</bdi>
                <span class="where">
                  {/* The line beside it shows the grade; how much was altered, no line shows. */}
                  <span class={isAltered(source) ? 'altered' : 'spoken'}>{sourceWords(source)}, </span>
                  <bdi>
                    {source.symbol} <b>{source.paragraph}</b>
                  </bdi>
                  {match.sourceCount > 1 && ` · ${i18n.t('popup.inParagraphs', match.sourceCount)}`}
                </span>
              </span>
            </button>
            {open === match.key && <SourceDetails match={match} asks={asksOf(match)} />}
          </li>
        );
      })}
    </ol>
  );
}
