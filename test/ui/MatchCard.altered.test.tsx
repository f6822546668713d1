import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Comparison } from '../../lib/core/compare/comparison.ts';
import type { SourceParagraph } from '../../lib/messaging/messages.ts';
import { MatchCard, type MatchCardProps } from '../../lib/ui/MatchCard.tsx';
import { ASSAULTING, type Altered, altered, asks, SPELT, WEAKENED } from './lineage.ts';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';
import { matchOf, PHRASE, paragraphs } from './seed-paragraphs.ts';
import { waitFor } from './wait-for.ts';

let card: Mounted;
afterEach(() => card.remove());

/** Shows the card of words that a page altered, in a paragraph without other years. */
function show({ match, comparison }: Altered, change: Partial<MatchCardProps> = {}): MatchCardProps {
  const props: MatchCardProps = {
    match,
    place: { index: 3, count: 7 },
    describe: asks.describe,
    compare: vi.fn(async () => comparison),
    lineage: async (asked) => [{ ...asked, adopted: '2022-12-15', kind: 'self', similarity: 1 }],
    contrast: async () => null,
    onClose: vi.fn(),
    ...change,
  };
  card = mount(<MatchCard {...props} />);
  return props;
}
const compared = () => waitFor(() => card.find('del, ins, .form'));
const lines = () => [...card.element.querySelectorAll('.changes li')].map((line) => line.textContent);

describe('the edits of a page', () => {
  test('are shown in the paragraph, counted, and told how to be read', async () => {
    const props = show(ASSAULTING);
    await compared();
    expect(props.compare).toHaveBeenCalledExactlyOnceWith(ASSAULTING.match.sources[0]);
    expect(card.find('.grade').textContent).toBe(
      'Nearly word for word3 edits, 14 of 17 words agreed3 of 7 on this page',
    );
    expect(card.find('.paragraph').textContent).toMatch(
      /left out sexually assaulting victims of inserted human/,
    );
    expect(card.find('.legend').textContent).toBe('only in the paragraph only here');
    expect(card.find('.legend').ariaHidden).toBe('true');
  });

  test('are announced with place and source', async () => {
    show(ASSAULTING);
    await waitFor(() =>
      card.find('[role=status]', '3 of 7, nearly word for word, 3 edits, A/RES/77/194 OP26'),
    );
  });

  test('of one are one', async () => {
    show(
      altered(
        'found guilty of assaulting victims of trafficking',
        'found guilty of sexually assaulting victims of trafficking',
      ),
    );
    await compared();
    expect(card.words()).toContain('1 edit, 7 of 8 words agreed');
  });

  test('that are only forms and spellings leave the words the same', async () => {
    show(SPELT);
    await compared();
    expect(card.find('.grade').textContent).toContain('same words in another form or spelling');
    expect(card.element.querySelector('.legend')).toBeNull();
    expect(lines()).toEqual([]);
  });

  test('in quotation marks are told', async () => {
    show({ ...ASSAULTING, match: { ...ASSAULTING.match, quoted: true } });
    await compared();
    expect(card.find('.grade').textContent).toContain('Quoted, but altered');
  });

  test('are of the next match once that is shown, also where it has the same source', async () => {
    const props = show(ASSAULTING);
    await compared();
    const next = altered(ASSAULTING.page.replace('human', 'child'), ASSAULTING.agreed);
    await card.draw(
      <MatchCard
        {...props}
        match={structuredClone(ASSAULTING.match)}
        place={{ index: 4, count: 7 }}
        compare={async () => next.comparison}
      />,
    );
    await waitFor(() => expect(card.find('ins').textContent).toContain('child'));
  });

  test('words that are the same, or a term, are not compared', async () => {
    const verbatim = show({ ...ASSAULTING, match: matchOf(PHRASE, 'verbatim') });
    await waitFor(() => card.find('.paragraph'));
    expect(verbatim.compare).not.toHaveBeenCalled();
    expect(card.element.querySelector('.changes')).toBeNull();
    card.remove();
    const term = show({ ...ASSAULTING, match: matchOf('forced labour', 'term') });
    await waitFor(() => card.find('.paragraph'));
    expect(term.compare).not.toHaveBeenCalled();
  });
});

describe('what changes the force of a sentence', () => {
  test('is named above the words: verb, obligation, qualifier, whom it binds', async () => {
    show(WEAKENED);
    await compared();
    expect(lines()).toEqual([
      'recalling here, Bearing in mind in CTOC/COP/2022/9, sect. I.A, resolution 11/5',
      'Obligation: “have an obligation to” became “should”',
      'Qualifier added: “as appropriate”',
      'Who is bound: “States parties” became “Governments”',
    ]);
    const words = [...card.element.querySelectorAll('.changes li:first-child em')].map(
      (em) => em.textContent,
    );
    expect(words).toEqual(['recalling', 'Bearing in mind']);
    expect(card.element.querySelectorAll('.changes bdi').length).toBe(8);
    const place = card.find('.changes').compareDocumentPosition(card.find('.paragraph'));
    expect(place).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test.each([
    ['obligation', null, 'shall', 'Obligation added: “shall”'],
    ['obligation', 'shall', null, 'Obligation dropped: “shall”'],
    ['qualifier', 'as appropriate', null, 'Qualifier dropped: “as appropriate”'],
    ['qualifier', 'where possible', 'as appropriate', 'Qualifier: “where possible” became “as appropriate”'],
    ['negation', null, 'not', 'Negation added: “not”'],
    ['negation', 'not', null, 'Negation dropped: “not”'],
    ['negation', 'not', 'never', 'Negation: “not” became “never”'],
    ['addressee', null, 'States', 'Who is bound: “States” added'],
    ['addressee', 'all', null, 'Who is bound: “all” dropped'],
  ] as const)('%s: %s, %s', async (kind, agreed, other, words) => {
    const comparison: Comparison = { ...ASSAULTING.comparison, force: [{ kind, agreed, other }] };
    show({ ...ASSAULTING, comparison });
    await compared();
    expect(lines()).toEqual([words]);
  });
});

describe('while the edits are not there', () => {
  test('the paragraph is, with the whole stretch marked; after 100 ms it says that words are compared', async () => {
    let answer: (comparison: Comparison) => void = () => {};
    show(ASSAULTING, { compare: () => new Promise((resolve) => (answer = resolve)) });
    await waitFor(() => expect(card.find('mark').textContent).toBe(ASSAULTING.agreed));
    await waitFor(() => expect(card.words()).toContain('Comparing the words…'));
    expect(card.find('.card').dataset.waiting).toBeUndefined();
    answer(ASSAULTING.comparison);
    await compared();
    expect(card.words()).not.toContain('Comparing');
  });

  test('a failure is told, leaves the paragraph, and is asked again', async () => {
    const compare = vi
      .fn(async () => ASSAULTING.comparison as Comparison | null)
      .mockRejectedValueOnce(new Error('no answer'));
    show(ASSAULTING, { compare });
    await waitFor(() => expect(card.words()).toContain('could not be compared: no answer'));
    expect(card.find('mark').textContent).toBe(ASSAULTING.agreed);
    await userEvent.click(card.find('.changes button', 'Try again'));
    await compared();
    expect(card.words()).not.toContain('no answer');
  });

  test('words that are gone are told', async () => {
    show(ASSAULTING, { compare: async () => null });
    await waitFor(() => expect(card.words()).toContain('cannot be compared any more'));
    expect(card.find('mark').textContent).toBe(ASSAULTING.agreed);
  });
});

test.each<[string, Altered, Partial<MatchCardProps>]>([
  ['edits', ASSAULTING, {}],
  ['force', WEAKENED, {}],
  ['forms', SPELT, {}],
  ['failed', ASSAULTING, { compare: () => Promise.reject(new Error('no answer')) }],
])('axe finds nothing: %s', async (_, example, change) => {
  show(example, change);
  await waitFor(() => card.find('.paragraph'));
  await waitFor(() => card.find('.changes'));
  expect(await objections(card.element)).toEqual([]);
});

test('imported words are shown as text', async () => {
  const [op26] = paragraphs as [SourceParagraph];
  const html = '<img src=x onerror=alert(1)>\u202e';
  const { pieces } = ASSAULTING.comparison;
  show({
    ...ASSAULTING,
    comparison: {
      ...ASSAULTING.comparison,
      pieces: pieces.map((piece) => (piece.op === 'insert' ? { ...piece, other: html } : piece)),
      verbs: [{ agreed: op26.paragraph.openingPhrase as string, other: html }],
    },
  });
  await compared();
  expect(card.element.querySelector('img')).toBeNull();
  expect(card.find('.changes bdi').textContent).toBe(html);
});
