import { i18n } from '#i18n';
import type { Shares } from '../../core/draft/draft-report.ts';

/** The parts that a draft's words fall into, the most agreed first. */
export const PARTS = ['verbatim', 'near-verbatim', 'adapted', 'new'] as const;
export type Part = keyof Shares;

const NAMES = {
  verbatim: 'grade.verbatim',
  'near-verbatim': 'grade.nearVerbatim',
  adapted: 'grade.adapted',
  new: 'draft.new',
} as const satisfies Record<Part, string>;

/** Names a part: "Word for word", "New". */
export function partWords(part: Part): string {
  return i18n.t(NAMES[part]);
}

/** Counts the words of all four parts. */
export function totalOf(shares: Shares): number {
  return PARTS.reduce((sum, part) => sum + shares[part], 0);
}

/**
 * Gives the parts' shares in whole percent: together 100, 0 only for a part without words. What rounding down leaves goes
 * to those that lost most by it (the method of largest remainders).
 */
export function percentsOf(shares: Shares): Record<Part, number> {
  const total = Math.max(totalOf(shares), 1);
  const exact = (part: Part) => (100 * shares[part]) / total;
  const percents = { verbatim: 0, 'near-verbatim': 0, adapted: 0, new: 0 };
  for (const part of PARTS) percents[part] = Math.floor(exact(part)) || Math.sign(shares[part]);
  const present = PARTS.filter((part) => shares[part] > 0);
  const lost = (part: Part) => exact(part) - percents[part];
  for (let left = 100 - totalOf(percents); left !== 0 && present.length > 0; left -= Math.sign(left)) {
    const part = present
      .filter((one) => left > 0 || percents[one] > 1)
      .reduce((a, b) => (Math.sign(left) * (lost(b) - lost(a)) > 0 ? b : a));
    percents[part] += Math.sign(left);
  }
  return percents;
}

/** Says the four shares in words, those that are there: "62 % word for word, 38 % new". */
export function sharesWords(shares: Shares): string {
  const percents = percentsOf(shares);
  return PARTS.filter((part) => shares[part] > 0)
    .map((part) => i18n.t('draft.share', [percents[part], partWords(part).toLowerCase()]))
    .join(', ');
}
