import type { Paragraph, Resolution } from './resolution.ts';

/** A resolution as `agreed parse` prints it. */
export interface ResolutionJson
  extends Pick<
    Resolution,
    'symbol' | 'title' | 'body' | 'session' | 'adopted' | 'adoption' | 'adoptionSource' | 'footnotes'
  > {
  paragraphs: Pick<Paragraph, 'id' | 'openingPhrase' | 'text'>[];
}

/** Make the plain object that `agreed parse` prints, with its fields in their order and no others. */
export function toJson(resolution: Resolution): ResolutionJson {
  const { symbol, title, body, session, adopted, adoption, adoptionSource } = resolution;
  return {
    symbol,
    title,
    body,
    session,
    adopted,
    adoption,
    adoptionSource,
    paragraphs: resolution.paragraphs.map(({ id, openingPhrase, text }) => ({ id, openingPhrase, text })),
    footnotes: resolution.footnotes.map(({ mark, text }) => ({ mark, text })),
  };
}
