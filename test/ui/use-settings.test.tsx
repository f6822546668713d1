import { afterEach, expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { usual } from './harness/settings-stories.tsx';
import { type Mounted, mount } from './mount.ts';
import { waitFor } from './wait-for.ts';

type Stored = Record<string, unknown>;

/** A storage that answers each reading and writing when it is told to, in the order in which it was asked. */
const storage = vi.hoisted(() => {
  const kept: Stored = {};
  const waiting: (() => void)[] = [];
  const listeners = new Set<(changes: Stored, area: string) => void>();
  const inTurn = <T,>(work: () => T) =>
    new Promise<T>((resolve, reject) =>
      waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      }),
    );
  return {
    kept,
    isFull: false,
    async answerOne() {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
    async answerAll() {
      while (waiting.length > 0) await this.answerOne();
    },
    tell: (changes: Stored) => listeners.forEach((listener) => listener(changes, 'local')),
    local: {
      get: () => inTurn(() => ({ ...kept })),
      set(change: Stored) {
        return inTurn(() => {
          if (storage.isFull) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(kept, change);
        });
      },
    },
    onChanged: {
      addListener: (listener: (changes: Stored, area: string) => void) => listeners.add(listener),
      removeListener: (listener: (changes: Stored, area: string) => void) => listeners.delete(listener),
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { storage } }));

const HOST = 'news.example.org';

let shown: Mounted;
let onSite: (host: string, on: boolean | null) => void;
afterEach(() => {
  shown.remove();
  storage.isFull = false;
});

async function show() {
  storage.kept[`site:${HOST}`] = false;
  const initial: Settings = { ...usual.settings, sites: new Map([[HOST, false]]) };
  function Page() {
    const inUse = useSettings(initial);
    ({ onSite } = inUse);
    return <p>{inUse.settings.sites.get(HOST) ? 'on' : 'off'}</p>;
  }
  shown = mount(<Page />);
  await waitFor(() => expect(shown.words()).toBe('off'));
  await storage.answerAll();
}

test('what was read before the last choice does not take it back', async () => {
  await show();
  onSite(HOST, true);
  await storage.answerOne();
  storage.tell({ [`site:${HOST}`]: {} });
  await waitFor(() => expect(shown.words()).toBe('on'));
  onSite(HOST, false);
  await waitFor(() => expect(shown.words()).toBe('off'));
  // The reading that the first choice brought about has that one still.
  await storage.answerOne();
  expect(shown.words()).toBe('off');
  await storage.answerAll();
  expect(shown.words()).toBe('off');
  expect(storage.kept).toEqual({ [`site:${HOST}`]: false });
});

test('what another window chose is shown, also after a choice of one’s own', async () => {
  await show();
  onSite('other.example', true);
  storage.kept[`site:${HOST}`] = true;
  storage.tell({ [`site:${HOST}`]: {} });
  await storage.answerAll();
  await waitFor(() => expect(shown.words()).toBe('on'));
});

test('what could not be kept is not shown as if it were', async () => {
  await show();
  storage.isFull = true;
  onSite(HOST, true);
  await waitFor(() => expect(shown.words()).toBe('on'));
  await storage.answerAll();
  await waitFor(() => expect(shown.words()).toBe('off'));
});
