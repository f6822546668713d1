import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CheckAsks } from './asks.ts';
import { Filled, PLACES } from './Filled.tsx';
import { GradeSample } from './GradeLine.tsx';
import { KeyTable } from './KeyTable.tsx';
import { Sample } from './Sample.tsx';

/** Everything the welcome page shows and does. */
export interface WelcomeProps extends CheckAsks {
  /** The keys as the browser names them (`Alt+Shift+J`); null where none is set. */
  shortcuts: { next: string | null; previous: string | null };
  /** Whether web pages may be read. `granted`: was never missing, nothing is said. */
  permission: 'granted' | 'missing' | 'given' | 'refused';
  /** Ask the browser for the permission. Called within the click. */
  onAllow: () => void;
}

/** The page that opens once, after the installation: try it, the keys, what is read and where it stays. */
export function Welcome(props: WelcomeProps) {
  const { permission } = props;
  useEffect(() => {
    // The part that a link leads to was not there yet when the browser looked for it.
    if (location.hash) location.replace(location.hash);
  }, []);
  return (
    <main class="welcome">
      <header>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lede">{i18n.t('welcome.lede')}</p>
      </header>
      {permission !== 'granted' && (
        <section class="permission" role="status">
          <h2>{i18n.t('welcome.permissionTitle')}</h2>
          {permission === 'missing' && <p>{i18n.t('welcome.permission')}</p>}
          {permission === 'given' && <p>✓ {i18n.t('welcome.permissionGiven')}</p>}
          {permission === 'refused' && <p>{i18n.t('welcome.permissionRefused')}</p>}
          {permission !== 'given' && (
            <button type="button" class="button" onClick={() => props.onAllow()}>
              {i18n.t('welcome.permissionGive')}
            </button>
          )}
        </section>
      )}
      <section class="try">
        <h2>{i18n.t('welcome.tryTitle')}</h2>
        <p>{i18n.t('welcome.tryText')}</p>
        <Sample asks={props} />
        <h3 class="lines-title" id="lines">
          {i18n.t('welcome.linesTitle')}
        </h3>
        <ul class="lines">
          <li>
            <GradeSample grade="verbatim" /> {i18n.t('welcome.lineVerbatim')}
          </li>
          <li>
            <GradeSample grade="near-verbatim" /> {i18n.t('welcome.lineNearVerbatim')}
          </li>
          <li>
            <GradeSample grade="adapted" /> {i18n.t('welcome.lineAdapted')}
          </li>
          <li>
            <GradeSample grade="term" /> {i18n.t('welcome.lineTerm')}
          </li>
        </ul>
      </section>
      <div class="columns">
        <section>
          <h2>{i18n.t('welcome.privacyTitle')}</h2>
          <ul>
            <li>{i18n.t('welcome.privacyRead')}</li>
            <li>{i18n.t('welcome.privacyStay')}</li>
            <li>{i18n.t('welcome.privacySkip')}</li>
            <li>{i18n.t('welcome.privacySwitch')}</li>
          </ul>
        </section>
        <section>
          <h2>{i18n.t('welcome.keysTitle')}</h2>
          <KeyTable shortcuts={props.shortcuts} />
          <p class="note">{i18n.t('welcome.keysChange')}</p>
        </section>
      </div>
      <section>
        <h2>{i18n.t('welcome.libraryTitle')}</h2>
        <p>
          <Filled
            text={i18n.t('welcome.library', [PLACES[0]])}
            parts={[<a href="/library.html">{i18n.t('library.link')}</a>]}
          />
        </p>
      </section>
      <section>
        <h2>{i18n.t('welcome.reloadTitle')}</h2>
        <p>{i18n.t('welcome.reload')}</p>
      </section>
    </main>
  );
}
