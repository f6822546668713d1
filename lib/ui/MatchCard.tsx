import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AppearsIn } from './AppearsIn.tsx';
import type { CardAsks } from './asks.ts';
import { CardFrame } from './CardFrame.tsx';
import { Changes } from './Changes.tsx';
import { Citation } from './Citation.tsx';
import { comparisonWords, gradeWords, sourceWords } from './edit-words.ts';
import { datedName, keyOf } from './forms.ts';
import { GradeLine, type MatchPlace } from './GradeLine.tsx';
import { ParagraphBox } from './ParagraphBox.tsx';
import { Steps } from './Steps.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { SourceHeading } from './SourceHeading.tsx';
import { type CardMatch, inOrder, useForms, type View } from './use-forms.ts';

/** Everything the card shows and does; it asks for paragraphs, comparisons and years itself. */
export interface MatchCardProps extends CardAsks {
  match: CardMatch;
  /** Which match this is; null where there is no list. */
  place: MatchPlace | null;
  onClose: () => void;
  /** Go to the next and previous match of the page. Left out: no buttons. */
  onNext?: () => void;
  onPrevious?: () => void;
  /** Puts a text into the clipboard; rejects where that is refused. Left out: `navigator.clipboard`. */
  copy?: (text: string) => Promise<void>;
  /** Receives the dialog's element, for the focus. */
  dialog?: Ref<HTMLElement>;
  /** Shown above the match: what it is a part of. */
  above?: ComponentChildren;
  /** Called after each drawing, before the screen shows it. */
  onDrawn?: () => void;
}

/** The card of one match: its paragraph, what was altered, the source of it, and where else and when it was agreed. */
export function MatchCard(props: MatchCardProps) {
  const { place, onClose, onNext, onPrevious } = props;
  const forms = useForms(props.match, place?.index ?? 0, props);
  const { view } = forms;
  const { paragraph, shown } = view;
  useLayoutEffect(() => props.onDrawn?.());

  return (
    <CardFrame
      heading={
        <SourceHeading
          id="source"
          symbol={shown.symbol}
          name={paragraph?.name ?? shown.paragraph}
          url={paragraph?.url ?? null}
        />
      }
      facts={<SourceFacts source={paragraph} />}
      keys={{ ...forms.keys, j: onNext, k: onPrevious }}
      onClose={onClose}
      dialog={props.dialog}
      waiting={forms.empty}
    >
      {props.above}
      <GradeLine view={view} place={place} />
      <Changes view={view} />
      <ParagraphBox view={view} />
      <AppearsIn forms={forms} />
      <footer>
        {paragraph && <Citation paragraph={paragraph} citing={props.citing} copy={props.copy} />}
        {onPrevious && onNext && place && place.count > 1 && (
          <Steps onPrevious={onPrevious} onNext={onNext} />
        )}
      </footer>
      {/* While the next paragraph is awaited the old one is still shown: nothing is said of either. */}
      <Spoken>{paragraph && place && !forms.waiting ? spokenWords(view, place) : ''}</Spoken>
    </CardFrame>
  );
}

/** "3 of 7, nearly word for word, 2 edits, A/RES/77/194 OP26", or which two paragraphs are compared. */
function spokenWords(view: View, place: { index: number; count: number }): string {
  const { shown, against, comparison } = view;
  if (against) {
    const between = i18n.t('compare.between', inOrder(view, datedName(shown), datedName(against)));
    return comparison ? `${between}: ${comparisonWords(comparison, 'paragraph')}` : between;
  }
  const grade = shown.source ? sourceWords(shown.source) : gradeWords('self');
  return i18n.t('card.spoken', [place.index, place.count, grade.toLowerCase(), keyOf(shown)]);
}

/** A polite live region. Its words come a moment after it does: a region that is born with its words is not read. */
function Spoken({ children }: { children: string }) {
  const [words, setWords] = useState('');
  useEffect(() => setWords(children), [children]);
  return (
    <div class="spoken" role="status">
      {words}
    </div>
  );
}
