import type { AdoptionMode, Vote } from './resolution.ts';

/** How a text says that it was adopted. */
export interface Adoption {
  mode: AdoptionMode;
  vote: Vote | null;
}

/**
 * Read how a resolution was adopted from what stands before or after its paragraphs: "[Adopted without a vote.]",
 * "[Adopted by a recorded vote of 24 to 3, with 20 abstentions.]".
 *
 * @returns null where nothing says it
 */
export function readAdoption(text: string): Adoption | null {
  if (/\b[Aa]dopted without a vote\b/.test(text)) return { mode: 'without a vote', vote: null };
  const voted =
    /\b[Aa]dopted by (?:a )?recorded vote(?: of (\d{1,3}) (?:votes )?(?:in favour )?to (\d{1,3})(?: against)?,? with (\d{1,3}|no) abstentions?)?/.exec(
      text,
    );
  if (!voted) return null;
  const [, yes, no, abstain] = voted;
  if (yes === undefined) return { mode: 'recorded vote', vote: null };
  return {
    mode: 'recorded vote',
    vote: { yes: Number(yes), no: Number(no), abstain: abstain === 'no' ? 0 : Number(abstain) },
  };
}
