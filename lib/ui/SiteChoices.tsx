import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../settings/settings.ts';
import { AddSite } from './AddSite.tsx';
import { SiteList } from './SiteList.tsx';
import { siteName } from './site-name.ts';

export interface SiteChoicesProps {
  settings: Settings;
  /** Switch a site on or off, or forget what was chosen for it (null). */
  onSite: (host: string, on: boolean | null) => void;
  /** Reads what was typed as a site; null where it is none. */
  readSite: (typed: string) => string | null;
}

/** What was done to the list last, to be told and undone. */
interface Done {
  kind: 'added' | 'removed';
  host: string;
  on: boolean;
}

/** What was chosen for single sites: add, switch, remove and undo. */
export function SiteChoices({ settings, onSite, readSite }: SiteChoicesProps) {
  const { sites, otherSites } = settings;
  const [done, setDone] = useState<Done | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A button that is gone has taken the focus with it: to its undo, or to the row that is there again.
    if (done === null || document.activeElement !== document.body) return;
    (undo.current ?? rowOf(done.host)?.querySelector('input'))?.focus();
  }, [done]);

  const rowOf = (host: string) =>
    [...(choices.current?.querySelectorAll('li') ?? [])].find(({ dataset }) => dataset.host === host);
  const put = (host: string, on: boolean) => {
    onSite(host, on);
    setDone({ kind: 'added', host, on });
  };
  const remove = (host: string) => {
    onSite(host, null);
    setDone({ kind: 'removed', host, on: sites.get(host) === true });
  };

  return (
    <div ref={choices}>
      <AddSite
        readSite={readSite}
        isListed={(host) => sites.has(host)}
        onAdd={(host) => put(host, !otherSites)}
      />
      <p class="done" role="status">
        {done?.kind === 'added' &&
          i18n.t(done.on ? 'settings.addedOn' : 'settings.addedOff', [siteName(done.host)])}
        {done?.kind === 'removed' && (
          <>
            {i18n.t('settings.removed', [siteName(done.host)])}{' '}
            <button type="button" class="quiet" ref={undo} onClick={() => put(done.host, done.on)}>
              {i18n.t('settings.undo')}
            </button>
          </>
        )}
      </p>
      {otherSites && sites.size === 0 && <p class="none">{i18n.t('settings.noneOff')}</p>}
      {!otherSites && ![...sites.values()].includes(true) && <p class="none">{i18n.t('settings.noneOn')}</p>}
      {sites.size > 0 && (
        <SiteList sites={sites} onSwitch={(host, on) => onSite(host, on)} onRemove={remove} />
      )}
    </div>
  );
}
