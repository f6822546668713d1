import type { ForceKind } from './comparison.ts';

/*
 * Words that change how binding a sentence is, or whom it binds, as patterns over folded words with a space between.
 * Where one phrase begins another, the longer stands first.
 */

const DOMESTIC = String.raw`(?:(?:their|its|the|respective|applicable|relevant|domestic|national) )*`;
const LAW = '(?:laws?|legislation|legal systems?|legal frameworks?|policies|priorities|circumstances)';

/** The strongest first. */
export const OBLIGATION = [
  'shall(?! mean)',
  'must',
  String.raw`(?:has|have) (?:an?|the) (?:\w+ )?(?:obligation|duty|responsibility) to`,
  '(?:is|are) (?:bound|obliged|obligated|required) to',
  '(?:has|have) to',
  'needs to|(?<!(?:the|a|of|any|no) )need to',
  '(?:is|are) to',
  'ought to|should',
  '(?:is|are) (?:encouraged|expected|invited|urged|called (?:up)?on|requested) to',
  '(?<!(?:political|good|free|the) )will|would',
  String.raw`(?<!\d )may(?! \d)|might`,
  'can|could',
].join('|');

const ACCORDING = '(?:in (?:accordance|compliance|conformity|keeping|line) with|consistent with|subject to)';

/** A group each: what is put in the place of another of its group is a replacement. */
const QUALIFIER = [
  String.raw`(?:as|if|when|whenever|where|wherever)(?: (?:and|or) (?:as|if|when|where))? (?:deemed |it is |may be |so )?(?:applicable|appropriate|available|feasible|necessary|needed|possible|practicable|relevant|required|requested|warranted)`,
  String.raw`to the (?:\w+ )?extent (?:feasible|possible|practicable|permitted)|as far as (?:possible|practicable)|in so far as|insofar as`,
  `(?:${ACCORDING}|within) ${DOMESTIC}${LAW}|${ACCORDING}|without prejudice to`,
  String.raw`taking into account (?:\w+ ){1,2}(?:circumstances|capacities|contexts|priorities)`,
  'within (?:the |their )?(?:existing|available)(?: and available)? resources|within their (?:means|mandates?|capacit(?:y|ies)|capabilities)',
  String.raw`consider(?:ing)?(?= (?:\w+ly )?\w+ing )|(?<=to |and |should |shall |must |may )consider`,
  '(?:seek|seeking|striv(?:e|ing)|endeavou?r(?:ing)?) to|(?:make|making) (?:every )?efforts? to',
  '(?:on|upon) (?:their )?request|on a voluntary basis|voluntary(?! trust)|voluntarily|on mutually agreed terms',
  'inter alia|at least|unless|except|(?<!not )only|solely|progressively|gradually',
];

const NEGATION = [
  "[a-z]+n't",
  '(?<!or )not(?! only)',
  String.raw`(?<!do )no(?! \d)`,
  'cannot|never|without|neither|nor|none',
].join('|');

/** Words for those whom resolutions address. */
const NOUNS = `authorities businesses companies countries employers enterprises governments organizations
  parliaments parties stakeholders states donors`.split(/\s+/u);

/** Words that may stand between an opening verb and what it asks for. */
export const ADDRESSEES: ReadonlySet<string> = new Set([
  ...NOUNS,
  ...'civil community international member private relevant sector society'.split(' '),
]);

const ADJECTIVES =
  'national|relevant|member|high|contracting|business|states?|concerned|interested|developed|developing|regional|subregional|international|intergovernmental|governmental|non';

const ADDRESSEE = [
  '(?:all )?states members of the united nations',
  '(?:the )?(?:international community|private sector|business sector|civil society|secretary general|united nations system)',
  String.raw`(?:all (?:the )?|each |other )?(?:(?:${ADJECTIVES}) )*(?<!united )(?:${NOUNS.join('|')}|member state|state party)`,
].join('|');

/** Groups of phrases with their kind. What holds a word of another kind comes first: "without prejudice to". */
export const FORCE: readonly (readonly [kind: ForceKind, pattern: string])[] = [
  ...QUALIFIER.map((pattern) => ['qualifier', pattern] as const),
  ['obligation', OBLIGATION],
  ['negation', NEGATION],
  ['addressee', ADDRESSEE],
];
