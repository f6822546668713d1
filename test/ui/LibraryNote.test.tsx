import '../../lib/ui/popup.css';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL, type Among } from '../../lib/core/match/among.ts';
import type { LibraryStatus } from '../../lib/messaging/messages.ts';
import { LibraryNote } from '../../lib/ui/LibraryNote.tsx';
import { largeLibrary } from './harness/popup-stories.tsx';
import { setTextSize, stickingOut } from './large-text.ts';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';

let note: Mounted;
afterEach(() => note.remove());

function show(change: Partial<LibraryStatus> = {}, among: Partial<Among> = {}) {
  const calls = { onAmong: vi.fn<(among: Among) => void>(), onLibrary: vi.fn() };
  note = mount(
    <LibraryNote library={{ ...largeLibrary, ...change }} among={{ ...ALL, ...among }} {...calls} />,
  );
  return calls;
}
const summary = () => note.find('summary');
const open = () => userEvent.click(summary());
/** How many texts a person sees. */
const listed = () =>
  [...note.element.querySelectorAll<HTMLElement>('li')].filter((row) => row.checkVisibility()).length;

describe('the summary', () => {
  test.each<[Partial<LibraryStatus>, Partial<Among>, string]>([
    [{}, {}, '2,268 texts are indexed'],
    [{ count: 1 }, {}, '1 text is indexed'],
    [{}, { from: 2015 }, 'Not all of 2,268 texts are asked'],
    [{}, { bodies: ['Human Rights Council'] }, 'Not all of 2,268 texts are asked'],
    [{}, { unvoted: true }, 'Not all of 2,268 texts are asked'],
    [{}, { origin: 'import' }, 'Not all of 2,268 texts are asked'],
  ])('of %o, asked among %o: %s', (library, among, words) => {
    show(library, among);
    expect(summary().textContent).toBe(words);
  });

  test('hides the texts until it is opened', async () => {
    show();
    expect(listed()).toBe(0);
    await open();
    expect(listed()).toBe(6);
  });
});

describe('what it unfolds', () => {
  test('has a tick for each body, with which others are left out', async () => {
    const { onAmong } = show();
    await open();
    await userEvent.click(note.find('label', 'Conference of the Parties'));
    expect(onAmong).toHaveBeenCalledExactlyOnceWith({
      ...ALL,
      bodies: ['General Assembly', 'Human Rights Council'],
    });
  });

  test('asks for no body where there is one only', async () => {
    show({ bodies: ['General Assembly'] });
    await open();
    expect(note.words()).not.toContain('Adopted by');
    expect(note.words()).toContain('Adopted in the years');
  });

  test('lists the latest texts with body, date and length, and says how many more there are', async () => {
    show({ count: largeLibrary.resolutions.length + 2260 });
    await open();
    expect(note.find('ul[aria-labelledby]').previousElementSibling?.textContent).toBe('The latest texts');
    expect(note.find('li', 'A/RES/77/194').textContent).toBe(
      'A/RES/77/194 Trafficking in women and girlsGeneral Assembly, 15 December 2022, 92 paragraphs',
    );
    expect(note.find('details > .note').textContent).toBe('and 2,260 more in the library');
  });

  test('says nothing of more where all are listed', async () => {
    show({ count: largeLibrary.resolutions.length });
    await open();
    expect(note.words()).not.toContain('more in the library');
  });
});

test('the library is a click away, folded or not', async () => {
  const { onLibrary } = show();
  await userEvent.click(note.find('button', 'Library'));
  await open();
  await userEvent.click(note.find('button', 'Library'));
  expect(onLibrary).toHaveBeenCalledTimes(2);
});

test('a library that is being rebuilt says how far that is', () => {
  show({ rebuilding: 0.4 });
  expect(note.find('.library > .note').textContent).toContain('rebuilt in the background, 40 % done');
  expect((note.find('progress') as HTMLProgressElement).value).toBe(0.4);
  note.remove();
  show();
  expect(note.element.querySelector('progress')).toBeNull();
});

test.each([
  ['blocked', 'Another tab or window holds'],
  ['newer', 'A newer version of the extension'],
  ['full', 'The disk is full'],
  ['unavailable', 'The browser gives no database'],
] as const)('a database that is %s is told of', (problem, words) => {
  show({ problem });
  expect(note.words()).toContain(words);
});

test.each([100, 200])('nothing sticks out of 320 px with text of %d percent', async (percent) => {
  await page.viewport(320, 700);
  await setTextSize(percent);
  try {
    show({ rebuilding: 0.4 }, { from: 2015 });
    await open();
    expect(stickingOut(note.element)).toEqual([]);
  } finally {
    await setTextSize(100);
    await page.viewport(1000, 700);
  }
});

test('axe finds nothing', async () => {
  show({ rebuilding: 0.4 }, { from: 2015 });
  await open();
  expect(await objections(note.element)).toEqual([]);
});
