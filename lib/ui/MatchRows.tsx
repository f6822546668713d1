import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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

interface MatchRowsProps<M extends ListedMatch> {
  label: string;
  matches: readonly M[];
  /** The match whose paragraph is unfolded, and the one that is in view where the words stand; by key. */
  open: string | null;
  inView?: string | null;
  /** Called when a match is chosen, unfolded or not. */
  onChoose: (match: M) => void;
  /** What the details of a match ask. */
  asksOf: (match: M) => CardAsks;
  /** Whether rows say of a quotation that it is altered; else its details alone do. */
  sayQuoted?: boolean;
  /** What can be done with an unfolded match besides. */
  actions?: (match: M) => ComponentChildren;
}

/** Matches in order, one of them unfolded. Draws 1,000 rows: the browser skips those out of sight. */
export function MatchRows<M extends ListedMatch>(props: MatchRowsProps<M>) {
  const { label, matches, open, inView = null, onChoose, asksOf, sayQuoted, actions } = props;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (inView === null) return;
    list.current?.querySelector('[data-in-view]')?.scrollIntoView({ block: 'center' });
  }, [inView]);
  return (
    <ol class="matches" aria-label={label} ref={list}>
      {matches.map((match) => {
        const source = match.sources[0] as Source;
        const isOpen = open === match.key;
        return (
          <li key={match.key} data-in-view={inView === match.key ? '' : undefined}>
            <button
              type="button"
              class="row"
              aria-expanded={isOpen}
              aria-current={inView === match.key ? 'true' : undefined}
              onClick={() => onChoose(match)}
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
                  {sayQuoted && match.quoted && <b class="quoted"> · {i18n.t('card.quoted')}</b>}
                </span>
              </span>
            </button>
            {isOpen && (
              <>
                <SourceDetails match={match} asks={asksOf(match)} />
                {actions && <div class="row-actions">{actions(match)}</div>}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
