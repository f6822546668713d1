import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { file, give } from './begun-import.ts';
import { library, listed, says, show, shown } from './shown-library.tsx';
import { waitFor } from '../wait-for.ts';

const interrupted = { at: '2026-11-20T10:00:00Z', files: 2292 };
const listing = async () => ({ ...(await library.asks.list()), interrupted });

test('is told of, and put away for good', async () => {
  show('#/', { asks: { list: listing } });
  await says(/The import of 2,292 files that began on 20 November 2026.* was interrupted/);
  await userEvent.click(shown.find('.interrupted button', 'Dismiss'));
  await waitFor(() => expect(shown.element.querySelector('.interrupted')).toBeNull());
  expect(library.done).toEqual(['forget the interrupted import']);
  // Also after the library is listed again.
  await userEvent.click(shown.find('.text-rows input'));
  await userEvent.click(shown.find('.bulk button', 'Remove'));
  await waitFor(() => expect(listed()).toHaveLength(5));
  expect(shown.element.querySelector('.interrupted')).toBeNull();
});

test('stays until it is forgotten: who closes the page before that is told again', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  show('#/', { asks: { list: listing, forgetInterrupted: () => promise } });
  await says('was interrupted');
  await userEvent.click(shown.find('.interrupted button', 'Dismiss'));
  expect(shown.words()).toContain('was interrupted');
  resolve();
  await waitFor(() => expect(shown.element.querySelector('.interrupted')).toBeNull());
});

test('is put away for this visit also where it cannot be forgotten', async () => {
  const forgetInterrupted = vi.fn(() => Promise.reject(new Error('no database')));
  show('#/', { asks: { list: listing, forgetInterrupted } });
  await says('was interrupted');
  await userEvent.click(shown.find('.interrupted button', 'Dismiss'));
  await waitFor(() => expect(shown.element.querySelector('.interrupted')).toBeNull());
  expect(forgetInterrupted).toHaveBeenCalledOnce();
});

test('can be begun again with the files chosen anew', async () => {
  show('#/', { asks: { list: listing } });
  await says('was interrupted');
  give('.interrupted input', file('unxml.zip'));
  await says('Reading files');
  expect(library.done).toEqual(['import unxml.zip']);
});
