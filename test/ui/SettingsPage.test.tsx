import '../../lib/ui/settings.css';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settings } from '../../lib/settings/settings.ts';
import { SettingsPage, type SettingsPageProps } from '../../lib/ui/SettingsPage.tsx';
import { SITES, usual } from './harness/settings-stories.tsx';
import { setTextSize, stickingOut } from './large-text.ts';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';
import { waitFor } from './wait-for.ts';

let settingsPage: Mounted;
afterEach(() => settingsPage.remove());

/** Shows the page with settings that change as they do in the browser, and gives what was called. */
function show(change: Partial<Settings> = {}, props: Partial<SettingsPageProps> = {}) {
  const calls = { onSite: vi.fn(), onChoose: vi.fn(), onChangeKeys: vi.fn() };
  function Page() {
    const [settings, setSettings] = useState<Settings>({ ...usual.settings, ...change });
    calls.onSite.mockImplementation((host: string, on: boolean | null) => {
      const sites = new Map(settings.sites);
      if (on === null) sites.delete(host);
      else sites.set(host, on);
      setSettings({ ...settings, sites });
    });
    calls.onChoose.mockImplementation((choice: Partial<Settings>) => setSettings({ ...settings, ...choice }));
    return <SettingsPage {...usual} {...props} {...calls} settings={settings} />;
  }
  settingsPage = mount(<Page />);
  return calls;
}

const listed = () =>
  [...settingsPage.element.querySelectorAll('.sites li')].map((row) => {
    const isOn = row.querySelector<HTMLInputElement>('[role=switch]')?.checked;
    return `${row.querySelector('bdi')?.textContent} ${isOn ? 'on' : 'off'}`;
  });
const many = (count: number): Settings['sites'] =>
  new Map(Array.from({ length: count }, (_, i) => [`paper-${i + 1}.example`, i % 2 === 0]));
const field = () => settingsPage.find('#add-site') as HTMLInputElement;
const add = async (typed: string) => {
  await userEvent.fill(field(), typed);
  await userEvent.keyboard('{Enter}');
};

describe('where pages are read', () => {
  test('everything has a switch, and says what it means when it is off', async () => {
    const { onChoose } = show();
    await userEvent.click(settingsPage.find('label', 'Highlight agreed language'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ enabled: false });
    await waitFor(() => expect(settingsPage.words()).toContain('No page is read.'));
    expect(listed()).toEqual(['mail.example.com off', 'news.example.org off', 'www.un.org on']);
  });

  test('on all sites but some, or only on some', async () => {
    const { onChoose } = show();
    const where = () => settingsPage.find('.where label:has(:checked)').textContent;
    expect(where()).toBe('On all sites, except those that are switched off below');
    await userEvent.click(settingsPage.find('label', 'Only on the sites'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ otherSites: false });
    await waitFor(() => expect(where()).toBe('Only on the sites that are switched on below'));
  });

  test('no site chosen: says what that means for all', () => {
    show({ sites: new Map() });
    expect(settingsPage.words()).toContain('No site is switched off.');
    expect(settingsPage.element.querySelector('.sites')).toBeNull();
  });

  test.each([
    ['no site', new Map()],
    ['only sites that are off', new Map([['news.example.org', false]])],
  ])('only on chosen sites, with %s: says that nothing is read', (_, sites) => {
    show({ otherSites: false, sites });
    expect(settingsPage.words()).toContain('No site is switched on, so nothing is read.');
  });
});

describe('the list of sites', () => {
  test('is in the order of names, numbers as numbers; local files have a name', () => {
    show({
      sites: new Map([
        ['paper-10.example', true],
        ['', true],
        ['paper-9.example', false],
      ]),
    });
    expect(listed()).toEqual(['local files on', 'paper-9.example off', 'paper-10.example on']);
  });

  test('a site is switched by its name', async () => {
    const { onSite } = show();
    await userEvent.click(settingsPage.find('.sites label', 'www.un.org'));
    expect(onSite).toHaveBeenCalledExactlyOnceWith('www.un.org', false);
    await waitFor(() => expect(listed()).toContain('www.un.org off'));
  });

  test('can be searched once it is long', async () => {
    show({ sites: many(7) });
    expect(settingsPage.element.querySelector('[type=search]')).toBeNull();
    settingsPage.remove();
    show({ sites: many(12) });
    await userEvent.fill(settingsPage.find('[type=search]'), ' PAPER-1');
    await waitFor(() =>
      expect(listed()).toEqual([
        'paper-1.example on',
        'paper-10.example off',
        'paper-11.example on',
        'paper-12.example off',
      ]),
    );
    await userEvent.fill(settingsPage.find('[type=search]'), 'un.org');
    await waitFor(() => expect(settingsPage.words()).toContain('No site in the list has “un.org”'));
    expect(listed()).toEqual([]);
  });

  test('a list that has become short shows all, whatever was searched', async () => {
    show({ sites: many(8) });
    await userEvent.fill(settingsPage.find('[type=search]'), 'paper-3');
    await waitFor(() => expect(listed().length).toBe(1));
    await userEvent.click(settingsPage.find('button', 'Remove paper-3.example'));
    await waitFor(() => expect(listed().length).toBe(7));
  });
});

describe('adding a site', () => {
  test.each([
    [true, 'docs.un.org was added, switched off.', false],
    [false, 'docs.un.org was added, switched on.', true],
  ])('where other sites are on: %s', async (otherSites, told, on) => {
    const { onSite } = show({ otherSites });
    await add('https://docs.un.org/en/A/RES/77/194');
    expect(onSite).toHaveBeenCalledExactlyOnceWith('docs.un.org', on);
    await waitFor(() => expect(settingsPage.find('[role=status]').textContent).toBe(told));
    expect(listed()).toContain(`docs.un.org ${on ? 'on' : 'off'}`);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  test.each(['', 'example', 'example.org, example.net'])(
    '“%s” is none: says what is expected',
    async (typed) => {
      const { onSite } = show();
      await add(typed);
      await waitFor(() =>
        expect(settingsPage.find('[role=alert]').textContent).toContain('such as example.org'),
      );
      expect(field().getAttribute('aria-invalid')).toBe('true');
      expect(field().value).toBe(typed);
      expect(document.activeElement).toBe(field());
      expect(onSite).not.toHaveBeenCalled();
      expect(await objections(settingsPage.element)).toEqual([]);
      await userEvent.type(field(), 'x');
      await waitFor(() => expect(settingsPage.find('[role=alert]').textContent).toBe(''));
    },
  );

  test('one that is there already is told', async () => {
    const { onSite } = show();
    await add('WWW.UN.ORG');
    await waitFor(() =>
      expect(settingsPage.find('[role=alert]').textContent).toBe('www.un.org is in the list already.'),
    );
    expect(onSite).not.toHaveBeenCalled();
  });
});

describe('removing a site', () => {
  test('can be undone, from the keyboard alone', async () => {
    const { onSite } = show();
    settingsPage.find('button', 'Remove www.un.org').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    expect(onSite).toHaveBeenLastCalledWith('www.un.org', null);
    expect(settingsPage.find('[role=status]').textContent).toContain('www.un.org was removed.');
    expect(listed()).toEqual(['mail.example.com off', 'news.example.org off']);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(listed()).toContain('www.un.org on'));
    expect(onSite).toHaveBeenLastCalledWith('www.un.org', true);
    await waitFor(() =>
      expect(document.activeElement).toBe(settingsPage.find('[data-host="www.un.org"] input')),
    );
  });

  test('the last one leaves no list behind', async () => {
    show({ sites: new Map([['www.un.org', true]]) });
    await userEvent.click(settingsPage.find('button', 'Remove www.un.org'));
    await waitFor(() => expect(settingsPage.words()).toContain('No site is switched off.'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
  });
});

describe('highlights', () => {
  test('what is highlighted is chosen and explained', async () => {
    const { onChoose } = show();
    expect(settingsPage.words()).toContain('Default shows passages, and each term once.');
    await userEvent.click(settingsPage.find('.paint label', 'Passages only'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ paint: 'passages' });
  });

  test.each([
    ['Lines only', 'plain'],
    ['Strong contrast', 'strong'],
  ])('the look: %s', async (label, style) => {
    const { onChoose } = show();
    await userEvent.click(settingsPage.find('.styles label', label));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ style });
    await waitFor(() =>
      expect(settingsPage.find('.styles label:has(:checked)').textContent).toContain(label),
    );
  });

  test('no two looks show the same sample', () => {
    show();
    const looks = [...settingsPage.element.querySelectorAll('.style-sample .verbatim')].map((sample) => {
      const { backgroundColor, textDecorationThickness } = getComputedStyle(sample);
      return `${backgroundColor} ${textDecorationThickness}`;
    });
    expect(new Set(looks).size).toBe(3);
  });

  test('what the lines mean is a click away', () => {
    show();
    expect(settingsPage.find('a', 'library').getAttribute('href')).toBe('/library.html');
    expect(settingsPage.find('a', 'What the lines mean').getAttribute('href')).toBe('/welcome.html#lines');
  });
});

test('the keys are named, and can be changed', async () => {
  const { onChangeKeys } = show({}, { shortcuts: { next: 'Alt+Shift+J', previous: null } });
  expect(settingsPage.words()).toContain('Alt+Shift+JGo to the next match');
  expect(settingsPage.words()).toContain('not setGo to the previous match');
  await userEvent.click(settingsPage.find('button', 'Change the keys'));
  expect(onChangeKeys).toHaveBeenCalledOnce();
});

describe('for everyone', () => {
  test.each<[string, Partial<Settings>]>([
    ['with sites', {}],
    ['without sites', { sites: new Map() }],
    ['with many sites', { sites: new Map([...SITES, ...many(20)]) }],
    ['with everything off', { enabled: false, otherSites: false, style: 'strong' }],
  ])('axe finds nothing %s', async (_, change) => {
    show(change);
    expect(await objections(settingsPage.element)).toEqual([]);
  });

  test('Tab reaches every control, in order', async () => {
    show({ sites: new Map([['www.un.org', true]]) });
    const names: string[] = [];
    for (let i = 0; i < 13; i++) {
      await userEvent.tab();
      const control = document.activeElement as HTMLInputElement;
      names.push(
        control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.textContent ?? '',
      );
    }
    expect(names).toEqual([
      'Highlight agreed language',
      'On all sites, except those that are switched off below',
      'Add a site',
      'Add',
      'www.un.org',
      'Remove www.un.org',
      'Default',
      expect.stringContaining('Lines and a tint'),
      'Mark document symbols',
      'library',
      'What the lines mean',
      'Change the keys',
      expect.any(String),
    ]);
  });

  test.each([
    [320, 100],
    [320, 200],
    [1280, 200],
  ])(
    'in a window of %d px with text of %d percent nothing is cut off at the side',
    async (width, percent) => {
      await page.viewport(width, 900);
      await setTextSize(percent);
      try {
        show({ sites: new Map([...SITES, ...many(9), [`${'a'.repeat(60)}.example`, true]]) });
        expect(getComputedStyle(document.documentElement).fontSize).toBe(`${(16 * percent) / 100}px`);
        expect(stickingOut()).toEqual([]);
      } finally {
        await setTextSize(100);
        await page.viewport(1000, 700);
      }
    },
  );
});
