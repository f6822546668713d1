import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Among } from '../core/match/among.ts';
import type { LibraryStatus } from '../messaging/messages.ts';
import { AmongChoice, amongWords } from './AmongChoice.tsx';
import { dateWords } from './adoption-words.ts';
import { countWords, percentWords } from './library/figures.ts';
import { QuietButton } from './QuietButton.tsx';

/** What is said where the library's database could not be used. */
export const PROBLEMS = {
  blocked: 'popup.databaseBlocked',
  newer: 'popup.databaseNewer',
  full: 'popup.databaseFull',
  unavailable: 'popup.databaseUnavailable',
} as const satisfies Record<NonNullable<LibraryStatus['problem']>, string>;

export interface LibraryNoteProps {
  library: LibraryStatus;
  among: Among;
  onAmong: (among: Among) => void;
  /** Open the library page. */
  onLibrary: () => void;
}

/** Which texts there are and which of them are asked, folded; and a word where something is wrong with the library. */
export function LibraryNote({ library, among, onAmong, onLibrary }: LibraryNoteProps) {
  const latest = useId();
  const more = library.count - library.resolutions.length;
  return (
    <footer class="library">
      {library.rebuilding !== null && (
        <p class="note">
          {i18n.t('among.rebuilding', [percentWords(library.rebuilding)])}
          <progress value={library.rebuilding} aria-label={i18n.t('library.rebuildingLabel')} />
        </p>
      )}
      {library.problem !== null && <p class="note">{i18n.t(PROBLEMS[library.problem])}</p>}
      <QuietButton onClick={onLibrary}>{i18n.t('among.library')}</QuietButton>
      <details>
        <summary>{amongWords(among, library.count)}</summary>
        <AmongChoice among={among} bodies={library.bodies} imported={library.imported} onChoose={onAmong} />
        <h2 id={latest}>{i18n.t('among.latest')}</h2>
        <ul aria-labelledby={latest}>
          {library.resolutions.map((resolution) => (
            <li key={resolution.symbol}>
              <bdi class="symbol">{resolution.symbol}</bdi> <bdi>{resolution.title}</bdi>
              <small>
                <bdi>{resolution.body}</bdi>, <span>{dateWords(resolution.adopted)}</span>,{' '}
                <span>{i18n.t('popup.paragraphs', resolution.paragraphs)}</span>
              </small>
            </li>
          ))}
        </ul>
        {more > 0 && <p class="note">{i18n.t('among.more', more, [countWords(more)])}</p>}
      </details>
    </footer>
  );
}
