import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryStatus } from '../messaging/messages.ts';
import type { Paint, Settings } from '../settings/settings.ts';
import type { CheckAsks } from './asks.ts';
import { CheckWording } from './CheckWording.tsx';
import { LibraryNote } from './LibraryNote.tsx';
import { PageState } from './PageState.tsx';
import type { PopupState } from './popup-state.ts';
import { Switch } from './Switch.tsx';

/** Everything the popup shows and does. */
export interface PopupProps extends CheckAsks {
  state: PopupState;
  settings: Settings;
  /** The tab's `location.host`; null where there is no site that a switch could be for. */
  host: string | null;
  /** Null until the background has told. */
  library: LibraryStatus | null;
  /** The switches: for this site, and for everything. */
  onSite: (on: boolean) => void;
  onEnabled: (on: boolean) => void;
  onPaint: (paint: Paint) => void;
  /** Scroll the page to a match. */
  onShow: (frame: string, match: number) => void;
  /** Ask the browser for the permission to read pages. Called within the click. */
  onAllow: () => void;
  onReload: () => void;
  /** Ask again after `failed`. */
  onRetry: () => void;
}

/** The toolbar popup: switches, what this page has, what is highlighted, and a field to check wording. */
export function Popup(props: PopupProps) {
  const { state, settings, host, library } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const here = host !== null && !settings.sitesOff.includes(host);
  return (
    <div class="popup">
      <header class="top">
        <h1>{i18n.t('name')}</h1>
        {/* Below a long list the field is far away. */}
        {state.kind === 'page' && state.frames.some((frame) => frame.matches.length > 0) && (
          <button type="button" class="quiet to-check" onClick={() => field.current?.focus()}>
            {i18n.t('check.title')}
          </button>
        )}
        <div class="switches" role="group" aria-label={i18n.t('popup.switches')}>
          {host !== null && (
            <Switch
              label={i18n.t('popup.thisSite', [host])}
              on={here && settings.enabled}
              disabled={!settings.enabled}
              onChange={props.onSite}
            />
          )}
          <Switch label={i18n.t('popup.everywhere')} on={settings.enabled} onChange={props.onEnabled} />
        </div>
      </header>
      <main>
        <PageState {...props} />
        <CheckWording asks={props} field={field} />
      </main>
      {library && <LibraryNote library={library} />}
    </div>
  );
}
