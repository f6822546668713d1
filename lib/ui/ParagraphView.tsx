import type { Ref } from 'preact';
import { i18n } from '#i18n';
import type { Span } from '../core/text/span.ts';
import type { SourceParagraph } from '../messaging/messages.ts';
import { cutText } from './cut-text.ts';
import { paragraphNumber, parentParagraph } from './paragraph-number.ts';

interface ParagraphViewProps {
  source: SourceParagraph;
  /** The matched words, in the paragraph's `text`. */
  marks: readonly Span[];
  /** Receives the element of the first marked words. */
  firstMark: Ref<HTMLElement>;
}

/** A whole paragraph as its document has it: number, opening phrase, matched words marked, footnotes folded. */
export function ParagraphView({ source, marks, firstMark }: ParagraphViewProps) {
  const { paragraph, lead, footnotes } = source;
  const parents = leadNumbers(paragraph.id, lead.length);
  const number = paragraphNumber(paragraph.id);
  let seen = false;
  return (
    <div class="paragraph">
      {lead.map((words, depth) => (
        <p class="lead" key={depth}>
          {parents[depth] && <span class="number">{parents[depth]} </span>}
          <bdi>{words}</bdi>
        </p>
      ))}
      <p>
        {number && <span class="number">{number} </span>}
        <bdi>
          {cutText(paragraph.text, paragraph.openingPhrase, marks).map((piece, i) => {
            const words = piece.opening ? <em>{piece.text}</em> : piece.text;
            if (piece.mark === null) return words;
            const ref = seen ? null : firstMark;
            seen = true;
            return (
              <mark class="agreed" key={i} ref={ref}>
                {words}
              </mark>
            );
          })}
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

/** Numbers of the paragraphs above, outermost first: `['4.', '(a)']` for `OP4(a)(i)`. */
function leadNumbers(id: string, depth: number): (string | null)[] {
  const numbers: (string | null)[] = [];
  for (let parent = parentParagraph(id); parent !== null && numbers.length < depth; ) {
    numbers.unshift(paragraphNumber(parent));
    parent = parentParagraph(parent);
  }
  return numbers;
}
