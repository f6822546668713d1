import { i18n } from '#i18n';
import type { Comparison } from '../core/compare/comparison.ts';
import type { Relative } from '../core/lineage/relative.ts';
import type { Grade, Source } from '../core/match/match.ts';

const NAMES = {
  verbatim: 'grade.verbatim',
  'near-verbatim': 'grade.nearVerbatim',
  adapted: 'grade.adapted',
  term: 'grade.term',
  self: 'years.related',
  same: 'compare.same',
  distant: 'years.distant',
} as const;

/** Names in words what is proved of a stretch, or how a paragraph is related to another one. */
export function gradeWords(grade: Grade | Relative['kind']): string {
  return i18n.t(NAMES[grade]);
}

/** Tells whether words stand in a source only with edits. */
export function isAltered({ grade }: Pick<Source, 'grade'>): boolean {
  return grade === 'near-verbatim' || grade === 'adapted';
}

/** Names a source's grade, and its edits where there are any: "Nearly word for word, 2 edits". */
export function sourceWords(source: Pick<Source, 'grade' | 'edits'>): string {
  const words = gradeWords(source.grade);
  return isAltered(source)
    ? `${words}, ${editWords(source.edits.filter(({ kind }) => kind === 'wording').length)}`
    : words;
}

/** Says how far two texts are apart: "2 edits, 15 of 17 words agreed". Between two paragraphs all words are agreed. */
export function comparisonWords(
  { edits, matched, of, pieces }: Comparison,
  against: 'page' | 'paragraph',
): string {
  if (pieces.every(({ op }) => op === 'same')) return i18n.t('compare.same');
  if (edits === 0) return editWords(0);
  const key = against === 'page' ? 'compare.agreed' : 'compare.kept';
  return `${editWords(edits)}, ${i18n.t(key, [matched, of])}`;
}

/** Counts edits of the wording; without any, a stretch that has edits has only other forms and spellings. */
function editWords(edits: number): string {
  return edits > 0 ? i18n.t('compare.edits', edits) : i18n.t('compare.formOnly');
}
