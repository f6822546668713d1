import { i18n } from '#i18n';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { textAddress } from './route.ts';

/** The notes at the end of a text, each with links back to the paragraphs that have its mark. */
export function Footnotes({ symbol, resolution }: { symbol: string; resolution: Resolution }) {
  const { footnotes, paragraphs } = resolution;
  if (footnotes.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="notes-heading">
      <h3 class="part" id="notes-heading">
        {i18n.t('library.notes')}
      </h3>
      <ol>
        {footnotes.map(({ mark, text }, i) => (
          <li key={i} data-note={mark} tabIndex={-1}>
            <span class="mark">{mark}</span>
            <span>
              <bdi>{text}</bdi>{' '}
              {paragraphs
                .filter(({ marks }) => marks?.includes(mark))
                .map(({ id }) => (
                  <a key={id} href={textAddress(symbol, id)} aria-label={i18n.t('library.backTo', [id])}>
                    ↩ {id}
                  </a>
                ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
