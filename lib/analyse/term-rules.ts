import { STOP_WORDS } from '../core/text/stop-words.ts';
import EVERYDAY from './everyday-words.json' with { type: 'json' };

/**
 * What makes a noun phrase no term, found by reading the list: each is a rule of the field's English, not of one
 * text.
 */

/** A phrase that begins with one of these is a term with an ornament, or no term. */
const NO_BEGINNING = new Set(
  (
    'especially particularly relevant other various such certain further respective general specific particular ' +
    'appropriate necessary existing new newest good better best great greater greatest strong stronger strongest ' +
    'important crucial main principal different possible potential increased increasing full strategic effective ' +
    'similar next present previous recent large long high close vital meaningful adequate concrete common ' +
    'several interested concerned key continued tireless valuable useful serious deep broad broader related ' +
    'provided presented contained adopted agreed submitted involved associated identified mentioned required ' +
    'requested outlined convinced reiterated established held made met part parts kind kinds type types number ' +
    'heightened targeted enhanced strengthened improved available active actual immediate primary proper'
  ).split(' '),
);

/** Nouns that want "of": a phrase that ends on one is cut short. */
const WANTS_OF = new Set(
  (
    'account accordance addition ageing aspect aspects attention basis beginning case cases consequence ' +
    'consideration context contexts course effect emphasis end extent fact focus form forms framework ' +
    'importance issue issues kind kinds lack level levels light line manner matter matters means mind ' +
    'need needs number object part parts period phase phases place places point position purpose purposes ' +
    'range regard rate request respect result results role roles sake scope sense set stage stages step steps ' +
    'subject terms time times type types use view way ways year years effort efforts importance forth'
  ).split(' '),
);

/** Heads that say nothing of what follows "of", "in" or "to": "purpose of organ removal" is "organ removal". */
const EMPTY_HEADS = new Set(
  (
    'account activity addition aspect availability capacity case cause challenge commitment component context ' +
    'coordination danger definition effect effectiveness effort element enjoyment example extent form fulfilment ' +
    'gap ground impact implementation importance indicator influence issue kind lack level link manner matter ' +
    'measure member method modality need number objective obligation part phase pattern place possibility ' +
    'problem promotion provision purpose range rate relation resolution response result risk role sense series ' +
    'set sign situation stage state strategy subject support term trend type understanding use variety way work'
  ).split(' '),
);

/** Nouns that before a noun are verbs: "fight trafficking", but "fight against trafficking". */
const GOVERNS = new Set('counter fight use need set result support'.split(' '));

/** Nouns whose "to" belongs to the term: "access to justice". With others it begins something else. */
const TAKES_TO = new Set('access right vulnerability'.split(' '));

const PREPOSITION = new Set('of in against to'.split(' '));

/** Tell by the classes of its words whether a noun phrase can be a term. */
export function isAllowedPhrase(key: string): boolean {
  const words = key.split(' ');
  const first = words[0] as string;
  // A hyphenated word may begin with a stop word ("at-risk"), a noun may be one ("others").
  if (STOP_WORDS.has(first) || STOP_WORDS.has(words.at(-1) as string)) return false;
  if (NO_BEGINNING.has(first) || WANTS_OF.has(words.at(-1) as string)) return false;
  if (GOVERNS.has(first) && !PREPOSITION.has(words[1] as string)) return false;
  const preposition = words.findIndex((word) => PREPOSITION.has(word));
  if (preposition < 0) return true;
  if (words[preposition] === 'to' && !TAKES_TO.has(words[preposition - 1] as string)) return false;
  // "link between", "global fight against": the noun before the preposition decides.
  return !EMPTY_HEADS.has(words[preposition - 1] as string) || preposition > 1;
}

/** Tell whether a phrase says nothing that all resolutions do not say: every word of it is common to them. */
export function isFiller(key: string, common: ReadonlySet<string>): boolean {
  return key.split(' ').every((word) => STOP_WORDS.has(word) || common.has(word) || FILLERS.has(word));
}

/** Words of diplomatic prose that less than a fifth of the resolutions have. */
const FILLERS = new Set(
  (
    'analysis appeal cause basic biennial bilateral co coherent collective competent component comprehensive concerted ' +
    'consequence constructive consultative coordinated date depth direct donor duplication essential expertise ' +
    'extrabudgetary format formulation functional geographic grave informal knowledge leader legislation legislative lesson ' +
    'location material member multilateral non obligation perspective preventive publication rapid ratification ' +
    'revitalized robust socioeconomic sphere subregional targeted technical thematic theme toolkit underlying ' +
    'unnecessary urgent virtual'
  ).split(' '),
);

const EVERYDAY_WORDS = new Set(EVERYDAY);

/** Tell whether a phrase is everyday English: every word of it is. */
export function isEveryday(key: string): boolean {
  return key.split(' ').every((word) => EVERYDAY_WORDS.has(word));
}
