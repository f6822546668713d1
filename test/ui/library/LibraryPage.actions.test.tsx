import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LibraryList } from '../../../lib/messaging/messages.ts';
import { found, library, listed, says, show, shown } from './shown-library.tsx';
import { rowOf, texts } from './texts.ts';
import { waitFor } from '../wait-for.ts';

const box = (symbol: string) => shown.find(`[data-symbol="${symbol}"] input`) as HTMLInputElement;
const ready = () => waitFor(() => expect(listed()).toHaveLength(6));
/** Answers `list` with something else than is usual. */
const listing = (change: Partial<LibraryList>) => ({
  list: async (): Promise<LibraryList> => ({ ...(await library.asks.list()), ...change }),
});

describe('choosing', () => {
  test('one by one, and a range with the shift key', async () => {
    show();
    await ready();
    const [first, , third] = listed() as string[];
    await userEvent.click(box(first as string));
    await says('1 text chosen');
    await userEvent.click(box(third as string), { modifiers: ['Shift'] });
    await says('3 texts chosen');
    expect(box(third as string).checked).toBe(true);
    await userEvent.click(box(first as string));
    await says('2 texts chosen');
    await userEvent.click(shown.find('button', 'Choose none'));
    await waitFor(() => expect(shown.element.querySelector('[aria-selected=true]')).toBeNull());
  });

  test('what the filter hides is not acted on', async () => {
    show();
    await ready();
    await userEvent.click(shown.find('button', 'Choose all 6 shown'));
    await says('6 texts chosen');
    await userEvent.fill(shown.find('.list-filters input'), '75/158');
    await says('1 text chosen');
    await userEvent.click(shown.find('.bulk button', 'Remove'));
    await says('A/RES/75/158 was removed.');
    expect(library.done).toEqual(['remove A/RES/75/158']);
  });
});

describe('removing', () => {
  test('happens at once; the note with Undo stays until something else is done', async () => {
    show();
    await ready();
    await userEvent.click(box('A/RES/75/158'));
    await userEvent.click(shown.find('.bulk button', 'Remove'));
    await says('A/RES/75/158 was removed.');
    await waitFor(() => expect(listed()).toHaveLength(5));
    expect(shown.find('.said button').textContent).toContain('Undo');
    await userEvent.fill(shown.find('.list-filters input'), 'women');
    await waitFor(() => expect(shown.find('.said').textContent).toContain('was removed'));
    await userEvent.click(shown.find('.said button', 'Undo'));
    await says('1 text is back.');
    expect(library.done.at(-1)).toBe('put back A/RES/75/158');
  });

  test('works from the keyboard alone: the focus goes to Undo, and to what it did', async () => {
    show();
    await ready();
    await userEvent.click(box('A/RES/75/158'));
    shown.find('.bulk button', 'Remove').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe('Undo'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe('1 text is back.'));
    await ready();
  });

  test('where it fails, says why, and that the library is as it was', async () => {
    show('#/', { asks: { remove: () => Promise.reject(new Error('the disk is full')) } });
    await ready();
    await userEvent.click(box('A/RES/75/158'));
    await userEvent.click(shown.find('.bulk button', 'Remove'));
    await says('That could not be done, and the library is as it was: the disk is full');
    expect(shown.find('[role=alert]').textContent).toContain('the disk is full');
    expect(listed()).toHaveLength(6);
  });
});

test('underlining on pages is explained, and switched for those that are chosen', async () => {
  show();
  await ready();
  await userEvent.click(box('A/RES/75/158'));
  await says('A page can read what is underlined on it.');
  await userEvent.click(shown.find('.bulk button', 'Do not underline on pages'));
  await says('1 text is no longer underlined on pages.');
  expect(library.done).toEqual(['on pages false A/RES/75/158']);
  await waitFor(() =>
    expect(shown.find('[data-symbol="A/RES/75/158"]').textContent).toContain('not on pages'),
  );
});

test('the seeds are offered again only where one is missing', async () => {
  show();
  await ready();
  expect(() => shown.find('button', 'Bring back the texts')).toThrow();
  await userEvent.click(box('A/RES/77/194'));
  await userEvent.click(shown.find('.bulk button', 'Remove'));
  await userEvent.click(await found('.list-footer button', 'Bring back the texts of the extension'));
  await says('The texts of the extension are as they were.');
  expect(library.done.at(-1)).toBe('restore seeds');
  await waitFor(() => expect(listed()).toHaveLength(6));
});

test('the whole library is saved as one file', async () => {
  const { save } = show();
  await ready();
  await userEvent.click(shown.find('button', 'Export the whole library'));
  await says('The library was exported.');
  const [name, blob] = save.mock.calls[0] as [string, Blob];
  expect(name).toMatch(/^agreed-language-\d{4}-\d\d-\d\d\.pack$/);
  expect(await blob.text()).toBe('pack');
});

describe('states', () => {
  test('where the list fails, it can be asked for again', async () => {
    const list = vi.fn<() => Promise<LibraryList>>().mockRejectedValueOnce(new Error('no answer'));
    show('#/', { asks: { list } });
    list.mockImplementation(() => library.asks.list());
    await says('The library could not be listed: no answer');
    await userEvent.click(shown.find('.view-failed button', 'Try again'));
    await ready();
  });

  test('an empty library says what to do', async () => {
    show('#/', { rows: [] });
    await says('The library is empty');
    expect(shown.find('button', 'Add files')).toBeTruthy();
  });

  test('a rebuild says how far it is, and that answers come meanwhile', async () => {
    show('#/', { asks: listing({ rebuilding: 0.4 }) });
    await says('The library is being rebuilt in the background, 40 % done. It answers meanwhile.');
  });

  test.each([
    ['full', 'The disk is full'],
    ['unavailable', 'The browser gives no database'],
  ] as const)('a problem with the database: %s', async (problem, words) => {
    show('#/', { asks: listing({ problem }) });
    await says(words);
  });

  test('where storage cannot be told, nothing is said of it', async () => {
    show();
    await ready();
    expect(shown.find('.list-footer').textContent).not.toContain('NaN');
  });
});

test('a removed text is gone from what is counted', async () => {
  show('#/', { rows: texts.slice(0, 2).map((text) => rowOf(text)) });
  await says('2 texts');
  await userEvent.click(shown.find('.text-rows input'));
  await userEvent.click(shown.find('.bulk button', 'Remove'));
  await waitFor(() => expect(shown.find('.view-heading').textContent).toBe('1 text'));
});
