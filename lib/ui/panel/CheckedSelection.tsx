import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftReport } from '../../core/draft/draft-report.ts';
import { Counted } from '../Counted.tsx';
import type { DraftAsks } from '../check/draft-asks.ts';
import { followChange } from '../check/follow-change.ts';
import { MarkedDraft } from '../check/MarkedDraft.tsx';
import { notesOf } from '../check/notes.ts';
import { ParagraphPanel } from '../check/ParagraphPanel.tsx';
import { SharesBar } from '../check/SharesBar.tsx';
import { type Part, totalOf } from '../check/share-words.ts';
import { QuietButton } from '../QuietButton.tsx';

interface CheckedSelectionProps {
  /** The text that was selected, as it was checked. */
  text: string;
  report: DraftReport;
  asks: DraftAsks;
  onClose: () => void;
}

/** What a person selected on a page and asked about, marked as on the check page. */
export function CheckedSelection({ text, report, asks, onClose }: CheckedSelectionProps) {
  const [at, setAt] = useState(0);
  const [only, setOnly] = useState<Part | null>(null);
  const paragraphs = useMemo(() => followChange(report.paragraphs, null), [report]);
  const notes = useMemo(() => notesOf([]), []);
  const selected = report.paragraphs[at] ?? report.paragraphs[0];
  const total = totalOf(report.shares);
  return (
    <section class="selection" aria-label={i18n.t('panel.selection')}>
      <div class="selection-head">
        <h2>{i18n.t('panel.selection')}</h2>
        <QuietButton onClick={onClose}>{i18n.t('card.close')}</QuietButton>
      </div>
      <p class="counts" role="status">
        <Counted
          text={i18n.t('check.coverage', total, [total, total - report.shares.new])}
          count={total - report.shares.new}
        />
      </p>
      {report.paragraphs.length > 1 && (
        <SharesBar shares={report.shares} label={i18n.t('draft.shares')} only={only} onOnly={setOnly} />
      )}
      <div class="selection-text" tabIndex={0} role="group" aria-label={i18n.t('check.text')}>
        <MarkedDraft
          text={text}
          paragraphs={paragraphs}
          only={only}
          selected={selected ? report.paragraphs.indexOf(selected) : null}
          onSelect={setAt}
          notes={notes}
          behindField={false}
        />
      </div>
      {selected && (
        <>
          {report.paragraphs.length > 1 && (
            <h3>
              {i18n.t('draft.paragraph', [report.paragraphs.indexOf(selected) + 1, report.paragraphs.length])}
            </h3>
          )}
          <ParagraphPanel draft={text} paragraph={selected} place={at} asks={asks} />
        </>
      )}
    </section>
  );
}
