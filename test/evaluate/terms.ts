/** How many of the terms a reader who knows the field would call terms. */
import type { Overlay } from '../../lib/core/index/overlay.ts';
import { DEBATABLE_TERMS, GOOD_TERMS, REQUIRED_TERMS, SILLY_TERMS } from '../cases/terms.labels.ts';
import { type Outcome, percent } from './outcome.ts';

/** Measure the list against the labels; a term without one is a fault, since nobody has read it. */
export function evaluateTerms({ terms }: Overlay): Outcome {
  const phrases = terms.map(({ phrase }) => phrase);
  const labelled = new Set([...GOOD_TERMS, ...Object.keys(DEBATABLE_TERMS), ...Object.keys(SILLY_TERMS)]);
  const good = phrases.filter((phrase) => GOOD_TERMS.includes(phrase)).length;
  const debatable = phrases.filter((phrase) => phrase in DEBATABLE_TERMS).length;
  const silly = phrases.filter((phrase) => phrase in SILLY_TERMS).length;
  const unread = phrases.filter((phrase) => !labelled.has(phrase));
  const gone = [...labelled].filter((phrase) => !phrases.includes(phrase));
  const missing = REQUIRED_TERMS.filter((phrase) => !phrases.includes(phrase));
  const read = good + debatable + silly;
  return {
    lines: [
      `${phrases.length} terms: ${percent(good / read)} good, ${percent((good + debatable) / read)} good or debatable, ` +
        `${silly} silly, ${unread.length} without a label; ${REQUIRED_TERMS.length - missing.length} of ` +
        `${REQUIRED_TERMS.length} required ones`,
    ],
    details: [
      ...gone.map((phrase) => `labelled, no longer a term: ${phrase}`),
      ...phrases.flatMap((phrase) => {
        const reason = SILLY_TERMS[phrase] ?? DEBATABLE_TERMS[phrase];
        return reason ? [`${phrase in SILLY_TERMS ? 'silly' : 'debatable'}: ${phrase}: ${reason}`] : [];
      }),
    ],
    faults: [
      ...unread.map((phrase) => `no label: ${phrase}`),
      ...missing.map((phrase) => `not in the list: ${phrase}`),
    ],
  };
}
