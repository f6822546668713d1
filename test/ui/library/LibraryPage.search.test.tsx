import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SearchAnswer } from '../../../lib/core/search/search-types.ts';
import { objections } from '../objections.ts';
import { found, library, says, show, shown } from './shown-library.tsx';
import { waitFor } from '../wait-for.ts';

const field = () => shown.find('.search-words') as HTMLInputElement;
const formulas = () => [...shown.element.querySelectorAll<HTMLElement>('.formula')];
const ORGANS = '#/search?q=removal+of+organs';

describe('looking for words', () => {
  test('as they are typed; the address follows, without a step back for each key', async () => {
    show('#/search');
    const before = history.length;
    await userEvent.fill(await found('.search-words'), 'removal of organs');
    await says(/\d+ formulas, in \d+ paragraphs of \d texts/);
    expect(location.hash).toBe(ORGANS);
    expect(history.length).toBe(before);
    expect(document.title).toBe('“removal of organs” – Agreed Language');
  });

  test('each formula shows its newest paragraph, the words marked, with years, bodies and adoption', async () => {
    show(ORGANS);
    await says(/\d+ formulas/);
    const op26 = formulas().find((one) => one.textContent?.includes('A/RES/77/194 OP26')) as HTMLElement;
    expect(op26.querySelector('.paragraph em')?.textContent).toBe('Urges');
    expect([...op26.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'of',
      'removal',
      'organs',
    ]);
    expect([...op26.querySelectorAll('.year-line li')].map((year) => year.textContent)).toEqual([
      '2020',
      '2022',
    ]);
    expect(op26.querySelector('.formula-facts')?.textContent).toContain('General Assembly');
    expect(op26.querySelector('.formula-facts')?.textContent).toContain('adopted without a vote');
    expect([...op26.querySelectorAll('.formula-facts em')].map((verb) => verb.textContent)).toEqual([
      'Urges',
      'Calls upon',
    ]);
    expect(op26.querySelector('a')?.getAttribute('href')).toBe('#/text/A%2FRES%2F77%2F194?p=OP26');
  });

  test('the earlier ones are a click away', async () => {
    show(ORGANS);
    await says(/\d+ formulas/);
    const op26 = formulas().find((one) => one.textContent?.includes('A/RES/77/194 OP26')) as HTMLElement;
    const others = op26.querySelector('.actions > [aria-expanded]') as HTMLElement;
    expect(others.textContent).toBe('and 1 other');
    await userEvent.click(others);
    await waitFor(() => expect(op26.querySelector('.others')?.textContent).toContain('A/RES/75/158 OP27'));
    expect(op26.querySelector('.others')?.textContent).toContain('16 December 2020');
    expect(others.getAttribute('aria-expanded')).toBe('true');
  });

  test('is copied with its citation', async () => {
    show(ORGANS);
    await says(/\d+ formulas/);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const op26 = await waitFor(() => {
      const one = formulas().find((formula) => formula.textContent?.includes('A/RES/77/194 OP26'));
      const button = one?.querySelector<HTMLElement>('.copy .quiet');
      if (!button) throw new Error('no citation yet');
      return button;
    });
    await userEvent.click(op26);
    await waitFor(() => expect(written).toHaveBeenCalledWith('General Assembly resolution 77/194, para. 26'));
    written.mockRestore();
  });

  test('what is found is told to a voice', async () => {
    show(ORGANS);
    await waitFor(() =>
      expect(shown.find('.search-total[role=status]').textContent).toMatch(/\d+ formulas, in/),
    );
  });

  test('J and K go from one to the next', async () => {
    show(ORGANS);
    await says(/\d+ formulas/);
    await userEvent.keyboard('j');
    await waitFor(() => expect(document.activeElement).toBe(formulas()[0]));
    await userEvent.keyboard('jj');
    await waitFor(() => expect(document.activeElement).toBe(formulas()[2]));
    await userEvent.keyboard('k');
    await waitFor(() => expect(document.activeElement).toBe(formulas()[1]));
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(field());
  });
});

describe('narrowing', () => {
  const sources = () => formulas().map((one) => one.querySelector('h3')?.textContent ?? '');

  test('by the kind of paragraph', async () => {
    show('#/search?q=trafficking');
    await says(/\d+ formulas/);
    await userEvent.selectOptions(await found('select[aria-label="Kind of paragraph"]'), 'Preambular');
    await waitFor(() => {
      expect(location.hash).toBe('#/search?q=trafficking&kind=preambular');
      expect(sources().length).toBeGreaterThan(0);
      expect(sources().filter((source) => !source.includes(' PP'))).toEqual([]);
    });
  });

  test('by several bodies', async () => {
    show('#/search?q=trafficking');
    await says(/\d+ formulas/);
    const summary = await found('.body-choice summary');
    expect(summary.textContent).toBe('Body: All bodies');
    await userEvent.click(summary);
    await userEvent.click(shown.find('.body-choice label', 'General Assembly'));
    await waitFor(() => {
      expect(new URLSearchParams(location.hash.split('?')[1]).getAll('body')).toEqual([
        'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
        'Human Rights Council',
      ]);
      expect(sources().some((source) => source.startsWith('A/HRC'))).toBe(true);
      expect(sources().filter((source) => source.startsWith('A/RES'))).toEqual([]);
    });
    await says(/\d+ formulas, in \d+ paragraphs of 2 texts/);
    expect(summary.textContent).toBe('Body: 2 bodies');
    await userEvent.click(shown.find('.body-choice label', 'Conference'));
    await waitFor(() => expect(summary.textContent).toBe('Body: Human Rights Council'));
    expect(await objections(shown.element)).toEqual([]);
  });

  test('by years, and without recorded votes', async () => {
    const search = vi.fn(
      async (): Promise<SearchAnswer> => ({
        formulas: [],
        total: { formulas: 0, paragraphs: 0, resolutions: 0 },
        unknown: [],
      }),
    );
    show('#/search?q=trafficking&from=2020&to=2022&unvoted=1', { asks: { search } });
    await waitFor(() =>
      expect(search).toHaveBeenCalledWith(
        { words: 'trafficking', bodies: [], from: 2020, to: 2022, kind: null, unvoted: true },
        { skip: 0, take: 20 },
      ),
    );
    await userEvent.click(shown.find('label', 'Without recorded votes'));
    await waitFor(() => expect(location.hash).toBe('#/search?q=trafficking&from=2020&to=2022'));
  });
});

describe('many', () => {
  test('come twenty at a time', async () => {
    show('#/search?q=trafficking');
    await waitFor(() => expect(formulas()).toHaveLength(20));
    const more = await found('button.more');
    const left = Number(more.textContent?.match(/\d+/)?.[0]);
    await userEvent.click(more);
    await waitFor(() => expect(formulas()).toHaveLength(Math.min(40, 20 + left)));
    const names = formulas().map((one) => one.querySelector('h3')?.textContent);
    expect(new Set(names).size).toBe(names.length);
  });

  test('are there again for who comes back from a text, which was left with the focus on it', async () => {
    show('#/search?q=trafficking');
    await waitFor(() => expect(formulas()).toHaveLength(20));
    await userEvent.click(await found('button.more'));
    await waitFor(() => expect(formulas().length).toBeGreaterThan(25));
    const names = () => formulas().map((one) => one.querySelector('h3')?.textContent);
    const before = names();
    await userEvent.click(formulas()[24]?.querySelector('h3 a') as HTMLElement);
    await waitFor(() => expect(shown.element.querySelector('.text-page')).not.toBeNull());
    history.back();
    await waitFor(() => expect(names()).toEqual(before));
    await waitFor(() => expect(document.activeElement).toBe(formulas()[24]));
    const { top, bottom } = (formulas()[24] as HTMLElement).getBoundingClientRect();
    expect(top < innerHeight && bottom > 0).toBe(true);
  });

  test('other words begin with the first twenty again', async () => {
    show('#/search?q=trafficking');
    await userEvent.click(await found('button.more'));
    await waitFor(() => expect(formulas().length).toBeGreaterThan(20));
    await userEvent.fill(field(), 'women');
    await waitFor(() => {
      expect(location.hash).toBe('#/search?q=women');
      expect(formulas()).toHaveLength(20);
    });
  });

  test('an answer to older words is dropped', async () => {
    const waiting: (() => void)[] = [];
    show('#/search?q=organs', {
      asks: {
        search: async (query, range) => {
          if (query.words === 'organs') await new Promise<void>((go) => waiting.push(go));
          return library.asks.search(query, range);
        },
      },
    });
    await userEvent.fill(await found('.search-words'), 'cheese');
    await says('Nothing has “cheese”.');
    for (const go of waiting) go();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shown.words()).toContain('Nothing has “cheese”.');
  });
});

describe('nothing', () => {
  test('asked yet: says how, and gives examples', async () => {
    show('#/search');
    await says('Words in any order and inflection; a phrase word for word in quotation marks');
    await userEvent.click(shown.find('.examples button', 'removal of organs'));
    await says(/\d+ formulas/);
    expect(field().value).toBe('removal of organs');
  });

  test('found: says which words the library does not know', async () => {
    show('#/search?q=cheese+organs');
    await says('No paragraph has all of these words');
    await says('No text of the library has this word: cheese');
  });

  test('answered: says why, and asks again', async () => {
    let calls = 0;
    show(ORGANS, {
      asks: {
        search: (query, range) =>
          calls++ === 0 ? Promise.reject(new Error('no answer')) : library.asks.search(query, range),
      },
    });
    await says('The library could not be searched: no answer');
    await userEvent.click(shown.find('button', 'Try again'));
    await says(/\d+ formulas/);
  });
});

test.each(['#/search', ORGANS, '#/search?q=cheese'])('axe finds nothing at %s', async (hash) => {
  show(hash);
  await says(/formulas|For example|Nothing has/);
  expect(await objections(shown.element)).toEqual([]);
});
