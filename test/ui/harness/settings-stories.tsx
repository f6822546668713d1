import { ALL } from '../../../lib/core/match/among.ts';
import '../../../lib/ui/settings.css';
import { render } from 'preact';
import type { Settings } from '../../../lib/settings/settings.ts';
import { readSite } from '../../../lib/settings/sites.ts';
import { SettingsPage, type SettingsPageProps } from '../../../lib/ui/SettingsPage.tsx';

/** Sites as a person may have chosen them. */
export const SITES: Settings['sites'] = new Map([
  ['www.un.org', true],
  ['news.example.org', false],
  ['mail.example.com', false],
]);
const MANY: Settings['sites'] = new Map([
  ...SITES,
  ['', true],
  ['a-ministry-with-a-very-long-name-of-its-own.department-of-social-affairs.government.example', false],
  ...Array.from({ length: 30 }, (_, i): [string, boolean] => [`paper-${i + 1}.example`, i % 4 === 0]),
]);

/** Properties of the settings page of a person who has chosen some sites. */
export const usual: SettingsPageProps = {
  settings: {
    enabled: true,
    otherSites: true,
    sites: SITES,
    paint: 'default',
    style: 'tinted',
    citation: 'un',
    quote: false,
    symbols: true,
    among: ALL,
    library: { asked: false, change: 0 },
  },
  shortcuts: { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' },
  readSite,
  onSite: () => {},
  onChoose: () => {},
  onChangeKeys: () => {},
};

const settings =
  (change: Partial<Settings>, then: () => void = () => {}) =>
  async () => {
    document.title = 'Settings – Agreed Language';
    const draw = (settings: Settings) =>
      render(
        <SettingsPage
          {...usual}
          settings={settings}
          onSite={(host, on) => {
            const sites = new Map(settings.sites);
            if (on === null) sites.delete(host);
            else sites.set(host, on);
            draw({ ...settings, sites });
          }}
        />,
        document.body,
      );
    draw({ ...usual.settings, ...change });
    then();
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
const addSite = (typed: string) => () => {
  const field = document.querySelector('input[type=text]') as HTMLInputElement;
  field.value = typed;
  field.form?.requestSubmit();
};
const search = (words: string) => () => {
  const field = document.querySelector('input[type=search]') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input'));
};

export const settingsStories = {
  settings: settings({}),
  'settings-none': settings({ sites: new Map() }),
  'settings-only-on': settings({ otherSites: false, style: 'strong' }),
  'settings-only-on-none': settings({ otherSites: false, sites: new Map() }),
  'settings-off': settings({ enabled: false }),
  'settings-many': settings({ sites: MANY }),
  'settings-search': settings({ sites: MANY }, search('gov')),
  'settings-search-none': settings({ sites: MANY }, search('ministry of')),
  'settings-wrong': settings({}, addSite('example')),
  'settings-added': settings({}, addSite('https://docs.un.org/en/A/RES/77/194')),
  'settings-removed': settings({}, () => document.querySelector<HTMLElement>('.sites .quiet')?.click()),
};
