import { afterEach, describe, expect, test } from 'vitest';
import type { DiffPiece } from '../../lib/core/compare/comparison.ts';
import { Diff } from '../../lib/ui/Diff.tsx';
import { ASSAULTING, SPELT } from './lineage.ts';
import { type Mounted, mount } from './mount.ts';
import { paragraphs } from './seed-paragraphs.ts';

const { text, openingPhrase } = (paragraphs[0] as (typeof paragraphs)[0]).paragraph;

let shown: Mounted;
afterEach(() => shown.remove());

function show(pieces: readonly DiffPiece[], other: 'page' | 'earlier' | 'later' = 'page'): Mounted {
  shown = mount(<Diff text={text} openingPhrase={openingPhrase} pieces={pieces} other={other} />);
  return shown;
}

/** The words of the elements, without what is only spoken. */
function all(selector: string): string[] {
  return [...shown.element.querySelectorAll(selector)].map((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const spoken of copy.querySelectorAll('.spoken')) spoken.remove();
    return (copy.textContent ?? '').trim();
  });
}

/** One of the two texts: what is left when the elements of the other are taken out, with the space beside them. */
function without(selector: string): string {
  const copy = shown.element.cloneNode(true) as Element;
  for (const gone of copy.querySelectorAll(`${selector}, .spoken`)) gone.remove();
  return (copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;])/g, '')
    .trim();
}

/** The edits of one word: `from` and `to` in the paragraph, `other` in the other text. */
function edit(
  op: DiffPiece['op'],
  words: string,
  other = '',
  kind: DiffPiece['kind'] = 'wording',
): DiffPiece[] {
  const start = text.indexOf(words);
  return [{ op, kind, start, end: op === 'insert' ? start : start + words.length, other }];
}

describe('against a page', () => {
  test('what it leaves out is struck through, its own words are underlined, the same words are marked', () => {
    show(ASSAULTING.comparison.pieces);
    expect(all('del')).toEqual(['sexually', 'persons in']);
    expect(all('ins')).toEqual(['human']);
    expect(all('mark').join(' ')).toBe(
      'penalize persons in authority found guilty of assaulting victims of trafficking in their custody',
    );
  });

  test('both texts can be read whole, with one space between words', () => {
    show(ASSAULTING.comparison.pieces);
    expect(without('ins')).toBe(text);
    expect(without('del')).toContain(ASSAULTING.page);
  });

  test('a voice says which words are which', () => {
    show(ASSAULTING.comparison.pieces);
    expect(shown.words()).toContain(
      'guilty of left out sexually assaulting victims of inserted human trafficking',
    );
  });

  test('the other form and spelling stand beside the words, which count as the same', () => {
    show(SPELT.comparison.pieces);
    expect(all('del, ins')).toEqual([]);
    expect(all('.form')).toEqual(['criminalize criminalise', 'persons, person,']);
    expect(shown.find('.form').classList).toContain('agreed');
    expect(shown.words()).toContain('criminalize in another form: criminalise');
  });

  test('the opening phrase stays in italics, also where it is left out', () => {
    show(edit('replace', 'Urges all', 'Calls upon all'));
    expect(shown.find('del em').textContent).toBe('Urges');
    expect(without('ins')).toBe(text);
    expect(without('del')).toMatch(/^Calls upon all Governments/);
  });

  test('what nothing marks is shown as it is', () => {
    show([]);
    expect(shown.element.textContent).toBe(text);
    expect(shown.find('em').textContent).toBe('Urges');
  });

  test.each([
    ['before a word', edit('insert', 'criminalize', 'strictly'), 'to strictly criminalize'],
    [
      'before a sign',
      [
        {
          op: 'insert',
          kind: 'wording',
          start: text.indexOf(', recognizing'),
          end: text.indexOf(', recognizing'),
          other: 'everywhere',
        },
      ] as DiffPiece[],
      'in persons everywhere, recognizing',
    ],
    ['at the beginning', edit('insert', 'Urges', 'Also'), 'Also Urges all'],
    ['with its white space', edit('replace', ' all Governments ', 'States'), 'Urges States to'],
  ])('an inserted word has one space on each side: %s', (_, pieces, words) => {
    show(pieces);
    expect(without('del')).toContain(words);
    expect(without('ins')).toBe(text);
  });
});

describe('between two paragraphs', () => {
  test.each([
    ['earlier', ['Calls upon'], ['Urges']],
    ['later', ['Urges'], ['Calls upon']],
  ] as const)('it leads from the earlier one to the later one; the other is %s', (other, gone, come) => {
    show(edit('replace', 'Urges', 'Calls upon'), other);
    expect(all('del')).toEqual(gone);
    expect(all('ins')).toEqual(come);
  });

  test('an edit that only one of them has is turned round with them', () => {
    show(edit('delete', 'Governments '), 'earlier');
    expect(all('ins')).toEqual(['Governments']);
    expect(all('del')).toEqual([]);
  });

  test('the same words are not marked', () => {
    show(ASSAULTING.comparison.pieces, 'earlier');
    expect(all('mark')).toEqual([]);
  });
});
