import data from './ga-document-frequencies.json' with { type: 'json' };

/** In how many resolutions a phrase stands, and under how many titles: a family takes up its own text year by year. */
interface PhraseFrequency {
  resolutions: number;
  titles: number;
}

/** How common words and phrases are in General Assembly resolutions; see `measure-ga-frequencies.ts`. */
export interface Frequencies {
  /** How many resolutions were counted, those of the seeds left out. */
  resolutions: number;
  /** The classes of words that stand in at least a fifth of them. */
  common: ReadonlySet<string>;
  /** By a term candidate's key, where it stands. What is not here stands in none, or was never asked. */
  phrases: ReadonlyMap<string, PhraseFrequency>;
}

/** The frequencies that ship with the extension. */
export const GA_FREQUENCIES: Frequencies = {
  resolutions: data.resolutions,
  common: new Set(data.common),
  phrases: new Map(
    Object.entries(data.phrases).map(([key, [resolutions = 0, titles = 0]]) => [
      key,
      { resolutions, titles },
    ]),
  ),
};
