import { i18n } from '#i18n';
import type { ReadText } from '../../messaging/messages.ts';
import { compareAddress, textAddress } from './route.ts';

/** The texts that a text shares most paragraphs with, each to be read or compared. */
export function Akin({ symbol, akin }: { symbol: string; akin: ReadText['akin'] }) {
  return (
    <section class="akin" aria-labelledby="akin-heading">
      <h3 id="akin-heading">{i18n.t('library.akin')}</h3>
      {akin.length === 0 && <p class="note">{i18n.t('library.noneAkin')}</p>}
      <ul>
        {akin.map((one) => {
          const [now, before] = one.earlier ? [symbol, one.symbol] : [one.symbol, symbol];
          return (
            <li key={one.symbol}>
              <a href={textAddress(one.symbol)}>
                <bdi>{one.symbol}</bdi>
              </a>
              {one.adopted && <small> {one.adopted.slice(0, 4)}</small>}
              {' · '}
              <a href={compareAddress(now, before)} aria-label={i18n.t('library.compareWith', [one.symbol])}>
                {i18n.t('library.compare.link')}
              </a>
              <small class="akin-title">
                <bdi>{one.title}</bdi>, {i18n.t('library.sharedParagraphs', one.shared)}
              </small>
            </li>
          );
        })}
      </ul>
      <p>
        <a href={compareAddress(symbol, null)}>{i18n.t('library.compareOther')}</a>
      </p>
    </section>
  );
}
