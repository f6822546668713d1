import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SourceParagraph } from '../../lib/messaging/messages.ts';
import { MatchCard, type MatchCardProps } from '../../lib/ui/MatchCard.tsx';
import { type Mounted, mount } from './mount.ts';
import { asks } from './lineage.ts';
import { objections } from './objections.ts';
import { describe as describeParagraphs, matchOf, PHRASE, paragraphs } from './seed-paragraphs.ts';
import { waitFor } from './wait-for.ts';

/** A paragraph without other years. */
const alone: MatchCardProps['lineage'] = async (paragraph) => [
  { ...paragraph, adopted: '2022-12-15', kind: 'self', similarity: 1 },
];

let card: Mounted;
afterEach(() => card.remove());

function show(change: Partial<MatchCardProps> = {}): MatchCardProps {
  const props: MatchCardProps = {
    match: matchOf(PHRASE, 'verbatim'),
    place: { index: 3, count: 7 },
    ...asks,
    compare: async () => null,
    lineage: alone,
    onClose: vi.fn(),
    onNext: vi.fn(),
    onPrevious: vi.fn(),
    ...change,
  };
  card = mount(<MatchCard {...props} />);
  return props;
}
const shown = () => waitFor(() => card.find('.paragraph'));
const mark = () => card.find('mark').textContent;
const term = matchOf('forced labour', 'term');

describe('a paragraph', () => {
  test('stands whole, with symbol, name, title, adoption and the matched words', async () => {
    show();
    await shown();
    const [op26] = paragraphs as [SourceParagraph];
    expect(card.find('.paragraph').textContent).toBe(`26. ${op26.paragraph.text}`);
    expect(mark()).toBe(PHRASE);
    expect(card.find('em').textContent).toBe('Urges');
    for (const words of [
      'A/RES/77/194',
      'operative paragraph 26',
      'Trafficking in women and girls',
      'General Assembly · 15 December 2022 · adopted without a vote',
      'Reservations are not tracked.',
      'Word for word',
      '17 words',
      '3 of 7 on this page',
    ]) {
      expect(card.words()).toContain(words);
    }
    expect(card.words()).not.toContain('Appears in');
  });

  test('links to the official document and tells it nothing', async () => {
    show();
    await shown();
    const link = card.find('h2 a') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('https://docs.un.org/en/A/RES/77/194');
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noreferrer');
  });

  test('has no link where the address is none of a document', async () => {
    const [op26] = paragraphs as [SourceParagraph];
    show({ describe: async () => [{ ...op26, url: 'javascript:alert(1)' }] });
    await shown();
    expect(card.element.querySelector('a')).toBeNull();
  });

  test('shows imported text as text', async () => {
    const [op26] = paragraphs as [SourceParagraph];
    show({ describe: async () => [{ ...op26, title: '<img src=x onerror=alert(1)>\u202e' }] });
    await shown();
    expect(card.element.querySelector('img')).toBeNull();
    expect(card.find('.title bdi').textContent).toBe('<img src=x onerror=alert(1)>\u202e');
  });

  test('a subparagraph follows the words that it continues', async () => {
    show({ match: matchOf('to provide direct assistance to victims of trafficking in persons', 'verbatim') });
    await shown();
    expect(card.find('.lead').textContent).toMatch(/^3\. Calls upon States/);
    expect(card.find('.paragraph p:last-child').textContent).toMatch(/^\(b\) Implementing/);
  });

  test('keeps its footnotes folded', async () => {
    show({ match: matchOf('some of the demand fostering sexual exploitation', 'verbatim') });
    await shown();
    const notes = card.find('details.footnotes') as HTMLDetailsElement;
    expect(notes.open).toBe(false);
    expect(notes.textContent).toContain('2 footnotes');
  });

  test('is announced with its place, grade and source', async () => {
    show();
    await shown();
    await waitFor(() =>
      expect(card.find('[role=status]', '3 of 7, word for word, A/RES/77/194 OP26')).toBeTruthy(),
    );
  });
});

describe('other paragraphs with the same words', () => {
  test('are named by resolution and one keypress away', async () => {
    show({ match: term });
    await shown();
    expect(card.words()).toContain('Appears in 3 paragraphs');
    card.find('[role=dialog]').focus();
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      await userEvent.keyboard('{ArrowRight}');
      const { symbol } = term.sources[(i + 1) % 3] as (typeof term.sources)[0];
      await waitFor(() => expect(card.find('h2').textContent).toContain(symbol));
      expect(mark()).toBe('forced labour');
      seen.push(symbol);
    }
    expect(new Set(seen).size).toBe(3);
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(card.find('h2').textContent).toContain(term.sources[2]?.symbol));
  });

  test('can be chosen', async () => {
    show({ match: term });
    await shown();
    await userEvent.click(card.find('button.chip', 'A/RES/78/228 OP27'));
    await waitFor(() => expect(card.words()).toContain('adopted by recorded vote, 141–5–35'));
    expect(card.find('button.chip[aria-current]').textContent).toBe('OP27');
  });

  test('beyond those that came with the match are read on demand, and again after a failure', async () => {
    const [first] = term.sources;
    const allSources = vi
      .fn<() => Promise<typeof term.sources>>()
      .mockRejectedValueOnce(new Error('no answer'))
      .mockResolvedValue(term.sources);
    show({ match: { ...term, sources: first ? [first] : [], sourceCount: 3 }, allSources });
    await shown();
    await userEvent.click(card.find('button', '2 more'));
    await userEvent.click(await waitFor(() => card.find('button', 'Try again')));
    await waitFor(() => expect(card.element.querySelectorAll('button.chip').length).toBe(3));
  });

  test('that are not found any more leave those that are known', async () => {
    const [first] = term.sources;
    show({
      match: { ...term, sources: first ? [first] : [], sourceCount: 3 },
      allSources: async () => [],
    });
    await shown();
    await userEvent.click(card.find('button', '2 more'));
    await waitFor(() => card.find('button', 'Try again'));
    expect(card.find('h2').textContent).toContain(first?.symbol);
  });

  test('stay chosen when the page is read again', async () => {
    const props = show({ match: term });
    await shown();
    await userEvent.click(card.find('button.chip', 'A/RES/78/228 OP27'));
    await waitFor(() => expect(card.find('h2').textContent).toContain('A/RES/78/228'));
    await card.draw(<MatchCard {...props} match={structuredClone(term)} />);
    expect(card.find('h2').textContent).toContain('A/RES/78/228');
  });

  test('the next match begins with its best source', async () => {
    const props = show({ match: term });
    await shown();
    await userEvent.click(card.find('button.chip', 'A/RES/78/228 OP27'));
    await waitFor(() => expect(card.find('h2').textContent).toContain('A/RES/78/228'));
    await card.draw(<MatchCard {...props} match={matchOf(PHRASE, 'verbatim')} />);
    await waitFor(() => expect(card.find('h2').textContent).toContain('A/RES/77/194'));
    expect(mark()).toBe(PHRASE);
  });

  test('marks the words of this match in a paragraph that is shown already', async () => {
    const props = show();
    await shown();
    await card.draw(<MatchCard {...props} match={matchOf('guilty of sexually assaulting', 'verbatim')} />);
    await waitFor(() => expect(mark()).toBe('guilty of sexually assaulting'));
  });
});

describe('keys', () => {
  test.each([
    ['j', 'onNext'],
    ['J', 'onNext'],
    ['k', 'onPrevious'],
    ['{Escape}', 'onClose'],
  ] as const)('%s', async (key, name) => {
    const props = show();
    card.find('[role=dialog]').focus();
    await userEvent.keyboard(key);
    expect(props[name]).toHaveBeenCalledOnce();
  });

  test('with Control or Alt belong to the browser', async () => {
    const props = show();
    card.find('[role=dialog]').focus();
    await userEvent.keyboard('{Control>}j{/Control}{Alt>}k{/Alt}');
    expect(props.onNext).not.toHaveBeenCalled();
    expect(props.onPrevious).not.toHaveBeenCalled();
  });

  test('Tab reaches everything in the order that is seen', async () => {
    show({ match: term });
    await shown();
    card.find('[role=dialog]').focus();
    const names: string[] = [];
    for (let i = 0; i < 12; i++) {
      await userEvent.keyboard('{Tab}');
      const { activeElement } = document;
      names.push(activeElement?.getAttribute('aria-label') ?? activeElement?.localName ?? '');
    }
    expect(names).toEqual([
      'a',
      'Close',
      'summary',
      'Paragraph',
      'Go to the previous paragraph',
      'Go to the next paragraph',
      'A/RES/77/194 OP26',
      'CTOC/COP/2022/9, sect. I.A, resolution 11/5 PP4',
      'A/RES/78/228 OP27',
      'button',
      'Citation style: UN',
      'button',
    ]);
  });
});

describe('copying', () => {
  test('puts the citation into the clipboard and says so', async () => {
    const copy = vi.fn(async () => {});
    show({ copy });
    await shown();
    await userEvent.click(card.find('button', 'Copy citation'));
    expect(copy).toHaveBeenCalledExactlyOnceWith('General Assembly resolution 77/194, para. 26');
    await waitFor(() => card.find('[role=status]', 'Copied'));
  });

  test('shows the citation selected where the clipboard is refused; arrows move the caret in it', async () => {
    show({ match: term, copy: () => Promise.reject(new Error('refused')) });
    await shown();
    await userEvent.click(card.find('button', 'Copy citation'));
    const field = (await waitFor(() => card.find('input'))) as HTMLInputElement;
    expect(field.value).toBe('General Assembly resolution 77/194, para. 26');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    await userEvent.keyboard('{ArrowRight}');
    expect(card.find('h2').textContent).toContain('A/RES/77/194');
  });
});

describe('while the paragraph is not there', () => {
  test('says nothing before 100 ms, then that it is reading', async () => {
    show({ describe: () => new Promise(() => {}) });
    expect(card.words()).not.toContain('Reading');
    expect(card.find('.card').dataset.waiting).toBe('');
    await waitFor(() => expect(card.words()).toContain('Reading the paragraph…'));
    expect(card.find('.card').dataset.waiting).toBeUndefined();
  });

  test('a failure is told, and asked again', async () => {
    const ask = vi
      .fn(describeParagraphs)
      .mockRejectedValueOnce(new Error('the library did not answer in time'));
    show({ describe: ask });
    await waitFor(() =>
      expect(card.words()).toContain('could not be read: the library did not answer in time'),
    );
    await userEvent.click(card.find('button', 'Try again'));
    await shown();
    expect(mark()).toBe(PHRASE);
  });

  test('a paragraph that is not in the library is told', async () => {
    show({ describe: async () => [null] });
    await waitFor(() => expect(card.words()).toContain('no longer in the library'));
  });

  test('an answer that comes after the next question is dropped', async () => {
    const answers: ((answer: (SourceParagraph | null)[]) => void)[] = [];
    const props = show({ describe: () => new Promise((resolve) => answers.push(resolve)) });
    await waitFor(() => expect(answers.length).toBe(1));
    await card.draw(
      <MatchCard
        {...props}
        match={matchOf('some of the demand fostering sexual exploitation', 'verbatim')}
      />,
    );
    await waitFor(() => expect(answers.length).toBe(2));
    answers[1]?.([paragraphs[1] as SourceParagraph]);
    answers[0]?.([paragraphs[0] as SourceParagraph]);
    await waitFor(() => expect(card.find('h2').textContent).toContain('thirty-first preambular paragraph'));
    expect(mark()).toBe('some of the demand fostering sexual exploitation');
  });
});

test.each([
  ['verbatim', {}],
  ['a term in several texts', { match: term }],
  ['failed', { describe: () => Promise.reject(new Error('no answer')) }],
  ['not in the library', { describe: async () => [null] }],
] as const)('axe finds nothing: %s', async (_, change) => {
  show(change);
  await waitFor(() => expect(card.find('.card').dataset.waiting).toBeUndefined());
  expect(await objections(card.element)).toEqual([]);
});
