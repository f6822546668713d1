import fc from 'fast-check';
import type { Compared } from '../../../lib/core/compare/compare.ts';
import { listEdits } from '../../../lib/core/match/edits.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { inCodeUnits } from './align-words.ts';
import { PARAGRAPHS } from './paragraphs.ts';

const OTHER_WORDS = [
  'lighthouse',
  'keepers of',
  'should',
  'not',
  'as appropriate',
  'Member States',
  'and  urges\n',
];
const SIGNS = [' ', '  ', '\n', ', ', ' (', '; ', '-'];

type Change = 'same' | 'insert' | 'delete' | 'replace' | 'form';

/**
 * Paragraphs of the seeds with changes at random places, in a text with more around them; the first and the last word
 * of the stretch are matched.
 *
 * @param changes what happens to words; `form` puts them in another form
 */
export function editedStretch(
  changes: Change[] = ['insert', 'delete', 'replace', 'form'],
): fc.Arbitrary<Compared> {
  const change = fc.record({
    change: fc.constantFrom<Change[]>('same', 'same', 'same', ...changes),
    words: fc.constantFrom(...OTHER_WORDS),
    signs: fc.constantFrom(...SIGNS),
  });
  return fc
    .record({
      paragraph: fc.constantFrom(...PARAGRAPHS),
      from: fc.nat(),
      changed: fc.array(change, { minLength: 1, maxLength: 60 }),
      before: fc.constantFrom('', 'The Assembly decided: ', 'It also encourages ', 'lamps '),
    })
    .map(({ paragraph, from, changed, before }) => {
      const agreed = tokenize(paragraph.text);
      const first = from % agreed.count;
      const last = Math.min(agreed.count, first + changed.length) - 1;
      const pairs = { page: [] as number[], source: [] as number[] };
      const forms = new Set<number>();
      let text = before;
      let count = tokenize(before).count;
      for (let token = first; token <= last; token++) {
        const { change: kind, words, signs } = changed[token - first] as (typeof changed)[number];
        const isInner = token > first && token < last;
        if (isInner && (kind === 'insert' || kind === 'replace')) {
          text += `${words}${signs}`;
          count += tokenize(words).count;
        }
        if (isInner && (kind === 'delete' || kind === 'replace')) continue;
        text += paragraph.text.slice(agreed.starts[token], agreed.ends[token]);
        if (isInner && kind === 'form') {
          text += 's';
          forms.add(token);
        }
        if (token < last) text += signs;
        pairs.page.push(count++);
        pairs.source.push(token);
      }
      const page = tokenize(text);
      const pageSpan = { start: pairs.page[0] as number, end: count };
      const sourceSpan = { start: first, end: last + 1 };
      const edits = listEdits(pairs, pageSpan, sourceSpan, {
        page,
        source: agreed,
        differenceOf: (_, token) => (forms.has(token) ? 'inflection' : null),
      });
      return {
        text: `${text} and no more.`,
        ...inCodeUnits(page, pageSpan),
        source: {
          symbol: '',
          paragraph: paragraph.id,
          grade: 'adapted',
          similarity: 1,
          ...inCodeUnits(agreed, sourceSpan),
          edits,
        },
        paragraph,
      };
    });
}

/** The same two stretches, with the paragraph as the text and the text as the paragraph. */
export function mirrored({ text, start, end, source, paragraph }: Compared): Compared {
  const swap = { insert: 'delete', delete: 'insert', replace: 'replace' } as const;
  const edits = source.edits.map((edit) => ({
    ...edit,
    op: swap[edit.op],
    page: edit.source,
    source: edit.page,
  }));
  return {
    text: paragraph.text,
    start: source.start,
    end: source.end,
    source: { ...source, start, end, edits },
    paragraph: { ...paragraph, text },
  };
}
