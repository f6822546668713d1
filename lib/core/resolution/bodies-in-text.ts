import {
  CRIME_CONFERENCE,
  ECOSOC,
  ENVIRONMENT_ASSEMBLY,
  GENERAL_ASSEMBLY,
  HUMAN_RIGHTS_COMMISSION,
  HUMAN_RIGHTS_COUNCIL,
  SECURITY_COUNCIL,
} from './bodies.ts';
import type { Numbered } from './numbered.ts';

/** A body that is named in a text. */
export interface NamedBody {
  /** Its full name, or null for one whose resolutions have no symbols that we know. */
  body: string | null;
  start: number;
  end: number;
}

/** The names that each body goes by. The first that matches at a place counts, so longer ones come first. */
const NAMES: [name: string, form: string][] = [
  [HUMAN_RIGHTS_COUNCIL, 'Human Rights Council|HUMAN RIGHTS COUNCIL|UNHRC|HRC'],
  [ECOSOC, 'Economic and Social Council|ECOSOC|E\\.S\\.C\\.'],
  [HUMAN_RIGHTS_COMMISSION, 'Commission on Human Rights'],
  [ENVIRONMENT_ASSEMBLY, '(?:United Nations )?Environment Assembly|UNEA'],
  [SECURITY_COUNCIL, '(?:(?:United Nations|UN) )?Security Council|SECURITY COUNCIL|UNSC|S\\.C\\.|SC'],
  [GENERAL_ASSEMBLY, '(?:(?:United Nations|UN) )?General Assembly|GENERAL ASSEMBLY|UNGA|G\\.A\\.|GA'],
  [
    CRIME_CONFERENCE,
    'Conference of the Parties to the (?:United Nations )?(?:Organized Crime Convention|Convention against Transnational Organized Crime)|Conference of the Parties(?! to)',
  ],
];

/** What a body may be called after its first mention, each only where no other name goes before it. */
const SHORT = 'Council|Assembly|Conference|Commission';
const INSTITUTION =
  'Council|Assembly|Conference|Commission|Committee|Parliament|Congress|Senate|House|Board|Union';

const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${NAMES.map(([, form], i) => `(?<b${i}>${form})`).join('|')}` +
    // The World Health Assembly, the European Parliament, the Commission on Narcotic Drugs
    String.raw`|(?<other>(?!(?:The|In|By|Under|See|Recalling|Reaffirming|Noting|Also|Both|And|Of)\s)\p{Lu}[\p{L}’'.-]*\s(?:${INSTITUTION})|(?:${INSTITUTION})(?=\s(?:of|on|for)\s)(?:\s(?:\p{Lu}[\p{L}-]*|of|on|for|the|and|to|against|in)(?!\p{L})){2,12})` +
    String.raw`|(?<short>${SHORT})|(?<unknown>${INSTITUTION}))(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * Find the bodies that are named in a stretch of text, in its order. A short name ("the Council") is taken as the body
 * that can have the number. Linear.
 */
export function bodiesIn(text: string, number: Numbered): NamedBody[] {
  return [...text.matchAll(NAME)].map((found) => {
    const { index: start, groups = {} } = found;
    const known = NAMES.find((_, i) => groups[`b${i}`] !== undefined)?.[0];
    const body = known ?? (groups.short ? bodyCalled(groups.short, number) : null);
    return { body, start, end: start + found[0].length };
  });
}

/** The body that a text calls "the Council" where it gives a resolution of it this number. */
function bodyCalled(short: string, { session, year, numeral }: Numbered): string | null {
  const ofYear = session !== null && /^\d{4}$/.test(session);
  if (short === 'Assembly') return GENERAL_ASSEMBLY;
  if (short === 'Conference') return CRIME_CONFERENCE;
  if (short === 'Commission') return ofYear ? HUMAN_RIGHTS_COMMISSION : null;
  if (year !== null) return SECURITY_COUNCIL;
  return ofYear || numeral !== null ? ECOSOC : HUMAN_RIGHTS_COUNCIL;
}
