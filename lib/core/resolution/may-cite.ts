/** `A/RES/`, `S/2016/`, `CTOC/COP/`: a symbol has at least two strokes. */
const SYMBOL = /[A-Z]\/[\w.()-]{1,20}\/\w/;
/** "resolution 53/9", "resolutions S-13/2 and …", "decision 217 A (III)". */
const PROSE = /\bresolutions?\s+(?:\d{1,4}[/\s]|E?S-\d)/i;

/**
 * Tell whether a text may have a symbol or a citation: seldom yes where `findCitations` has none, and never no where it
 * has one but for a few forms that ordinary pages do not use. Cost: two searches for a character where there is neither a
 * stroke nor a bracket, without which there is no citation; a fiftieth of tokenising plain text.
 */
export function mayCite(text: string): boolean {
  return (text.includes('/') || text.includes('(')) && (SYMBOL.test(text) || PROSE.test(text));
}
