import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../settings/settings.ts';
import { QuietButton } from './QuietButton.tsx';
import { siteName } from './site-name.ts';
import { Switch } from './Switch.tsx';

/** A list that is longer than this is not taken in at a glance, so it can be searched. */
const GLANCE = 7;

interface SiteListProps {
  sites: Settings['sites'];
  onSwitch: (host: string, on: boolean) => void;
  onRemove: (host: string) => void;
}

/** The sites that something was chosen for, by name, each with its switch. */
export function SiteList({ sites, onSwitch, onRemove }: SiteListProps) {
  const [typed, setTyped] = useState('');
  const isLong = sites.size > GLANCE;
  const sought = isLong ? typed.trim() : '';
  const shown = [...sites]
    .map(([host, on]) => ({ host, on, name: siteName(host) }))
    .filter(({ name }) => name.toLowerCase().includes(sought.toLowerCase()))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  return (
    <>
      <h3 class="list-title" id="list-title">
        {i18n.t('settings.list')}
      </h3>
      {isLong && (
        <label class="search">
          {i18n.t('settings.search')}
          <input type="search" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </label>
      )}
      <p class="none" role="status">
        {shown.length === 0 && i18n.t('settings.noneFound', [sought])}
      </p>
      <ul class="sites" aria-labelledby="list-title">
        {shown.map(({ host, on, name }) => (
          <li key={host} data-host={host}>
            <Switch label={name} on={on} onChange={(now) => onSwitch(host, now)} />
            <QuietButton label={i18n.t('settings.removeSite', [name])} onClick={() => onRemove(host)}>
              {i18n.t('settings.remove')}
            </QuietButton>
          </li>
        ))}
      </ul>
    </>
  );
}
