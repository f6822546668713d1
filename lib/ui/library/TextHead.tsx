import { i18n } from '#i18n';
import type { ReadText } from '../../messaging/messages.ts';
import { adoptionOrigin, adoptionSpoken, adoptionWords, dateWords } from '../adoption-words.ts';

/** What is known of a text: symbol and official document, body, day and manner of adoption, committee, sponsors, file. */
export function TextHead({ symbol, text: { resolution, origin, url } }: { symbol: string; text: ReadText }) {
  const { body, session, adopted, committee, sponsors = [], draft } = resolution;
  // Only addresses that a browser opens as a document: an imported text must not bring `javascript:` here.
  const address = url?.startsWith('https://') ? url : null;
  const spoken = adoptionSpoken(resolution);
  return (
    <>
      <p class="text-symbol">
        <bdi class="symbol">{symbol}</bdi>
        {address && (
          <>
            {' '}
            <a href={address} target="_blank" rel="noreferrer">
              {i18n.t('library.official')} <span aria-hidden="true">↗</span>
              <span class="spoken"> ({i18n.t('card.openDocument')})</span>
            </a>
          </>
        )}
      </p>
      <p class="source-meta">
        <bdi>{body}</bdi>
        {session !== null && `, ${i18n.t('library.session', [session])}`} · {dateWords(adopted)} ·{' '}
        <span aria-hidden={spoken !== null}>{adoptionWords(resolution)}</span>
        {spoken && <span class="spoken">{spoken}</span>}
      </p>
      <details class="text-facts source-meta">
        <summary>{i18n.t('library.facts')}</summary>
        <dl>
          <Fact name={i18n.t('library.fact.adoption')}>
            {adoptionOrigin(resolution)} {i18n.t('adoption.reservations')}
          </Fact>
          {committee && <Fact name={i18n.t('library.fact.committee')}>{committee}</Fact>}
          {draft && <Fact name={i18n.t('library.fact.draft')}>{draft}</Fact>}
          {sponsors.length > 0 && (
            <Fact name={i18n.t('library.fact.sponsors', sponsors.length)}>{sponsors.join(', ')}</Fact>
          )}
          <Fact name={i18n.t('library.fact.source')}>
            {origin.kind === 'seeds'
              ? i18n.t('library.source.seedsLong')
              : (origin.file ?? i18n.t('library.source.pasted'))}
          </Fact>
          {origin.at && <Fact name={i18n.t('library.fact.at')}>{dateWords(origin.at.slice(0, 10))}</Fact>}
        </dl>
      </details>
    </>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
