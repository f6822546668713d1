import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { FrameMatch, FrameReport } from '../messaging/messages.ts';
import { type Asks, asksAbout } from './asks.ts';
import { Counted } from './Counted.tsx';
import { MatchList } from './MatchList.tsx';
import { Shares } from './Shares.tsx';

interface PageReportProps {
  frames: readonly FrameReport[];
  asks: Asks;
  /** Scrolls the page to a match. */
  onShow: (frame: string, match: number) => void;
  /** What stands between the counts and the list. */
  children: ComponentChildren;
}

/** What a page has: counts, shares and the list of matches, the top frame's first. There is at least one match. */
export function PageReport({ frames, asks, onShow, children }: PageReportProps) {
  const matches = frames.flatMap(({ frame, matches }) =>
    matches.map((match: FrameMatch) => ({
      ...match,
      frame,
      key: `${frame} ${match.id}`,
      sources: [match.source],
    })),
  );
  const passages = matches.filter((match) => match.grade !== 'term').length;
  const terms = matches.length - passages;
  return (
    <>
      <section class="sum">
        <p class="counts">
          <Counted text={i18n.t('popup.passages', passages)} count={passages} />
          {terms > 0 && (
            <>
              , <Counted text={i18n.t('popup.terms', terms)} count={terms} />
            </>
          )}
        </p>
        <Shares matches={matches} />
        {children}
      </section>
      <MatchList
        label={i18n.t('popup.list')}
        matches={matches}
        asksOf={(match) => asksAbout(match, asks)}
        onChoose={(match) => onShow(match.frame, match.id)}
      />
    </>
  );
}
