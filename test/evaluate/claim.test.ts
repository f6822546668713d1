import { describe, expect, test } from 'vitest';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { checkBlock, openLibrary } from '../../lib/core/match/check.ts';
import type { Source } from '../../lib/core/match/match.ts';
import { faultsOf } from './claim.ts';
import { readWording, tokensIn } from './worded.ts';

const { segment, overlay } = buildFrom([SEEDS]);
const library = openLibrary(segment, overlay);
const wording = readWording(segment);
const paragraph = segment.paragraphs.find(
  ({ resolution, paragraph: { id } }) => resolution.symbol === 'A/RES/77/194' && id === 'OP26',
)?.paragraph;
/** Operative paragraph 26 with its verb and one word more changed, as a later text might have it. */
const text = (paragraph?.text ?? '').replace('Urges', 'Calls upon').replace('including', 'and');

/** What is untrue of the first source of the longest match in {@link text}, once it has been changed. */
function faultsOfSource(change: (source: Source) => Partial<Source>): string[] {
  const [match] = checkBlock(library, text).sort((a, b) => b.tokens - a.tokens);
  const first = match?.sources[0];
  if (!match || !first) throw new Error('the paragraph is not found');
  const page = wording.read(text);
  const named = wording.paragraphs.find(
    ({ symbol, id }) => symbol === first.symbol && id === first.paragraph,
  );
  if (!named) throw new Error('the paragraph is not there');
  const source = { ...first, ...change(first) };
  const stretch = tokensIn(page.tokens, match);
  return faultsOf({ source, page, paragraph: named, stretch, around: stretch });
}

describe('faultsOf', () => {
  test('finds nothing wrong with a match as it is, which has edits', () => {
    expect(faultsOfSource(() => ({}))).toEqual([]);
    expect(faultsOfSource(({ edits }) => ({ edits: edits.slice(1) }))).toEqual([
      'words without an edit differ',
    ]);
  });

  test.each<[change: string, of: (source: Source) => Partial<Source>, fault: string]>([
    ['a higher similarity', () => ({ similarity: 0.999 }), 'its edits give another similarity'],
    ['a stronger grade', () => ({ grade: 'verbatim' }), 'an exact source has edits'],
    ['a weaker grade', () => ({ grade: 'adapted' }), 'its edits give the grade near-verbatim, not adapted'],
    ['a longer span', ({ end }) => ({ end: end - 12 }), 'words without an edit differ'],
    [
      'an edit of another kind',
      ({ edits }) => ({ edits: edits.map((edit) => ({ ...edit, kind: 'inflection' as const })) }),
      'an edit of form is between two words',
    ],
    [
      'another operation',
      ({ edits }) => ({ edits: edits.map((edit) => ({ ...edit, op: 'insert' as const })) }),
      'an edit is not what it says',
    ],
  ])('notices %s', (_, change, fault) => {
    expect(faultsOfSource(change)).toContain(fault);
  });
});
