import { i18n } from '#i18n';
import type { TextPart } from './text-parts.ts';

const UNITS = {
  article: 'library.part.article',
  rule: 'library.part.rule',
  guideline: 'library.part.guideline',
  principle: 'library.part.principle',
} as const;

/** Names a part of a text: "Preamble", "Section II", "Annex II, article 5". */
export function partName({ place, isPreamble }: TextPart): string {
  if (isPreamble) return i18n.t('library.part.preamble');
  const names: string[] = [];
  if (place && place.annex !== null)
    names.push(
      place.annex ? i18n.t('library.part.annexNumber', [place.annex]) : i18n.t('library.part.annex'),
    );
  if (place && place.sections.length > 0)
    names.push(i18n.t('library.part.section', [place.sections.join('.')]));
  if (place?.unit) names.push(i18n.t(UNITS[place.unit.name], [place.unit.number]));
  return names.join(', ') || i18n.t('library.part.operative');
}
