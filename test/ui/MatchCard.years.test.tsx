import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Relative } from '../../lib/core/lineage/relative.ts';
import type { Source } from '../../lib/core/match/match.ts';
import { MatchCard, type MatchCardProps } from '../../lib/ui/MatchCard.tsx';
import { ASSAULTING, asks } from './lineage.ts';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';
import { matchOf, PHRASE, sourcesOf } from './seed-paragraphs.ts';
import { waitFor } from './wait-for.ts';

let card: Mounted;
afterEach(() => card.remove());

function show(change: Partial<MatchCardProps> = {}): MatchCardProps {
  const { describe, lineage, contrast } = asks;
  const props: MatchCardProps = {
    match: matchOf(PHRASE, 'verbatim'),
    place: { index: 3, count: 7 },
    describe,
    lineage: vi.fn(lineage),
    contrast: vi.fn(contrast),
    compare: async () => ASSAULTING.comparison,
    onClose: vi.fn(),
    ...change,
  };
  card = mount(<MatchCard {...props} />);
  return props;
}
const dated = () => waitFor(() => card.find('.year'));
const rows = () =>
  [...card.element.querySelectorAll('.appears-list p')].map((row) =>
    [...row.children].map((child) => child.textContent?.trim()).join(' '),
  );
const heading = (words: string) => waitFor(() => expect(card.find('h2').textContent).toContain(words));
const press = async (key: string) => {
  card.find('[role=dialog]').focus();
  await userEvent.keyboard(key);
};

describe('the line of years', () => {
  test('has every year of the paragraph, the earliest first; the shown one and mere relatives are told apart', async () => {
    show();
    await dated();
    expect(rows()).toEqual([
      '2020 A/RES/75/158 OP26 70 % earliest',
      '2022 A/RES/77/194 OP26',
      '2024 A/RES/79/154 OP26 100 % latest',
    ]);
    expect(card.find('.appears h3').textContent).toBe('Appears in 1 paragraph · 2 related');
    expect([...card.element.querySelectorAll('.chip')].map((chip) => chip.ariaLabel)).toEqual([
      'A/RES/75/158 OP26 70 %, adapted',
      'A/RES/77/194 OP26',
      'A/RES/79/154 OP26 100 %, the same words',
    ]);
    expect(card.find('.chip[aria-current]').textContent).toBe('OP26');
    expect(card.element.querySelectorAll('.chip.related').length).toBe(2);
  });

  test('is not there for a paragraph that is alone', async () => {
    show({ lineage: async (asked) => (await asks.lineage(asked)).filter(({ kind }) => kind === 'self') });
    await waitFor(() => card.find('.paragraph'));
    expect(card.element.querySelector('.appears')).toBeNull();
  });

  test('of a term is not asked for', async () => {
    const props = show({ match: matchOf('forced labour', 'term') });
    await waitFor(() => card.find('.paragraph'));
    expect(props.lineage).not.toHaveBeenCalled();
    expect(card.element.querySelector('.year')).toBeNull();
    expect(card.element.querySelector('.tools')).toBeNull();
  });

  test('a distant form has no figure', async () => {
    const distant: Relative = {
      symbol: 'A/RES/73/146',
      paragraph: 'OP21',
      adopted: '2018-12-17',
      kind: 'distant',
      similarity: 0,
    };
    show({ lineage: async (asked) => [distant, ...(await asks.lineage(asked))] });
    await dated();
    expect(rows()[0]).toBe('2018 A/RES/73/146 OP21 earliest');
    expect(card.find('.chip').ariaLabel).toContain('related through another form');
  });

  test('the arrows go from year to year', async () => {
    show();
    await dated();
    await press('{ArrowRight}');
    await heading('A/RES/79/154');
    await press('{ArrowRight}');
    await heading('A/RES/75/158');
    await press('{ArrowRight}');
    await heading('A/RES/77/194');
    expect(card.find('mark').textContent).toBe(PHRASE);
  });

  test('a form that does not have the words says so and marks none', async () => {
    show();
    await dated();
    await userEvent.click(card.find('.chip', 'A/RES/75/158'));
    await heading('A/RES/75/158');
    expect(card.find('.grade').textContent).toContain('Related formof A/RES/77/194 OP26, which was matched');
    expect(card.element.querySelector('mark')).toBeNull();
    expect(card.find('.paragraph').textContent).toContain('sex tourism and forced labour');
    await waitFor(() => card.find('[role=status]', '3 of 7, related form, A/RES/75/158 OP26'));
  });

  test('the latest agreed form is one click away, and then no more', async () => {
    show();
    await dated();
    await userEvent.click(card.find('button', 'Latest agreed form'));
    await heading('A/RES/79/154');
    expect(card.element.textContent).not.toContain('Latest agreed form');
  });

  test('sources of other families stand among them by their year', async () => {
    const [hrc] = sourcesOf('direct assistance to victims', 'verbatim') as [Source];
    const match = matchOf(PHRASE, 'verbatim');
    show({ match: { ...match, sources: [...match.sources, hrc], sourceCount: 2 } });
    await dated();
    expect(rows()[2]).toBe('2023 A/HRC/RES/53/9 OP3(b)');
    expect(card.find('.appears h3').textContent).toBe('Appears in 2 paragraphs · 2 related');
  });

  test('a failure is told, leaves the sources, and is asked again', async () => {
    const lineage = vi.fn(asks.lineage).mockRejectedValueOnce(new Error('no answer'));
    show({ lineage });
    await waitFor(() => expect(card.words()).toContain('could not be looked up: no answer'));
    expect(card.find('mark').textContent).toBe(PHRASE);
    await userEvent.click(card.find('.appears button', 'Try again'));
    await dated();
    expect(card.words()).not.toContain('no answer');
  });

  test('while it is awaited the paragraph is there', async () => {
    show({ lineage: () => new Promise(() => {}) });
    await waitFor(() => expect(card.find('.card').dataset.waiting).toBeUndefined());
    expect(card.find('mark').textContent).toBe(PHRASE);
  });
});

describe('comparing two paragraphs', () => {
  const between = (words: string) => waitFor(() => expect(card.find('.grade').textContent).toContain(words));

  test('shows what changed from the year before, the opening verb first, and goes back', async () => {
    const props = show();
    await dated();
    await press('c');
    await between('Changes from A/RES/75/158 OP26 (2020) to A/RES/77/194 OP26 (2022)');
    expect(props.contrast).toHaveBeenCalledExactlyOnceWith(
      { symbol: 'A/RES/77/194', paragraph: 'OP26' },
      { symbol: 'A/RES/75/158', paragraph: 'OP26' },
    );
    await waitFor(() =>
      expect(card.find('.grade').textContent).toMatch(/\d+ edits, \d+ of \d+ words the same/),
    );
    expect(card.find('.changes li').textContent).toBe(
      'Calls upon in A/RES/75/158 OP26, Urges in A/RES/77/194 OP26',
    );
    expect(card.find('del').textContent).toContain('Calls upon');
    expect(card.find('ins').textContent).toContain('Urges');
    expect(card.find('.legend').textContent).toBe('only in A/RES/75/158 OP26 only in A/RES/77/194 OP26');
    await waitFor(() => card.find('[role=status]', 'to A/RES/77/194 OP26 (2022): '));
    await press('c');
    await waitFor(() => expect(card.find('mark').textContent).toBe(PHRASE));
    expect(card.element.querySelector('del, ins')).toBeNull();
  });

  test('leads from the earlier one to the later one, whichever is shown', async () => {
    show();
    await dated();
    await userEvent.click(card.find('.chip', 'A/RES/75/158'));
    await heading('A/RES/75/158');
    await userEvent.click(card.find('button', 'Compare'));
    await between('Changes from A/RES/75/158 OP26 (2020) to A/RES/77/194 OP26 (2022)');
    await waitFor(() => expect(card.find('ins').textContent).toContain('Urges'));
    expect(card.find('del').textContent).toContain('Calls upon');
  });

  test('chips and arrows choose the other one, the shown one goes back', async () => {
    show();
    await dated();
    await userEvent.click(card.find('button', 'Compare'));
    await between('Changes from A/RES/75/158');
    expect(card.find('.appears h3').textContent).toBe('Compare with');
    expect(card.find('.chip[aria-pressed=true]').ariaLabel).toContain('A/RES/75/158');
    await userEvent.click(card.find('.chip', 'A/RES/79/154'));
    await between('Changes from A/RES/77/194 OP26 (2022) to A/RES/79/154 OP26 (2024)the same words');
    await press('{ArrowRight}');
    await between('Changes from A/RES/75/158');
    await userEvent.click(card.find('.chip[aria-current]'));
    await between('Word for word');
  });

  test('another match ends it', async () => {
    const props = show();
    await dated();
    await press('c');
    await between('Changes from');
    await card.draw(<MatchCard {...props} match={ASSAULTING.match} />);
    await between('Nearly word for word');
  });

  test('a failure is told and asked again', async () => {
    const contrast = vi.fn(asks.contrast).mockRejectedValueOnce(new Error('no answer'));
    show({ contrast });
    await dated();
    await press('c');
    await waitFor(() => expect(card.words()).toContain('could not be compared: no answer'));
    await userEvent.click(card.find('.changes button', 'Try again'));
    await waitFor(() => card.find('del'));
  });

  test('a paragraph that is gone is told', async () => {
    show({ contrast: async () => null });
    await dated();
    await press('c');
    await waitFor(() => expect(card.words()).toContain('cannot be compared any more'));
  });

  test('of a single paragraph is not offered', async () => {
    const props = show({ lineage: async () => [] });
    await waitFor(() => card.find('.paragraph'));
    await press('c');
    expect(props.contrast).not.toHaveBeenCalled();
  });
});

test('axe finds nothing in the line of years and in a comparison', async () => {
  show();
  await dated();
  expect(await objections(card.element)).toEqual([]);
  await press('c');
  await waitFor(() => card.find('del'));
  expect(await objections(card.element)).toEqual([]);
});
