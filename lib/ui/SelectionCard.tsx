import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftReport } from '../core/draft/draft-report.ts';
import { type Asks, asksAbout } from './asks.ts';
import { CardFrame } from './CardFrame.tsx';
import { cutText } from './cut-text.ts';
import { MatchCard, type MatchCardProps } from './MatchCard.tsx';
import { QuietButton } from './QuietButton.tsx';

/** What a person selected and asked about. */
export interface SelectionCardProps extends Pick<MatchCardProps, 'onClose' | 'dialog' | 'onDrawn'> {
  text: string;
  /** What was found in it, or why it could not be checked, in words for a person. */
  found: DraftReport | string;
  asks: Asks;
  /** Opens the text in the side panel, where there is more room. */
  onPanel: () => void;
}

/** The card of a selection: how much of it is agreed, and the card of each of its stretches. */
export function SelectionCard(props: SelectionCardProps) {
  const { text, found, asks, onPanel, ...own } = props;
  const [at, setAt] = useState(0);
  const matches = typeof found === 'string' ? [] : found.paragraphs.flatMap((paragraph) => paragraph.matches);
  const match = matches[at];
  useLayoutEffect(() => own.onDrawn?.());
  if (typeof found === 'string' || !match)
    return (
      <CardFrame
        heading={
          <h2 id="source" class="source">
            {i18n.t(typeof found === 'string' ? 'selection.title' : 'selection.none')}
          </h2>
        }
        {...own}
      >
        <div class="selected">
          <p>
            {typeof found === 'string' ? i18n.t('selection.failed', [found]) : i18n.t('selection.noneText')}
          </p>
          <Selected>{text}</Selected>
        </div>
      </CardFrame>
    );

  const { shares } = found;
  const total = shares.verbatim + shares['near-verbatim'] + shares.adapted + shares.new;
  const percent = (words: number) => Math.round((100 * words) / total);
  const step = (by: number) => setAt((at + by + matches.length) % matches.length);
  const summary = (
    <div class="selected">
      <p>
        {i18n.t('selection.summary', [
          percent(shares.verbatim),
          percent(shares['near-verbatim']),
          percent(shares.adapted),
          percent(shares.new),
        ])}
      </p>
      <Selected>
        {cutText(text, null, matches).map(({ text: words, mark }, i) =>
          mark === null ? (
            words
          ) : (
            <mark
              class={`stretch ${matches[mark]?.grade}`}
              key={i}
              aria-current={mark === at && matches.length > 1 ? 'true' : undefined}
              onClick={() => setAt(mark)}
            >
              {words}
            </mark>
          ),
        )}
      </Selected>
      <QuietButton onClick={onPanel}>{i18n.t('selection.panel')}</QuietButton>
    </div>
  );
  return (
    <MatchCard
      {...asksAbout({ text, start: match.start, end: match.end }, asks)}
      match={match}
      place={{ index: at + 1, count: matches.length, of: 'selection' }}
      onNext={() => step(1)}
      onPrevious={() => step(-1)}
      above={summary}
      {...own}
    />
  );
}

function Selected({ children }: { children: ComponentChildren }) {
  return (
    <div class="selected-text" tabIndex={0} role="group" aria-label={i18n.t('selection.title')}>
      <bdi>{children}</bdi>
    </div>
  );
}
