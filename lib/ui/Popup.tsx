import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryStatus } from '../messaging/messages.ts';
import type { Choices, Settings } from '../settings/settings.ts';
import type { CheckAsks } from './asks.ts';
import { CheckWording } from './CheckWording.tsx';
import { LibraryNote } from './LibraryNote.tsx';
import { PageState } from './PageState.tsx';
import type { PopupState } from './popup-state.ts';
import { siteName } from './site-name.ts';
import { QuietButton } from './QuietButton.tsx';
import { Switch } from './Switch.tsx';

/** Everything the popup shows and does. */
export interface PopupProps extends CheckAsks {
  state: PopupState;
  settings: Settings;
  /** The tab's `location.host`, and whether it is switched on by itself; null where no switch could be for it. */
  site: { host: string; on: boolean } | null;
  /** Null until the background has told. */
  library: LibraryStatus | null;
  /** The switch for this site. */
  onSite: (on: boolean) => void;
  onChoose: (change: Partial<Choices>) => void;
  /** Scroll the page to a match. */
  onShow: (frame: string, match: number) => void;
  /** Ask the browser for the permission to read pages. Called within the click. */
  onAllow: () => void;
  onReload: () => void;
  /** Ask again after `failed`. */
  onRetry: () => void;
  /** Open the library page. */
  onLibrary: () => void;
  /** Open the settings page. */
  onSettings: () => void;
  /** Open a text of the library to read. */
  onRead: (symbol: string) => void;
  /** Open the check page. */
  onCheckPage: () => void;
  /** Open the side panel. Left out: no button. */
  onPanel?: () => void;
}

/** The toolbar popup: switches, what this page has, what is highlighted, and a field to check wording. */
export function Popup(props: PopupProps) {
  const { state, settings, site, library } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="popup">
      <header class="top">
        <h1>{i18n.t('name')}</h1>
        <div class="links">
          {/* Below a long list the field is far away. */}
          {state.kind === 'page' && state.frames.some((frame) => frame.matches.length > 0) && (
            <QuietButton onClick={() => field.current?.focus()}>{i18n.t('check.title')}</QuietButton>
          )}
          <QuietButton onClick={props.onSettings}>{i18n.t('settings.title')}</QuietButton>
        </div>
        <div class="switches" role="group" aria-label={i18n.t('popup.switches')}>
          {site && (
            <Switch
              label={i18n.t('popup.thisSite', [siteName(site.host)])}
              on={site.on && settings.enabled}
              disabled={!settings.enabled}
              onChange={props.onSite}
            />
          )}
          <Switch
            label={i18n.t(settings.otherSites ? 'popup.everywhere' : 'popup.chosenSites')}
            on={settings.enabled}
            onChange={(enabled) => props.onChoose({ enabled })}
          />
        </div>
      </header>
      <main>
        <PageState {...props} />
        <CheckWording asks={props} field={field} among={settings.among} />
        <p class="elsewhere">
          <QuietButton onClick={props.onCheckPage}>{i18n.t('draft.title')}</QuietButton>
          {props.onPanel && <QuietButton onClick={props.onPanel}>{i18n.t('panel.openIt')}</QuietButton>}
        </p>
      </main>
      {library && (
        <LibraryNote
          library={library}
          among={settings.among}
          onAmong={(among) => props.onChoose({ among })}
          onLibrary={props.onLibrary}
        />
      )}
    </div>
  );
}
