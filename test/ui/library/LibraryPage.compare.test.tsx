import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { objections } from '../objections.ts';
import { found, library, says, show, shown } from './shown-library.tsx';
import { waitFor } from '../wait-for.ts';

const BOTH = '#/compare/A%2FRES%2F77%2F194/A%2FRES%2F75%2F158';
const rows = () => [...shown.element.querySelectorAll<HTMLElement>('.compared-row')];
const changes = () => new Set(rows().map((row) => row.dataset.change));
const ready = () => found('.compared-row');

describe('two texts', () => {
  test('say how many paragraphs are new, changed, dropped, moved and the same', async () => {
    show(BOTH);
    await ready();
    const counts = shown.find('.change-counts').textContent;
    expect(counts).toBe('All 93 paragraphs3 new1 changed1 dropped74 moved14 the same');
    expect(rows()).toHaveLength(93);
    expect(document.title).toBe('A/RES/77/194 and A/RES/75/158 – Agreed Language');
  });

  test('each count narrows to its kind, and widens again', async () => {
    show(BOTH);
    await ready();
    const changed = shown.find('.count', '1 changed');
    await userEvent.click(changed);
    await waitFor(() => expect(changes()).toEqual(new Set(['changed'])));
    expect(changed.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(shown.find('.count', 'All 93'));
    await waitFor(() => expect(rows()).toHaveLength(93));
  });

  test('a changed paragraph is compared word by word', async () => {
    show(BOTH);
    await ready();
    await userEvent.click(shown.find('.count', '1 changed'));
    await says('3 edits, 136 of 139 words the same');
    const row = shown.find('.compared-row');
    expect(row.textContent).toContain('ChangedA/RES/77/194 OP26'.replace('Changed', ''));
    expect([...row.querySelectorAll('del')].map((del) => del.textContent)).toEqual([
      'left out Calls upon',
      'left out human',
    ]);
    expect([...row.querySelectorAll('ins')].map((ins) => ins.textContent)).toEqual([
      'inserted Urges',
      'inserted in persons,',
    ]);
  });

  test('only what comes into sight is compared', async () => {
    const contrast = vi.fn(async () => null);
    show(BOTH, { asks: { contrast } });
    await ready();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(contrast).not.toHaveBeenCalled();
    shown.find('[data-change=changed]').scrollIntoView();
    await waitFor(() =>
      expect(contrast).toHaveBeenCalledExactlyOnceWith(
        { symbol: 'A/RES/77/194', paragraph: 'OP26' },
        { symbol: 'A/RES/75/158', paragraph: 'OP27' },
      ),
    );
  });

  test('a dropped paragraph is shown, struck through, where it stood', async () => {
    show(BOTH);
    await ready();
    const at = rows().findIndex((row) => row.dataset.change === 'dropped');
    expect(rows()[at]?.querySelector('del')?.textContent).toContain('Encourages the media');
    expect(rows()[at - 1]?.dataset.before).toBe('OP3');
  });

  test('one that moved says what its number was', async () => {
    show(BOTH);
    await ready();
    const moved = rows().find((row) => row.textContent?.includes('OP27') && row.dataset.change === 'moved');
    expect(moved?.querySelector('.compared-head')?.textContent?.replace(/\s+/g, ' ')).toContain(
      'Moved A/RES/77/194 OP27 ←was A/RES/75/158 OP28',
    );
  });

  test('phrases that disappeared lead to their paragraph, also where a filter hides it', async () => {
    show(BOTH);
    await ready();
    await userEvent.click(shown.find('.count', '3 new'));
    await waitFor(() => expect(changes()).toEqual(new Set(['new'])));
    await userEvent.click(shown.find('.gone-phrases summary', '1 phrase disappeared'));
    await userEvent.click(shown.find('.gone-phrases a', 'OP4'));
    await waitFor(() => {
      expect((document.activeElement as HTMLElement).dataset.before).toBe('OP4');
      expect((document.activeElement as HTMLElement).dataset.change).toBe('dropped');
    });
  });
});

describe('choosing', () => {
  test('the likeliest predecessor stands first, and is a click away', async () => {
    show('#/compare/A%2FRES%2F77%2F194');
    const first = await found('.likeliest a');
    expect(first.textContent).toBe('A/RES/75/158 2020');
    await userEvent.click(first);
    await ready();
    expect(location.hash).toBe(BOTH);
  });

  test('any other by its symbol, in any case', async () => {
    show(BOTH);
    await ready();
    const field = shown.element.querySelectorAll('.symbol-field input')[1] as HTMLInputElement;
    await userEvent.fill(field, 'a/res/78/2');
    await userEvent.keyboard('{Enter}');
    await says('The library has no text with this symbol.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(field, 'a/hrc/res/53/9');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/compare/A%2FRES%2F77%2F194/A%2FHRC%2FRES%2F53%2F9'));
  });

  test('the two can be swapped', async () => {
    show(BOTH);
    await ready();
    await userEvent.click(shown.find('a', 'Swap the two'));
    await waitFor(() => expect(shown.find('.change-counts').textContent).toContain('1 new'));
    expect(shown.find('.change-counts').textContent).toContain('3 dropped');
  });
});

describe('states', () => {
  test('one that is gone', async () => {
    show('#/compare/A%2FRES%2F77%2F194/A%2FRES%2F1%2F1');
    await says('One of the two was removed, or its symbol is written otherwise.');
  });

  test('where they cannot be compared, it can be asked again', async () => {
    let calls = 0;
    show(BOTH, {
      asks: {
        compareTexts: (now, before) =>
          calls++ === 0 ? Promise.reject(new Error('no answer')) : library.asks.compareTexts(now, before),
      },
    });
    await says('The texts could not be compared: no answer');
    await userEvent.click(shown.find('button', 'Try again'));
    await ready();
  });
});

test.each([BOTH, '#/compare', '#/compare/A%2FRES%2F77%2F194'])('axe finds nothing at %s', async (hash) => {
  show(hash);
  await says('Compare two texts');
  if (hash === BOTH) await ready();
  expect(await objections(shown.element)).toEqual([]);
});
