import { i18n } from '#i18n';
import type { SourceParagraph } from '../messaging/messages.ts';
import { adoptionOrigin, adoptionSpoken, adoptionWords, dateWords } from './adoption-words.ts';

/** Body, date and manner of adoption; opened, it tells where that is known from and that reservations are not tracked. */
export function AdoptionLine({ source }: { source: SourceParagraph }) {
  const spoken = adoptionSpoken(source);
  return (
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
  );
}
