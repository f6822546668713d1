import { i18n } from '#i18n';
import type { Among } from '../core/match/among.ts';
import type { LibraryStatus } from '../messaging/messages.ts';
import { AmongChoice, amongWords } from './AmongChoice.tsx';
import { dateWords } from './adoption-words.ts';
import { QuietButton } from './QuietButton.tsx';

const PROBLEMS = {
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
  const more = library.count - library.resolutions.length;
  return (
    <footer class="library">
      {library.rebuilding !== null && (
        <p class="note">{i18n.t('among.rebuilding', [percent(library.rebuilding)])}</p>
      )}
      {library.problem !== null && <p class="note">{i18n.t(PROBLEMS[library.problem])}</p>}
      <details>
        <summary>{amongWords(among, library.count)}</summary>
        <AmongChoice among={among} bodies={library.bodies} imported={library.imported} onChoose={onAmong} />
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
        {more > 0 && <p class="note">{i18n.t('among.more', more)}</p>}
      </details>
      <QuietButton onClick={onLibrary}>{i18n.t('among.library')}</QuietButton>
    </footer>
  );
}

function percent(share: number): string {
  return share.toLocaleString(i18n.t('dateLocale'), { style: 'percent' });
}
