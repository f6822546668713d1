import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../lib/core/draft/read-draft.ts';
import { knownWords } from '../../../lib/core/match/known-words.ts';
import { segment } from './library.ts';
import { leastTime } from '../../least-time.ts';

const knows = knownWords(segment);
const words = (text: string) => readDraft(text, knows).map(({ wording }) => wording.replace(/\s+/gu, ' '));

describe('paragraphs of a draft', () => {
  test.each([
    ['blank lines', 'One thing\nand more.\n\nAnother.', ['One thing and more.', 'Another.']],
    ['numbers', '25. Urges States;\n26. Calls upon States;', ['Urges States;', 'Calls upon States;']],
    ['letters', 'Urges States:\n(a) To act;\n(b) To report;', ['Urges States:', 'To act;', 'To report;']],
    [
      'opening verbs',
      'Recalling its resolutions,\nDeeply concerned at this,',
      ['Recalling its resolutions,', 'Deeply concerned at this,'],
    ],
    [
      'labels of negotiators',
      'PP3 bis Recalling\nOP5 Alt: Urges\n[OP6] Calls',
      ['Recalling', 'Urges', 'Calls'],
    ],
    ['an Alt version', '5. Urges States\n5 alt. Invites States', ['Urges States', 'Invites States']],
    ['a label on a line of its own', 'OP5 Alt\nUrges States', ['Urges States']],
    [
      'list signs and headings',
      '# Draft\n\n- 7. Urges States;\n• To act',
      ['Draft', 'Urges States;', 'To act'],
    ],
    ['a list of Word', '1)\tUrges States;\n2)\tInvites States;', ['Urges States;', 'Invites States;']],
  ])('begin at %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    ['a number in a wrapped sentence', 'as it says in article\n5. The Governments'],
    ['what ends with a shortened word', 'the Convention, 1930 (No.\n29) and the Protocol'],
    ['a letter in a wrapped sentence', 'as said in paragraph\n(a) of article 3'],
    ['"5 new" at the start of a line', 'which built\n5 new schools'],
  ])('do not begin at %s', (_, text) => {
    expect(readDraft(text, knows)).toHaveLength(1);
  });

  test('are whole lines where nothing wraps them', () => {
    const [one, two] = [`${'Nobody agreed to this. '.repeat(10).trim()}`, 'A line of its own.'];
    expect(words(`${one}\n${two}`)).toEqual([one, two]);
  });

  test.each([
    ['to act against trafficking', 'in persons, and to report;'],
    ['to take into account the', 'Protocol and to report;'],
  ])('go on over a blank line in the middle of a sentence: %s', (end, start) => {
    const before = `Urges all States, whatever they may have said of it until now, ${end}`;
    expect(words(`${before}\n\n${start}\n\n27. Invites them.`)).toEqual([
      `${before} ${start}`,
      'Invites them.',
    ]);
    expect(words(`Items ${end}\n\n${start}`)).toHaveLength(2);
  });

  test('have no number, page furniture or blank space in their span', () => {
    const text = '  26. Urges States;\n\n22-28891 9/14\n\nA/RES/77/194\n\n[EU: delete]\n 27. Invites them.\n';
    expect(readDraft(text, knows).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Urges States;',
      'Invites them.',
    ]);
  });
});

test('a draft made of what is looked for costs no more a letter than a little of it', () => {
  const time = (text: string) => leastTime(() => readDraft(text, () => true));
  const pieces = [
    '[EU: ',
    '(US: add ',
    '~~a ',
    '<s>a',
    '<!--',
    'EU/',
    '\nEU: ',
    '\nOP5 Alt ',
    '\n[',
    'a\u0336',
    'a[b]',
  ];
  for (const piece of [
    ...pieces,
    'G77 and China and ',
    '[agreed language from ',
    '\n(a) ',
    'x,\nUrges ',
    '[a – ',
  ]) {
    expect(time(piece.repeat(16_000)), piece).toBeLessThan(64 * Math.max(time(piece.repeat(2000)), 4));
  }
});

describe('the wording of a paragraph', () => {
  test.each([
    ['brackets', 'Urges [all] States', 'Urges [all] States'],
    ['brackets in words', 'the victim[s’] right', 'the victims’] right'],
    ['letters in brackets', 'wom[e]n and child[ren]', 'women and children]'],
    ['requests', 'Urges (US: add “all”) States [EU: delete]', 'Urges States'],
    ['who proposes words', 'Urges [EU/UK: all] States [Mexico]', 'Urges [all] States'],
    ['who proposes the paragraph', '5. EU/UK: Urges States', 'Urges States'],
    ['remarks', '[agreed ad ref] Urges States (agreed)', 'Urges States'],
    ['struck words', 'Urges ~~some~~ all States', 'Urges all States'],
    ['overlaid letters', 'Urges s\u0336o\u0336m\u0336e\u0336 all States', 'Urges all States'],
    ['tags', 'Urges <b>all</b> States<!-- ? -->', 'Urges all States'],
    ['an acronym', 'the Office on Drugs (UNODC)', 'the Office on Drugs (UNODC)'],
    ['a verb that a proposal may have', '[EU: keep women informed]', '[keep women informed]'],
    [
      'such a verb at the end of a line',
      'Takes [EU: note\nwith concern] of it',
      'Takes [note with concern] of it',
    ],
    ['a request over two lines', 'Urges [EU: reserve\nUS: keep as is] States', 'Urges States'],
    ['divided words', 'traffick-\ning of human-\nrights', 'trafficking of human- rights'],
    ['letters set apart', 'T rafficking in W omen', 'Trafficking in Women'],
  ])('is read over %s', (_, text, expected) => {
    expect(words(text).join(' ').replace(/ +/gu, ' ').trim()).toBe(expected);
  });

  test('leads back to the text', () => {
    const text = '26. Urges ~~some~~ [EU: delete] traffick-\ning victims;';
    const [paragraph] = readDraft(text, knows);
    if (!paragraph) throw new Error('no paragraph');
    const at = paragraph.wording.indexOf('trafficking');
    const span = paragraph.place({ start: at, end: at + 'trafficking'.length });
    expect(text.slice(span.start, span.end)).toBe('traffick-\ning');
    expect(text.slice(paragraph.start, paragraph.end)).toBe(text.slice(4));
  });
});
