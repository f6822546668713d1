/*
 * The opening phrase is the words that a document sets in italics: a verb or an adjective, what orders or weighs it,
 * and the feeling or act it names ("Expresses its deep concern"), up to where the matter begins. The grammar below is
 * read off the italics of the General Assembly's resolutions of sessions 74 to 80; test/evaluate/akn-agreement.ts
 * prints how often it agrees with them.
 */

const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

const WEIGHT = oneOf(`
  absolute active best continued continuing deep deepest earnest extreme firm full grave gravest great growing
  heartfelt high highest increasing keen ongoing particular profound renewed resolute serious sincere solemn special
  steadfast strong strongest unequivocal unwavering utmost very warm`);
const WEIGHED = `(?:${WEIGHT}(?:,? and|,)? )*`;

const FEELING = oneOf(`
  admiration alarm appreciation approval belief commendation commitments? compassion concerns? condemnation condolences confidence
  conviction determination disappointment dismay distress expectation gratitude hope indignation intention interest
  opposition outrage readiness regret rejection resolve sadness satisfaction shock solidarity sorrow support sympathy
  thanks willingness`);

/** What only *its* goes before: "Reiterates its request". */
const ACT = oneOf('appeals? demands? encouragement invitations? recommendations? requests?');

const ADVERB = oneOf(`
  again also categorically deeply equally especially extremely firmly fully further gravely
  greatly highly keenly once particularly profoundly remaining remains? resolutely seriously solemnly strongly
  unequivocally urgently warmly`);

/** Verbs that are only half a phrase, each with what completes it. */
const COMPLETED = [
  '(?:take|takes|taking) (?:(?:also|due|careful|full|positive|special) )?(?:note|into (?:full )?(?:account|consideration))',
  '(?:bear|bears|bearing|keeping) in mind',
  '(?:call|calls|calling)(?: once again)? (?:upon|for|on)',
  '(?:look|looks|looking) forward',
  '(?:draws|drawing|calling|calls) (?:the )?attention',
  '(?:pays|paying) (?:special |particular )?tribute',
  'having (?:also |further )?(?:considered|examined|received|reviewed|heard|adopted|met|noted|listened|been)',
  '(?:continues|continuing) to (?:express |take )?[a-z-]+',
  '(?:believing|considers|considering|deeming|deems) it [a-z]+(?= to )',
  'sharing the (?:deep )?concern',
  '(?:expresses|expressing) (?:the )?(?:view|hope|wish)',
  '[a-z]+(?:ing|ed) and (?:further )?[a-z]+(?:ing|ed)(?= )',
  '[a-z]+s and (?:further |strongly |profoundly )?[a-z]+s(?= )',
].join('|');

const FEELINGS = `${WEIGHED}${FEELING}(?: and ${WEIGHED}${FEELING}|(?: (?:with|for) and ${WEIGHED}${FEELING} (?:with|for)))?`;

const TAIL = [
  `with ${FEELINGS}`,
  `its ${WEIGHED}calls?(?: (?:upon|for))?`,
  `its (?:previous )?${WEIGHED}${ACT}`,
  `its ${FEELINGS}(?: in the strongest possible terms)?`,
  'in the strongest (?:possible )?terms',
  'unequivocally',
  'without reservation',
].join('|');

/** What orders a participle or an adjective. After a verb in the present it belongs to the matter. */
const ORDER = '(?: (?:also|further|once again|once more|again|in particular))?';

const OPENING = new RegExp(
  `^(?:${ADVERB} )*(?:` +
    `(?:expresses|expressing|express)(?: also)?(?: its)? ${FEELINGS}${ORDER}|` +
    `(?:recalls|recalling${ORDER})(?: with ${FEELINGS}| its ${ACT})?|` +
    `(?:${COMPLETED})(?: with ${FEELINGS})?${ORDER}|` +
    `[a-z-]+s\\b(?! and )(?: once again)?(?: (?:${TAIL}))?|` +
    `[a-z-]+(?: in this regard)?${ORDER}(?: (?:${TAIL}))?${ORDER}` +
    `)(?![a-z-])`,
  'i',
);

/** Longer than any opening phrase, so that the search costs no more on a long paragraph. */
const REACH = 200;

/**
 * Find the opening phrase of a paragraph by its wording, where no italics show it.
 *
 * @param text the paragraph's wording, white space folded
 * @returns the phrase as it stands in the text, or null where the text does not begin with a capital
 */
export function openingPhraseOf(text: string): string | null {
  if (!/^[A-Z]/.test(text)) return null;
  return OPENING.exec(text.slice(0, REACH))?.[0] ?? null;
}
