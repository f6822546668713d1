import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Formula, SearchHit } from '../../core/search/search-types.ts';
import type { SourceParagraph } from '../../messaging/messages.ts';
import { adoptionWords, dateWords } from '../adoption-words.ts';
import { Citation, type Citing } from '../Citation.tsx';
import { cutText } from '../cut-text.ts';
import { keyOf } from '../forms.ts';
import { countWords } from './figures.ts';
import { textAddress } from './route.ts';

interface FormulaViewProps {
  formula: Formula;
  /** The newest paragraph with its citations; null until it is known. */
  described: SourceParagraph | null;
  citing: Citing | undefined;
}

/** Paragraphs that descend from one another: the newest in full, when and by whom it was adopted, the others folded. */
export function FormulaView({ formula, described, citing }: FormulaViewProps) {
  const { newest, others, paragraphs, years, bodies, openingPhrases } = formula;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <article class="formula" aria-labelledby={id} tabIndex={-1}>
      <h3 id={id} class="source">
        <HitLink hit={newest} />
      </h3>
      <p class="title">
        <bdi>{newest.title}</bdi>
      </p>
      <p class="paragraph">
        <bdi>
          <FoundText hit={newest} />
        </bdi>
      </p>
      <ol class="year-line" aria-label={i18n.t('library.search.years')}>
        {years.map((year) => (
          <li key={year}>{year}</li>
        ))}
      </ol>
      <p class="formula-facts">
        {bodies.map((body) => (
          <span key={body}>
            <bdi>{body}</bdi>
          </span>
        ))}
        <span>{adoptionWords({ ...newest, adoptionSource: null })}</span>
        {openingPhrases.length > 1 && (
          <span>
            {openingPhrases.map((phrase, i) => (
              <span key={phrase}>
                {i > 0 && ' ← '}
                <em>{phrase}</em>
              </span>
            ))}
          </span>
        )}
      </p>
      <div class="actions">
        {described && <Citation paragraph={described} citing={citing} />}
        {paragraphs > 1 && (
          <button
            type="button"
            class="quiet"
            aria-expanded={open}
            aria-controls={open ? `${id}-others` : undefined}
            onClick={() => setOpen(!open)}
          >
            {open
              ? i18n.t('library.search.hideOthers')
              : i18n.t('library.search.others', paragraphs - 1, [countWords(paragraphs - 1)])}
          </button>
        )}
      </div>
      {open && (
        <ol class="others" id={`${id}-others`}>
          {others.map((hit) => (
            <li key={keyOf(hit)}>
              <p class="source">
                <HitLink hit={hit} /> <small>{dateWords(hit.adopted)}</small>
              </p>
              {hit.text === newest.text ? (
                <p class="note">{i18n.t('compare.same')}</p>
              ) : (
                <p class="paragraph">
                  <bdi>
                    <FoundText hit={hit} />
                  </bdi>
                </p>
              )}
            </li>
          ))}
          {paragraphs - 1 > others.length && (
            <li class="note">
              {i18n.t('library.search.unlisted', paragraphs - 1 - others.length, [
                countWords(paragraphs - 1 - others.length),
              ])}
            </li>
          )}
        </ol>
      )}
    </article>
  );
}

function HitLink({ hit: { symbol, paragraph } }: { hit: SearchHit }) {
  return (
    <a href={textAddress(symbol, paragraph)}>
      <bdi>
        {symbol} <b>{paragraph}</b>
      </bdi>
    </a>
  );
}

/** A paragraph with the words that were looked for marked. */
function FoundText({ hit: { text, openingPhrase, found } }: { hit: SearchHit }) {
  return (
    <>
      {cutText(text, openingPhrase, found).map((piece, i) => {
        const words = piece.opening ? <em key={i}>{piece.text}</em> : piece.text;
        return piece.mark === null ? (
          words
        ) : (
          <mark class="agreed" key={i}>
            {words}
          </mark>
        );
      })}
    </>
  );
}
