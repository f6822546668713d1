import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftParagraph } from '../../core/draft/draft-report.ts';
import type { Match, Source } from '../../core/match/match.ts';
import { shiftMatch } from '../../core/match/shift.ts';
import { asksAbout } from '../asks.ts';
import { MatchRows } from '../MatchRows.tsx';
import { pressKey } from '../press-key.ts';
import { isAltered } from '../edit-words.ts';
import type { SourceParagraph } from '../../messaging/messages.ts';
import { ClosestParagraph, useClosest } from './Closest.tsx';
import type { DraftAsks } from './draft-asks.ts';
import { SharesBar } from './SharesBar.tsx';

/** What can be done with a paragraph of a draft that is being written. */
export interface PanelEdits {
  /** Puts agreed words in the place of a paragraph or of one of its stretches. */
  accept: (what: DraftParagraph | Match, agreed: SourceParagraph, source?: Source) => void;
  /** Selects a stretch in the draft. */
  select: (match: Match) => void;
}

interface ParagraphPanelProps {
  /** The draft that the paragraph was checked in. */
  draft: string;
  paragraph: DraftParagraph;
  /** Which of the draft's paragraphs it is. */
  place: number;
  asks: DraftAsks;
  /** Left out while the draft is another one than was checked, and where it cannot be written in. */
  edits?: PanelEdits | undefined;
}

/** All that is known of a paragraph of a draft: its shares, what it is closest to, and its agreed stretches. */
export function ParagraphPanel({ draft, paragraph, place, asks, edits }: ParagraphPanelProps) {
  const { start, end, shares, matches } = paragraph;
  const words = draft.slice(start, end);
  const closest = useClosest(paragraph, place);
  const [open, setOpen] = useState<string | null>(null);
  const listed = matches.map((match) => ({
    // Asked about in the paragraph alone: a draft is long.
    ...shiftMatch(match, -start),
    match,
    key: `${place} ${match.start - start}`,
    words: draft.slice(match.start, match.end).replace(/\s+/gu, ' '),
  }));
  return (
    <div
      class="about"
      onKeyDown={(event) => {
        // An unfolded stretch has arrows of its own.
        if (!(event.target as Element).closest('.details')) pressKey(event, closest.keys);
      }}
    >
      <SharesBar shares={shares} label={i18n.t('draft.sharesHere')} />
      {closest.candidates.length > 0 ? (
        <ClosestParagraph
          closest={closest}
          draft={draft}
          paragraph={paragraph}
          asks={asks}
          onAccept={edits && ((agreed) => edits.accept(paragraph, agreed))}
        />
      ) : (
        <p class="note">{i18n.t(matches.length > 0 ? 'draft.noneClose' : 'draft.noneAgreed')}</p>
      )}
      {listed.length > 0 && (
        <section class="stretches" aria-label={i18n.t('draft.stretchList')}>
          <h3>{i18n.t('draft.stretches', listed.length)}</h3>
          <MatchRows
            sayQuoted
            label={i18n.t('draft.stretchList')}
            matches={listed}
            open={open}
            onChoose={({ key, match }) => {
              setOpen(key === open ? null : key);
              if (key !== open) edits?.select(match);
            }}
            asksOf={(one) => asksAbout({ text: words, start: one.start, end: one.end }, asks)}
            actions={({ match }) => edits && <AcceptStretch match={match} asks={asks} edits={edits} />}
          />
        </section>
      )}
    </div>
  );
}

/** Puts the agreed words in the place of an altered stretch. */
function AcceptStretch({ match, asks, edits }: { match: Match; asks: DraftAsks; edits: PanelEdits }) {
  const [source] = match.sources;
  if (!source || !isAltered(source)) return null;
  const run = async () => {
    const [agreed] = await asks.describe([{ symbol: source.symbol, paragraph: source.paragraph }]);
    if (agreed) edits.accept(match, agreed, source);
  };
  return (
    <button type="button" class="button plain" onClick={() => void run()}>
      {i18n.t('draft.acceptStretch')}
    </button>
  );
}
