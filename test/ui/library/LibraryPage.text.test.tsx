import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReadText } from '../../../lib/messaging/messages.ts';
import { objections } from '../objections.ts';
import { found, library, says, show, shown } from './shown-library.tsx';
import { waitFor } from '../wait-for.ts';

const A77 = '#/text/A%2FRES%2F77%2F194';
const A75 = '#/text/A%2FRES%2F75%2F158';
const paragraph = (id: string) => shown.find(`[data-paragraph="${CSS.escape(id)}"]`);
const ready = () => found('.read-paragraph');
/** Answers `read` with something else than is usual. */
const reading = (change: (text: ReadText) => Partial<ReadText>) => ({
  read: async (symbol: string) => {
    const text = await library.asks.read(symbol);
    return text && { ...text, ...change(text) };
  },
});

describe('a text', () => {
  test('says what it is, who adopted it, when and how', async () => {
    show(A75);
    await says('Trafficking in women and girls');
    await says('General Assembly, session 75 · 16 December 2020 · adopted by recorded vote, 141–5–35');
    await says('141 in favour, 5 against, 35 abstaining');
    const facts = shown.find('.text-facts').textContent;
    expect(facts).toContain('Reservations are not tracked.');
    expect(facts).toContain('CommitteeThird Committee');
    expect(facts).toContain('DraftA/C.3/75/L.17/Rev.1');
    expect(facts).toContain('3 sponsorsBelarus, Côte d’Ivoire, Philippines');
    expect(facts).toContain('Sourceunxml.zip/75session/A_RES_75_158.xml');
    expect(document.title).toBe('A/RES/75/158 – Agreed Language');
  });

  test('leads to the official document, by a click only', async () => {
    show(A77);
    const link = await found('.text-symbol a');
    expect(link.getAttribute('href')).toBe('https://docs.un.org/en/A/RES/77/194');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  test.each(['javascript:alert(1)', 'http://example.org'])('no link goes to %s', async (url) => {
    show(A77, { asks: reading(() => ({ url })) });
    await ready();
    expect(shown.element.querySelector('.text-symbol a')).toBeNull();
  });

  test('has its paragraphs in order, numbered as the document numbers them', async () => {
    show(A77);
    await ready();
    expect(paragraph('PP9').querySelector('.margin')?.textContent).toBe('PP9');
    expect(paragraph('PP9').querySelector('.number')).toBeNull();
    expect(paragraph('OP26').querySelector('.number')?.textContent).toBe('26. ');
    expect(paragraph('OP26').querySelector('em')?.textContent).toBe('Urges');
    expect([...shown.element.querySelectorAll('.part')].map((part) => part.textContent)).toEqual([
      'Preamble',
      'Operative paragraphs',
      'Notes',
    ]);
  });

  test('subparagraphs are set in', async () => {
    show('#/text/A%2FHRC%2FRES%2F53%2F9');
    await ready();
    const left = (id: string) => paragraph(id).querySelector('.paragraph')?.getBoundingClientRect().left ?? 0;
    expect(paragraph('OP1(a)').querySelector('.number')?.textContent).toBe('(a) ');
    expect(left('OP1(a)')).toBeGreaterThan(left('OP1') + 10);
  });

  test('sections and annexes are headings, and lines of the outline; an odd id does no harm', async () => {
    show('#/text/A%2FRES%2F79%2F1');
    await ready();
    const names = ['Section I', 'Section II', 'Annex', 'Annex, Section II', 'Operative paragraphs'];
    expect([...shown.element.querySelectorAll('.part')].map((part) => part.textContent)).toEqual(names);
    const lines = [...shown.element.querySelectorAll<HTMLElement>('.outline li a')];
    expect(lines.map((line) => line.textContent)).toEqual(names);
    await userEvent.click(lines[2] as HTMLElement);
    await waitFor(() => expect(document.activeElement).toBe(paragraph('annex.1')));
    expect(location.hash).toBe('#/text/A%2FRES%2F79%2F1?p=annex.1');
    expect(paragraph('annex.II.1(a)(i)').dataset.depth).toBe('2');
  });

  test('is opened at a paragraph, which has the focus', async () => {
    show(`${A77}?p=OP26`);
    await waitFor(() => expect(document.activeElement).toBe(paragraph('OP26')));
    expect(paragraph('OP26').getAttribute('aria-current')).toBe('true');
    const { top, bottom } = paragraph('OP26').getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(innerHeight);
  });
});

describe('links', () => {
  test('each paragraph has one, that offers its citation and address', async () => {
    show(A77);
    await ready();
    await userEvent.click(paragraph('OP26').querySelector('.pilcrow') as HTMLElement);
    await waitFor(() => expect(location.hash).toBe(`${A77}?p=OP26`));
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(await found('[data-paragraph=OP26] .actions button', 'Copy link'));
    await waitFor(() => expect(written).toHaveBeenLastCalledWith(location.href));
    await userEvent.click(await found('[data-paragraph=OP26] .copy button', 'Copy citation'));
    await waitFor(() =>
      expect(written).toHaveBeenLastCalledWith('General Assembly resolution 77/194, para. 26'),
    );
    written.mockRestore();
  });

  test('a mark leads to its note, and the note back', async () => {
    show(A77);
    await ready();
    await userEvent.click(paragraph('PP2').querySelector('sup a') as HTMLElement);
    const note = () => shown.find('[data-note="1"]');
    await waitFor(() => expect(document.activeElement).toBe(note()));
    expect(note().textContent).toContain('United Nations, Treaty Series, vol. 2225');
    await userEvent.click(note().querySelector('a') as HTMLElement);
    await waitFor(() => expect(document.activeElement).toBe(paragraph('PP2')));
    history.back();
    await waitFor(() => expect(document.activeElement).toBe(note()));
  });
});

describe('what it is akin to', () => {
  test('is told quietly at each paragraph, and opens with what changed', async () => {
    show(A77);
    await ready();
    const kin = paragraph('OP26').querySelector('.kin') as HTMLElement;
    expect(kin.textContent).toBe('also in A/RES/75/158 OP27 (2020), 97 % alike');
    await userEvent.click(kin);
    const details = await found('.kin-details');
    await says('Changes from A/RES/75/158 OP27 (2020) to A/RES/77/194 OP26 (2022)');
    await waitFor(() =>
      expect(details.querySelector('.gone')?.textContent ?? '').toContain('only in A/RES/75/158 OP27'),
    );
    expect([...details.querySelectorAll('ins')].map((ins) => ins.textContent)).toEqual([
      'inserted Urges',
      'inserted in persons,',
    ]);
    expect(kin.getAttribute('aria-expanded')).toBe('true');
    expect(await objections(shown.element)).toEqual([]);
    await userEvent.click(kin);
    await waitFor(() => expect(shown.element.querySelector('.kin-details')).toBeNull());
  });

  test('another form is chosen from the line of years', async () => {
    show('#/text/A%2FRES%2F75%2F158');
    await ready();
    const kin = [...shown.element.querySelectorAll<HTMLElement>('.kin')].find((one) =>
      one.textContent?.includes('and 1 more'),
    ) as HTMLElement;
    await userEvent.click(kin);
    const details = await found('.kin-details');
    await waitFor(() => expect(details.querySelectorAll('.chip').length).toBeGreaterThan(2));
    const other = [...details.querySelectorAll<HTMLElement>('.chip')].at(-1) as HTMLElement;
    const name = other.getAttribute('aria-label')?.split(' ').slice(0, 2).join(' ');
    await userEvent.click(other);
    await waitFor(() => expect(details.querySelector('.grade')?.textContent).toContain(name));
  });

  test('whole texts can be read, and compared with their predecessor', async () => {
    show(A77);
    await ready();
    const akin = shown.find('.akin li', 'A/RES/75/158');
    expect(akin.textContent).toContain('89 paragraphs shared');
    const compare = shown.find('.akin a', 'Compare with A/RES/75/158');
    expect(compare.getAttribute('href')).toBe('#/compare/A%2FRES%2F77%2F194/A%2FRES%2F75%2F158');
    // The later text is always the one that is compared with the earlier.
    expect(shown.find('.akin a', 'Compare with A/RES/78/228').getAttribute('href')).toBe(
      '#/compare/A%2FRES%2F78%2F228/A%2FRES%2F77%2F194',
    );
  });
});

describe('states', () => {
  test('a text that is not there says so', async () => {
    show('#/text/A%2FRES%2F1%2F1');
    await says('The library does not have this text');
  });

  test('where it cannot be read, it can be asked for again', async () => {
    let calls = 0;
    show(A77, {
      asks: {
        read: (symbol) =>
          calls++ === 0 ? Promise.reject(new Error('no answer')) : library.asks.read(symbol),
      },
    });
    await says('The text could not be read: no answer');
    await userEvent.click(shown.find('button', 'Try again'));
    await ready();
  });
});

test('the focus goes to the heading of a view that a person comes to, and the title follows', async () => {
  show('#/');
  await says('6 texts');
  expect(document.activeElement).toBe(document.body);
  location.hash = A77;
  await waitFor(() => expect(document.activeElement?.className).toBe('view-heading'));
  await ready();
  expect(document.activeElement?.textContent).toBe('Trafficking in women and girls');
  history.back();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('6 texts'));
  expect(document.title).toBe('Library – Agreed Language');
});
