import { i18n } from '#i18n';
import type { Choices } from '../settings/settings.ts';
import { Filled, PLACES } from './Filled.tsx';
import { KeyTable } from './KeyTable.tsx';
import { PaintChoice } from './PaintChoice.tsx';
import { SiteChoices, type SiteChoicesProps } from './SiteChoices.tsx';
import { StyleChoice } from './StyleChoice.tsx';
import { Switch } from './Switch.tsx';
import type { WelcomeProps } from './Welcome.tsx';

/** Everything the settings page shows and does. */
export interface SettingsPageProps extends SiteChoicesProps {
  shortcuts: WelcomeProps['shortcuts'];
  onChoose: (change: Partial<Choices>) => void;
  /** Open the browser's own page for the keys of extensions. */
  onChangeKeys: () => void;
}

/** The settings page: sites, highlights, keys. Every choice takes effect at once, on open pages too. */
export function SettingsPage(props: SettingsPageProps) {
  const { settings, onChoose } = props;
  return (
    <main class="settings">
      <header>
        <h1>{i18n.t('settings.title')}</h1>
        <p class="note">{i18n.t('settings.atOnce')}</p>
      </header>
      <section>
        <h2>{i18n.t('settings.sitesTitle')}</h2>
        <Switch
          label={i18n.t('settings.enabled')}
          on={settings.enabled}
          onChange={(enabled) => onChoose({ enabled })}
        />
        {!settings.enabled && <p class="note">{i18n.t('popup.off')}</p>}
        <fieldset class="where">
          <legend>{i18n.t('settings.where')}</legend>
          {[true, false].map((otherSites) => (
            <label key={otherSites}>
              <input
                type="radio"
                name="where"
                checked={settings.otherSites === otherSites}
                onChange={() => onChoose({ otherSites })}
              />
              <span>{i18n.t(otherSites ? 'settings.everySite' : 'settings.chosenSites')}</span>
            </label>
          ))}
        </fieldset>
        <SiteChoices {...props} />
      </section>
      <section>
        <h2>{i18n.t('settings.highlightsTitle')}</h2>
        <PaintChoice paint={settings.paint} explained onChoose={(paint) => onChoose({ paint })} />
        <StyleChoice style={settings.style} onChoose={(style) => onChoose({ style })} />
        <Switch
          label={i18n.t('cited.switch')}
          on={settings.symbols}
          onChange={(symbols) => onChoose({ symbols })}
        />
        <p class="note">{i18n.t('cited.switchHint')}</p>
        <p>
          <Filled
            text={i18n.t('settings.library', [PLACES[0]])}
            parts={[<a href="/library.html">{i18n.t('library.link')}</a>]}
          />
        </p>
        <p>
          <a href="/welcome.html#lines">{i18n.t('welcome.linesTitle')}</a>
        </p>
      </section>
      <section>
        <h2>{i18n.t('welcome.keysTitle')}</h2>
        <KeyTable shortcuts={props.shortcuts} />
        <p class="note">{i18n.t('settings.keysChange')}</p>
        <button type="button" class="button plain" onClick={() => props.onChangeKeys()}>
          {i18n.t('settings.changeKeys')}
        </button>
      </section>
    </main>
  );
}
