import { i18n } from '#i18n';
import type { SourceParagraph } from '../messaging/messages.ts';
import { Diff } from './Diff.tsx';
import { paragraphNumbers } from './paragraph-number.ts';
import type { View } from './use-forms.ts';

interface ParagraphViewProps {
  source: SourceParagraph;
  /** What is shown of it: matched words, edits, or changes between two forms. */
  view: Pick<View, 'shown' | 'comparison' | 'against' | 'earlier'>;
}

/** A whole paragraph as its document has it: number, opening phrase, matched words and edits, footnotes folded. */
export function ParagraphView({ source, view }: ParagraphViewProps) {
  const { paragraph, lead, footnotes } = source;
  const { shown, comparison, against, earlier } = view;
  const numbers = paragraphNumbers(paragraph.id);
  const number = numbers.pop();
  const above = numbers.slice(-lead.length);
  // Until the words are compared, and where none differs, the matched stretch is marked as a whole.
  const matched =
    against || !shown.source ? [] : [{ ...shown.source, op: 'same', kind: null, other: '' } as const];
  return (
    <div class="paragraph">
      {lead.map((words, depth) => (
        <p class="lead" key={depth}>
          {above[depth] && <span class="number">{above[depth]} </span>}
          <bdi>{words}</bdi>
        </p>
      ))}
      <p>
        {number && <span class="number">{number} </span>}
        <bdi>
          <Diff
            text={paragraph.text}
            openingPhrase={paragraph.openingPhrase}
            pieces={comparison?.pieces ?? matched}
            other={!against ? 'page' : earlier ? 'earlier' : 'later'}
          />
        </bdi>
      </p>
      {footnotes.length > 0 && (
        <details class="footnotes">
          <summary>{i18n.t('card.footnotes', footnotes.length)}</summary>
          <ol>
            {footnotes.map((note, i) => (
              <li key={i}>
                <span>{note.mark}</span>
                <bdi>{note.text}</bdi>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
