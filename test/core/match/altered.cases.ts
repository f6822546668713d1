/** What a stretch was found to be, in words. */
interface Expected {
  grade: string;
  /** The first source: symbol and paragraph. */
  source: string;
  /** Edits as `page < paragraph`, with the kind where it is not wording. */
  edits: string[];
}

/** A paragraph of the seeds and what a page makes of it. */
export interface AlteredCase {
  name: string;
  symbol: string;
  paragraph: string;
  /** Turns the paragraph's words into the page's. */
  alter: (text: string) => string;
  expected: Expected[];
}

export const CASES: AlteredCase[] = [
  {
    name: 'three words changed are one match over the whole paragraph',
    symbol: 'A/RES/77/194',
    paragraph: 'OP26',
    alter: (text) =>
      text
        .replace('increasing', 'growing')
        .replace('commercial sexual', 'sexual')
        .replace('penalize', 'punish'),
    expected: [
      {
        grade: 'near-verbatim 0.98',
        source: 'A/RES/77/194 OP26',
        edits: ['growing < increasing', ' < commercial', 'punish < penalize'],
      },
    ],
  },
  {
    name: 'another spelling leaves all words agreed',
    symbol: 'A/RES/77/194',
    paragraph: 'OP6',
    alter: (text) => text.replaceAll('organizations', 'organisations'),
    expected: [
      {
        grade: 'near-verbatim 1.00',
        source: 'A/RES/77/194 OP6',
        edits: ['spelling organisations < organizations', 'spelling organisations < organizations'],
      },
    ],
  },
  {
    name: 'so does another form, though no indexed text has it',
    symbol: 'A/RES/77/194',
    paragraph: 'OP33',
    alter: (text) =>
      text.replace('identifying and supporting victims', 'identification and supports of victim'),
    expected: [
      {
        grade: 'near-verbatim 0.97',
        source: 'A/RES/77/194 OP33',
        edits: [
          'identification < identifying',
          'inflection supports < supporting',
          'of < ',
          'inflection victim < victims',
        ],
      },
    ],
  },
  {
    name: 'words of another matter between two halves leave two matches',
    symbol: 'A/RES/77/194',
    paragraph: 'OP26',
    alter: (text) =>
      text.replace(
        'and to bring to justice',
        `${'as the minister told the assembled press in the old harbour town on Tuesday night '.repeat(6)} and to bring to justice`,
      ),
    expected: [
      { grade: 'verbatim 1.00', source: 'A/RES/77/194 OP26', edits: [] },
      { grade: 'verbatim 1.00', source: 'A/RES/77/194 OP26', edits: [] },
    ],
  },
  {
    name: 'a longer stretch that is only adapted is left where it adds little',
    symbol: 'A/RES/77/194',
    paragraph: 'OP17',
    alter: (text) =>
      text
        .replace(
          'the international community and all other organizations and entities that deal with',
          'facing',
        )
        .replace(', inter alia, that perpetuated by traffickers in digital spaces,', '')
        .replace('such national', 'suitable'),
    expected: [
      {
        grade: 'near-verbatim 0.80',
        source: 'A/RES/77/194 OP17',
        edits: [
          ' < inter alia, that perpetuated by traffickers in digital spaces',
          'suitable < such national',
        ],
      },
    ],
  },
  {
    // Operative paragraph 26 of A/RES/75/158, two years before.
    name: 'an earlier form of a paragraph is adapted from it',
    symbol: 'A/RES/77/194',
    paragraph: 'OP26',
    alter: () =>
      'Calls upon all Governments to criminalize all forms of human trafficking, recognizing its increasing occurrence ' +
      'for the purpose of sexual exploitation, commercial sexual exploitation and abuse, sex tourism and forced labour, ' +
      'and to bring to justice and punish the offenders and intermediaries involved, including public officials involved ' +
      'with human trafficking, whether local or foreign, through the competent national authorities, either in the ' +
      'country of origin of the offender or in the country in which the abuse occurs, in accordance with the due process ' +
      'of law, as well as to penalize persons in authority found guilty of sexually assaulting victims of human ' +
      'trafficking in their custody;',
    expected: [
      {
        grade: 'adapted 0.70',
        source: 'A/RES/77/194 OP26',
        edits: [
          'human < ',
          ' < in persons',
          ' < the exploitation of the prostitution of others or other forms of',
          ' < forced labour or services, slavery or practices similar to slavery, servitude or the removal of organs, as well as for the purpose of',
          ' < and',
          'and forced labour < ',
          'human < ',
          ' < in persons',
          'human < ',
          ' < in persons',
        ],
      },
    ],
  },
];
