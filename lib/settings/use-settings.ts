import { useEffect, useRef, useState } from 'preact/hooks';
import { type Choices, choose, readSettings, type Settings, setSite, watchSettings } from './settings.ts';

/** The settings as an extension page shows and changes them. */
interface SettingsInUse {
  settings: Settings;
  onChoose: (change: Partial<Choices>) => void;
  /** Switch a site on or off, or forget what was chosen for it (null). */
  onSite: (host: string, on: boolean | null) => void;
}

/**
 * Keep the settings of an extension page up to date with every window. A choice shows at once, so that a second press
 * acts on it; the storage follows. What is read meanwhile may be older than the choice and is not shown: the storage is
 * read once more when it has kept, or refused, the last one.
 */
export function useSettings(initial: Settings): SettingsInUse {
  const [settings, setSettings] = useState(initial);
  const writing = useRef(0);
  const show = (stored: Settings) => {
    if (writing.current === 0) setSettings(stored);
  };
  useEffect(() => {
    const unwatch = watchSettings(show);
    // What was changed elsewhere since the page began to open.
    void readSettings().then(show);
    return unwatch;
  }, []);
  const keep = async (kept: Promise<void>) => {
    writing.current++;
    // What could not be kept is not shown as if it were.
    await kept.catch(() => undefined);
    writing.current--;
    show(await readSettings());
  };
  return {
    settings,
    onChoose(change) {
      setSettings((before) => ({ ...before, ...change }));
      void keep(choose(change));
    },
    onSite(host, on) {
      setSettings((before) => {
        const sites = new Map(before.sites);
        if (on === null) sites.delete(host);
        else sites.set(host, on);
        return { ...before, sites };
      });
      void keep(setSite(host, on));
    },
  };
}
