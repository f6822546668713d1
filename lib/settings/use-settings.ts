import { useEffect, useState } from 'preact/hooks';
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
 * acts on it; the storage follows.
 */
export function useSettings(initial: Settings): SettingsInUse {
  const [settings, setSettings] = useState(initial);
  useEffect(() => {
    const unwatch = watchSettings(setSettings);
    // What was changed elsewhere since the page began to open.
    void readSettings().then(setSettings);
    return unwatch;
  }, []);
  // What could not be kept is not shown as if it were.
  const orBack = (kept: Promise<void>) => void kept.catch(() => readSettings().then(setSettings));
  return {
    settings,
    onChoose(change) {
      setSettings((before) => ({ ...before, ...change }));
      orBack(choose(change));
    },
    onSite(host, on) {
      setSettings((before) => {
        const sites = new Map(before.sites);
        if (on === null) sites.delete(host);
        else sites.set(host, on);
        return { ...before, sites };
      });
      orBack(setSite(host, on));
    },
  };
}
