import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { documentUrl } from '../../core/resolution/symbol.ts';
import type { Span } from '../../core/text/span.ts';
import { adoptionWords, dateWords } from '../adoption-words.ts';
import { cutText } from '../cut-text.ts';
import { paragraphNumbers } from '../paragraph-number.ts';
import { QuietButton } from '../QuietButton.tsx';
import { ReadFailed } from '../ReadFailed.tsx';
import { SourceHeading } from '../SourceHeading.tsx';
import { useAnswer } from '../use-answer.ts';
import { usePageKeys } from './use-page-keys.ts';

export interface InContextProps {
  symbol: string;
  /** The paragraph that the text is opened at, and the matched words in it; null for the beginning. */
  at: (Span & { paragraph: string }) | null;
  /** Gives a whole text; null where the library does not have it. */
  resolution: (symbol: string) => Promise<Resolution | null>;
  onBack: () => void;
}

/** A whole resolution, opened at a paragraph. */
export function InContext({ symbol, at, resolution, onBack }: InContextProps) {
  const reading = useAnswer(symbol, () => resolution(symbol));
  const text = reading.state === 'ready' ? reading.value : undefined;
  const current = useRef<HTMLLIElement>(null);
  usePageKeys({ Escape: onBack });
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'center' });
    current.current?.focus({ preventScroll: true });
  }, [text]);
  return (
    <section class="in-context">
      <div class="context-head">
        <QuietButton onClick={onBack}>‹ {i18n.t('panel.back')}</QuietButton>
        <SourceHeading symbol={symbol} name={at?.paragraph ?? ''} url={documentUrl(symbol)} />
      </div>
      {reading.state === 'slow' && <p class="note">{i18n.t('panel.opening')}</p>}
      {text === null && <p class="note">{i18n.t('card.notInLibrary')}</p>}
      <ReadFailed answer={reading} what="card.failed" />
      {text && (
        <>
          <p class="title">
            <bdi>{text.title}</bdi>
          </p>
          <p class="source-meta">
            <bdi>{text.body}</bdi> · {dateWords(text.adopted)} · {adoptionWords(text)}
          </p>
          <ol class="paragraph whole" aria-label={i18n.t('panel.paragraphs')}>
            {text.paragraphs.map(({ id, text: words, openingPhrase }) => {
              const numbers = paragraphNumbers(id);
              const number = numbers.at(-1);
              const isCurrent = id === at?.paragraph;
              return (
                <li
                  key={id}
                  ref={isCurrent ? current : null}
                  tabIndex={isCurrent ? -1 : undefined}
                  aria-current={isCurrent ? 'true' : undefined}
                  data-depth={numbers.length - 1}
                >
                  {number && <span class="number">{number} </span>}
                  <bdi>
                    {cutText(words, openingPhrase, at && isCurrent ? [at] : []).map((piece, i) => {
                      const set = piece.opening ? <em key={i}>{piece.text}</em> : piece.text;
                      return piece.mark === null ? (
                        set
                      ) : (
                        <mark class="agreed" key={i}>
                          {set}
                        </mark>
                      );
                    })}
                  </bdi>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
