import { describe, expect, test } from 'vitest';
import { acceptAgreed, applyEdit, undoOf } from '../../../lib/core/draft/accept-agreed.ts';
import { checkDraft } from '../../../lib/core/draft/check-draft.ts';
import { library, segment, textOf } from './library.ts';
import fc from '../../same-cases.ts';

const AGREED = 'Urges all Governments to prevent trafficking in persons;';
const whole = { text: AGREED, start: 0, end: AGREED.length };

/** What becomes of a text when the stretch between `‹` and `›` takes the agreed words. */
function accepted(marked: string, agreed = whole): string {
  const text = marked.replace(/[‹›]/gu, '');
  const start = marked.indexOf('‹');
  return applyEdit(text, acceptAgreed(text, { start, end: marked.indexOf('›') - 1 }, agreed));
}

describe('the agreed words in the place of others', () => {
  test.each([
    [
      'keep number and ending',
      '26. ‹Calls on Governments to prevent trafficking.›',
      '26. Urges all Governments to prevent trafficking in persons.',
    ],
    [
      'keep an "and" at the end',
      '(a) ‹Urges Governments to act; and›\n(b)',
      '(a) Urges all Governments to prevent trafficking in persons; and\n(b)',
    ],
    [
      'bring no ending of their own',
      '‹Urges Governments to act› for ever',
      'Urges all Governments to prevent trafficking in persons for ever',
    ],
    [
      'keep the case of a word that stays',
      'and ‹urges Governments to act›.',
      'and urges all Governments to prevent trafficking in persons.',
    ],
    [
      'keep quotation marks',
      '‹“Urges Governments to act;›”',
      '“Urges all Governments to prevent trafficking in persons;”',
    ],
    [
      'leave no half of a bracket',
      '[‹Urges] [all] Governments to [act›];',
      'Urges all Governments to prevent trafficking in persons;',
    ],
    [
      'keep a bracket that begins further off',
      '[And it ‹urges] Governments to act›;',
      '[And it ]urges all Governments to prevent trafficking in persons;',
    ],
  ])('%s', (_, marked, expected) => {
    expect(accepted(marked)).toBe(expected);
  });

  test('are those of a stretch only', () => {
    const agreed = { text: AGREED, start: AGREED.indexOf('all'), end: AGREED.indexOf(' to') };
    expect(accepted('Urges ‹every Government› to act', agreed)).toBe('Urges all Governments to act');
  });
});

test('the edit is undone by its reverse', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other);
      const edit = acceptAgreed(text, { start: start as number, end: end as number }, whole);
      expect(applyEdit(applyEdit(text, edit), undoOf(text, edit))).toBe(text);
    }),
  );
});

describe('a draft in which every altered paragraph was accepted', () => {
  const written = ['OP22', 'OP24', 'OP26', 'OP33'].map((id) => textOf('A/RES/77/194', id));
  const draft = written
    .map(
      (text, i) =>
        `${i + 1}. ${text.replace('all', 'some').replace('women', '[EU: men]').replace('trafficking', 'traffick-\ning')}`,
    )
    .join('\n\n');

  test('has the agreed words, one paragraph after the other', () => {
    let text = draft;
    for (let i = 0; i < written.length; i++) {
      const paragraph = checkDraft(library, text).paragraphs[i];
      const closest = paragraph?.closest[0];
      if (!paragraph || !closest) throw new Error('nothing agreed');
      const agreed = textOf(closest.symbol, closest.paragraph);
      text = applyEdit(text, acceptAgreed(text, paragraph, { text: agreed, start: 0, end: agreed.length }));
    }
    expect(text).toBe(written.map((words, i) => `${i + 1}. ${words}`).join('\n\n'));
  });

  test('match by match, has none that is altered', () => {
    let text = draft;
    for (let left = 40; left > 0; left--) {
      const matches = checkDraft(library, text).paragraphs.flatMap((paragraph) => paragraph.matches);
      const match = matches.find(({ grade }) => grade === 'near-verbatim' || grade === 'adapted');
      const source = match?.sources[0];
      if (!match || !source) break;
      const agreed = segment.paragraphs.find(
        ({ resolution, paragraph }) =>
          resolution.symbol === source.symbol && paragraph.id === source.paragraph,
      );
      text = applyEdit(text, acceptAgreed(text, match, { ...source, text: agreed?.paragraph.text ?? '' }));
    }
    const grades = checkDraft(library, text).paragraphs.flatMap(({ matches }) =>
      matches.map(({ grade }) => grade),
    );
    expect(new Set(grades)).toEqual(new Set(['verbatim']));
  });
});
