import { i18n } from '#i18n';
import type { TextComparison } from '../../core/search/search-types.ts';
import { countWords } from './figures.ts';
import { compareAddress } from './route.ts';

/** Phrases of the earlier text that the later one nowhere has, each with a link to where it stood. */
export function GonePhrases({ now, before, gone }: Pick<TextComparison, 'now' | 'before' | 'gone'>) {
  if (gone.length === 0) return null;
  return (
    <details class="gone-phrases">
      <summary>{i18n.t('library.compare.gone', gone.length, [countWords(gone.length)])}</summary>
      <ul>
        {gone.map(({ phrase, paragraph }, i) => (
          <li key={i}>
            <a href={compareAddress(now, before, paragraph)}>{paragraph}</a>{' '}
            <bdi class="phrase">{phrase}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
