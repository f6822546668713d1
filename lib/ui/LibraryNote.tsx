import { i18n } from '#i18n';
import type { LibraryStatus } from '../messaging/messages.ts';
import { dateWords } from './adoption-words.ts';

const PROBLEMS = {
  blocked: 'popup.databaseBlocked',
  newer: 'popup.databaseNewer',
  full: 'popup.databaseFull',
  unavailable: 'popup.databaseUnavailable',
} as const satisfies Record<NonNullable<LibraryStatus['problem']>, string>;

/** Which texts are indexed, folded; and a word where the browser's database cannot be used. */
export function LibraryNote({ library }: { library: LibraryStatus }) {
  return (
    <footer class="library">
      {library.problem !== null && <p class="note">{i18n.t(PROBLEMS[library.problem])}</p>}
      <details>
        <summary>{i18n.t('popup.library', library.resolutions.length)}</summary>
        <ul>
          {library.resolutions.map((resolution) => (
            <li key={resolution.symbol}>
              <bdi class="symbol">{resolution.symbol}</bdi> <bdi>{resolution.title}</bdi>
              <small>
                <bdi>{resolution.body}</bdi>, {dateWords(resolution.adopted)},{' '}
                {i18n.t('popup.paragraphs', resolution.paragraphs)}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </footer>
  );
}
