import { STOP_WORDS } from '../text/stop-words.ts';

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that speak of the search itself: what is looked for are paragraphs, and all of them are agreed. */
const ASKING = listOf(`
  adopt adopted agree agreed agrees cite cited example examples exist existing exists find formulation formulations give
  language list look mention mentioned mentions paragraph paragraphs phrase phrases precedent precedents resolution
  resolutions said say says search show tell text texts wording word words`);

/** Who agreed. Before a word that asks they say no more than it does: "what have Member States agreed on". */
const WHO = listOf(`
  assembly body bodies council countries country general governments member members nations organization state states
  un united`);

/** What opens a question. */
const OPENERS = listOf('are did do does has have how is was were what when where which who why');

/** What leads from a word that asks to the matter: "language on", but not "languages of", "search and rescue". */
const LEADS = listOf('about concerning for on regarding');

/**
 * Tell the matter of a question from the words that only ask: "what is agreed on organ removal?" is a search for organ
 * removal. They are left out at the beginning, before the matter, and at the end of what opens as a question; "sign
 * language" and "text of the treaty" stay whole, and so does what is made of such words only.
 *
 * @param words folded, in their order; null for what must stay, a phrase in quotation marks
 * @returns from which to before which word the matter goes
 */
export function matterOf(words: readonly (string | null)[]): { start: number; end: number } {
  const all = { start: 0, end: words.length };
  const isIn = (list: ReadonlySet<string>, at: number) => list.has(words[at] ?? '');
  const isQuestion = isIn(OPENERS, 0);
  let start = 0;
  for (let i = 0; isIn(ASKING, i) || isIn(WHO, i) || isIn(STOP_WORDS, i); i++) {
    if (isIn(ASKING, i) && (isQuestion || isIn(LEADS, i + 1))) start = i + 1;
  }
  let end = words.length;
  if (isQuestion) while (end > start && (isIn(ASKING, end - 1) || isIn(STOP_WORDS, end - 1))) end--;
  const saysSomething = words.slice(start, end).some((word) => word === null || !STOP_WORDS.has(word));
  return saysSomething ? { start, end } : all;
}
