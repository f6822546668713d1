import { i18n } from '#i18n';
import type { SourceParagraph } from '../messaging/messages.ts';

/** What is known of a text's adoption. */
export type Adoption = Pick<SourceParagraph, 'adopted' | 'adoption' | 'adoptionSource' | 'vote'>;

/** Says how a text was adopted: "adopted without a vote", "adopted by recorded vote, 141–5–35", or that nothing says it. */
export function adoptionWords({ adoption, vote }: Adoption): string {
  if (adoption === 'without a vote') return i18n.t('adoption.withoutVote');
  if (adoption === null) return i18n.t('adoption.notStated');
  return vote ? i18n.t('adoption.voteFigures', [vote.yes, vote.no, vote.abstain]) : i18n.t('adoption.vote');
}

/** Says the same for a voice, which would read "141–5–35" as a sum; null where the written words do. */
export function adoptionSpoken({ adoption, vote }: Adoption): string | null {
  return adoption === 'recorded vote' && vote
    ? i18n.t('adoption.voteSpoken', [vote.yes, vote.no, vote.abstain])
    : null;
}

/** Says where the adoption is known from. */
export function adoptionOrigin({ adoption, adoptionSource }: Adoption): string {
  if (adoption === null) return i18n.t('adoption.fromNothing');
  return adoptionSource === 'text' ? i18n.t('adoption.fromText') : i18n.t('adoption.fromRecord');
}

/** Writes a day (`2022-12-15`) as "15 December 2022"; "date not stated" for null or what is no day. */
export function dateWords(day: string | null): string {
  const date = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(date)) return i18n.t('adoption.undated');
  days ??= new Intl.DateTimeFormat(i18n.t('dateLocale'), { dateStyle: 'long', timeZone: 'UTC' });
  return days.format(date);
}

/** Made once, and when it is needed: making it takes longer than drawing a card or a row of a list. */
let days: Intl.DateTimeFormat | undefined;
