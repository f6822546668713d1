/** United Nations, negotiators' shorthand, The Bluebook, Oxford (OSCOLA). */
export type CitationStyle = 'un' | 'shorthand' | 'bluebook' | 'oscola';

/** All styles, in the order in which they are offered. */
export const CITATION_STYLES: readonly CitationStyle[] = ['un', 'shorthand', 'bluebook', 'oscola'];
