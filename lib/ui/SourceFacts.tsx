import { i18n } from '#i18n';
import type { SourceParagraph } from '../messaging/messages.ts';
import { adoptionOrigin, adoptionSpoken, adoptionWords, dateWords } from './adoption-words.ts';

/**
 * Title, body, date and manner of adoption; opened, it tells where that is known from and that reservations are not
 * tracked. Nothing for a paragraph that is not known.
 */
export function SourceFacts({ source }: { source: SourceParagraph | null }) {
  if (!source) return null;
  const spoken = adoptionSpoken(source);
  return (
    <>
      <p class="title">
        <bdi>{source.title}</bdi>
      </p>
      <details class="source-meta">
        <summary>
          <bdi>{source.body}</bdi> · {dateWords(source.adopted)} ·{' '}
          <span class="adoption" aria-hidden={spoken !== null}>
            {adoptionWords(source)}
          </span>
          {spoken && <span class="spoken">{spoken}</span>}
        </summary>
        <p>
          {adoptionOrigin(source)} {i18n.t('adoption.reservations')}
        </p>
      </details>
    </>
  );
}
