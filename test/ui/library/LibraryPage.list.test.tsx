import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { objections } from '../objections.ts';
import { fakeLibrary } from './fake-library.ts';
import { found, library, listed, says, show, shown } from './shown-library.tsx';
import { manyRows, rowOf, texts } from './texts.ts';
import { waitFor } from '../wait-for.ts';

const grid = () => shown.find('[role=grid]');
const field = () => shown.find('.list-filters input') as HTMLInputElement;
const rowWith = (symbol: string) => shown.find(`[data-symbol="${symbol}"]`);
const chosen = () =>
  [...shown.element.querySelectorAll<HTMLElement>('[aria-selected=true]')].map((row) => row.dataset.symbol);
const ready = (count = 6) =>
  waitFor(() => expect(grid().getAttribute('aria-rowcount')).toBe(String(count + 1)));
const pick = (name: string, label: string) =>
  userEvent.selectOptions(shown.find(`select[aria-label="${name}"]`), label);

describe('the list', () => {
  test('shows every text with what is known of it', async () => {
    show();
    await says('6 texts');
    await ready();
    expect(listed()[0]).toBe('A/RES/79/1');
    const row = rowWith('A/RES/75/158').textContent;
    expect(row).toContain('Trafficking in women and girls');
    expect(row).toContain('session 75');
    expect(row).toContain('16 December 2020');
    expect(row).toContain('recorded vote 141–5–35');
    expect(row).toContain('141 in favour, 5 against, 35 abstaining');
    expect(row).toContain('A_RES_75_158.xml');
    expect(rowWith('A/RES/77/194').textContent).toContain('shipped');
    expect(shown.find('.list-footer').textContent).toContain(
      '6 texts · the index takes 41 MB · 52 MB of 10 GB of the browser’s storage used · Reservations are not tracked.',
    );
  });

  test('does not count an index that ships with the extension', async () => {
    const { list } = fakeLibrary().asks;
    show('#/', { asks: { list: async () => ({ ...(await list()), bytes: 0 }) } });
    await ready();
    expect(shown.find('.list-footer').textContent).toContain('6 texts · 52 MB of 10 GB');
  });

  test('leads to the other pages and a text', async () => {
    show();
    await ready();
    expect(shown.find('a', 'Settings').getAttribute('href')).toBe('/settings.html');
    expect(shown.find('a', 'Check a text').getAttribute('href')).toBe('/check.html');
    await userEvent.click(rowWith('A/RES/75/158').querySelector('a') as HTMLElement);
    await says('General Assembly, session 75');
    expect(location.hash).toBe('#/text/A%2FRES%2F75%2F158');
    history.back();
    await says('6 texts');
  });

  test('an imported title is shown, not run, and kept apart from the words around it', async () => {
    show();
    await ready();
    const title = rowWith('A/RES/79/1').querySelector('.cell-title bdi');
    expect(title?.textContent).toContain('<img src=x>');
    expect(shown.element.querySelector('img')).toBeNull();
  });

  test('of 2,300 texts only those in sight are in the document; each says its place', async () => {
    show('#/', { rows: manyRows(2300) });
    await ready(2300);
    expect(listed().length).toBeLessThan(60);
    grid().scrollTop = 40_000;
    await waitFor(() => {
      const drawn = [...shown.element.querySelectorAll('[data-symbol]')];
      const { top, bottom } = grid().getBoundingClientRect();
      const inSight = drawn.filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      expect(Number(inSight[0]?.getAttribute('aria-rowindex'))).toBeGreaterThan(600);
      // No gap below the last that is drawn.
      expect(drawn.at(-1)?.getBoundingClientRect().bottom).toBeGreaterThan(bottom);
      expect(drawn.length).toBeLessThan(60);
    });
    await userEvent.fill(field(), 'no such text');
    await says('No text is left by these choices');
    await userEvent.clear(field());
    await ready(2300);
    await waitFor(() => expect(listed().length).toBeGreaterThan(10));
  });
});

describe('narrowing', () => {
  test('words of symbol and title, whatever their case and accents', async () => {
    show('#/', { rows: manyRows(2300) });
    await ready(2300);
    await userEvent.fill(field(), "COTE D'IVOIRE 75/");
    await says(/\d+ of 2,300 texts/);
    await waitFor(() => {
      expect(listed().length).toBeGreaterThan(0);
      expect(listed().every((symbol) => symbol?.startsWith('A/RES/75/'))).toBe(true);
    });
    await userEvent.click(shown.find('.filter-state button', 'Show all'));
    await ready(2300);
    expect(field().value).toBe('');
  });

  test.each([
    ['Body', 'Human Rights Council', ['A/HRC/RES/53/9']],
    ['Year', '2020', ['A/RES/75/158']],
    ['Adoption', 'adopted by recorded vote', ['A/RES/75/158']],
    ['Adoption', 'adoption: not stated in the text', ['CTOC/COP/2022/9, sect. I.A, resolution 11/5']],
    ['Source', 'imported', ['A/RES/79/1', 'A/RES/75/158']],
    ['Source', 'unxml.zip', ['A/RES/79/1', 'A/RES/75/158']],
  ])('by %s: %s', async (name, label, expected) => {
    show();
    await ready();
    await pick(name, label);
    await waitFor(() => expect(listed()).toEqual(expected));
  });

  test('by whether they are underlined on pages', async () => {
    show('#/', { rows: texts.map((text, i) => rowOf(text, { onPages: i !== 2 })) });
    await ready();
    await pick('On pages', 'not on pages');
    await waitFor(() => expect(listed()).toEqual([texts[2]?.symbol]));
  });

  test('what no title has, the search may find', async () => {
    show();
    await ready();
    await userEvent.fill(field(), 'removal of organs');
    await userEvent.click(await found('a', 'Search all paragraphs for “removal of organs”'));
    await says(/\d+ formulas, in \d+ paragraphs of \d texts/);
  });

  test('stays as it was for who comes back from a text', async () => {
    show();
    await ready();
    await userEvent.fill(field(), '75/158');
    await waitFor(() => expect(listed()).toEqual(['A/RES/75/158']));
    location.hash = '#/text/A%2FRES%2F75%2F158';
    await says('session 75');
    history.back();
    await waitFor(() => expect(listed()).toEqual(['A/RES/75/158']));
    expect(field().value).toBe('75/158');
  });
});

describe('order', () => {
  test('by a column, and the other way round', async () => {
    show();
    await ready();
    await userEvent.click(shown.find('[role=columnheader] button', 'Paragraphs'));
    await waitFor(() => expect(listed()[0]).toBe('A/RES/79/1'));
    const column = () => shown.find('.column-heads .cell-paragraphs').getAttribute('aria-sort');
    expect(column()).toBe('ascending');
    await userEvent.click(shown.find('[role=columnheader] button', 'Paragraphs'));
    await waitFor(() => expect(listed().at(-1)).toBe('A/RES/79/1'));
    expect(column()).toBe('descending');
  });

  test('by year, session or body the list says in which group its topmost row stands', async () => {
    show('#/', { rows: manyRows(2300) });
    await ready(2300);
    const head = () => shown.element.querySelector('.group-head')?.textContent;
    await waitFor(() => expect(head()).toBe('2025 328 texts'));
    grid().scrollTop = 400 * shown.find('.text-rows > .text-row').offsetHeight;
    await waitFor(() => expect(head()).toBe('2024 328 texts'));
    // The rows keep their places: the heading is none of them.
    expect(grid().getAttribute('aria-rowcount')).toBe('2301');
    await pick('Order by', 'Session');
    await waitFor(() => expect(head()).toMatch(/^session \d+ 32\d texts$/));
    await pick('Order by', 'Body');
    await waitFor(() => expect(head()).toBe('General Assembly 2,300 texts'));
    expect(await objections(shown.element)).toEqual([]);
    await pick('Order by', 'Title');
    await waitFor(() => expect(head()).toBeUndefined());
  });

  test('symbols with numbers as numbers; sessions too', async () => {
    show('#/', { rows: manyRows(100) });
    await ready(100);
    await pick('Order by', 'Symbol');
    await userEvent.click(shown.find('.direction'));
    await waitFor(() => expect(listed().slice(0, 3)).toEqual(['A/RES/74/1', 'A/RES/74/2', 'A/RES/74/3']));
    await pick('Order by', 'Session');
    await waitFor(() => expect(listed()[0]).toBe('A/RES/74/1'));
  });
});

describe('from the keyboard', () => {
  test('the slash goes to the filter', async () => {
    show();
    await ready();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('');
  });

  test('arrows go from text to text, Space chooses, Enter opens', async () => {
    show();
    await ready();
    grid().focus();
    const active = () =>
      document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.dataset.symbol;
    await waitFor(() => expect(active()).toBe(listed()[0]));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(active()).toBe(listed()[2]));
    await userEvent.keyboard(' ');
    await waitFor(() => expect(chosen()).toEqual([listed()[2]]));
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(active()).toBe('A/RES/75/158'));
    await userEvent.keyboard('{Enter}');
    await says('General Assembly, session 75');
  });

  test('the active text is scrolled into sight, and the focus is never lost', async () => {
    show('#/', { rows: manyRows(2300) });
    await ready(2300);
    grid().focus();
    await waitFor(() => expect(grid().hasAttribute('aria-activedescendant')).toBe(true));
    await userEvent.keyboard('{End}');
    await waitFor(() => {
      const row = shown.find('[data-active]');
      expect(row.getAttribute('aria-rowindex')).toBe('2301');
      expect(row.getBoundingClientRect().bottom).toBeLessThan(grid().getBoundingClientRect().bottom + 1);
    });
    grid().scrollTop = 0;
    await waitFor(() => expect(grid().hasAttribute('aria-activedescendant')).toBe(false));
    expect(document.activeElement).toBe(grid());
  });

  test('Shift and an arrow choose several, Delete removes them, Undo brings them back', async () => {
    show();
    await ready();
    const before = listed();
    grid().focus();
    await waitFor(() => expect(grid().hasAttribute('aria-activedescendant')).toBe(true));
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await waitFor(() => expect(chosen()).toEqual(before.slice(0, 3)));
    await userEvent.keyboard('{Delete}');
    await says('3 texts were removed.');
    await ready(3);
    expect(library.done).toEqual([`remove ${before.slice(0, 3).join(' ')}`]);
    await userEvent.click(shown.find('.said button', 'Undo'));
    await says('3 texts are back.');
    await waitFor(() => expect(listed()).toEqual(before));
  });

  test('Control and A choose all that are shown, Escape none', async () => {
    show();
    await ready();
    await pick('Body', 'General Assembly');
    await ready(4);
    grid().focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await says('4 texts chosen');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(chosen()).toEqual([]));
  });
});
