import hrc from '../../seeds/A-HRC-RES-53-9.txt?raw';
import cop from '../../seeds/CTOC-COP-2022-9-resolution-11-5.txt?raw';
import ga77 from '../../seeds/A-RES-77-194.txt?raw';
import ga78 from '../../seeds/A-RES-78-228.txt?raw';
import type { Match, Source } from '../../lib/core/match/match.ts';
import { citeInAllStyles } from '../../lib/core/resolution/cite.ts';
import type { SourceParagraph } from '../../lib/messaging/messages.ts';

/** The line of a seed that begins with these words, without number and footnote marks. */
function line(seed: string, begins: string): string {
  const plain = (text: string) =>
    text
      .replace(/^[-\s]*(?:\d+\.|\([a-z]\))?\s*/, '')
      .replace(/[*¹²³⁴⁵⁶⁷⁸⁹⁰]/g, '')
      .replace(/\s+([,;])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim();
  const found = seed
    .split('\n')
    .map(plain)
    .find((text) => text.startsWith(begins));
  if (found === undefined) throw new Error(`no line of the seed begins with "${begins}"`);
  return found;
}

const ga = { title: 'Trafficking in women and girls', body: 'General Assembly', session: 77 } as const;

const cop5 = {
  symbol: 'CTOC/COP/2022/9, sect. I.A, resolution 11/5',
  url: null,
  title: 'Ensuring effective, victim-centred criminal justice responses to trafficking in persons',
  body: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  session: 11,
  adopted: '2022-10-21',
  adoption: null,
  adoptionSource: null,
  lead: [],
  footnotes: [],
};

/** Real paragraphs of the seeds with what the background would tell of them. */
const described: Omit<SourceParagraph, 'citations'>[] = [
  {
    ...ga,
    symbol: 'A/RES/77/194',
    url: 'https://docs.un.org/en/A/RES/77/194',
    adopted: '2022-12-15',
    adoption: 'without a vote',
    adoptionSource: 'data',
    paragraph: {
      id: 'OP26',
      openingPhrase: 'Urges',
      text: line(ga77, 'Urges all Governments to criminalize'),
    },
    lead: [],
    name: 'operative paragraph 26',
    footnotes: [],
  },
  {
    ...ga,
    symbol: 'A/RES/77/194',
    url: 'https://docs.un.org/en/A/RES/77/194',
    adopted: '2022-12-15',
    adoption: 'without a vote',
    adoptionSource: 'data',
    paragraph: {
      id: 'PP31',
      openingPhrase: 'Noting with concern',
      text: line(ga77, 'Noting with concern that some of the demand'),
    },
    lead: [],
    name: 'thirty-first preambular paragraph',
    footnotes: [
      { mark: '12', text: 'See United Nations, Treaty Series, vol. 2237, No. 39574.' },
      { mark: '13', text: 'Resolution 217 A (III).' },
    ],
  },
  {
    symbol: 'A/HRC/RES/53/9',
    url: 'https://docs.un.org/en/A/HRC/RES/53/9',
    title: 'Trafficking in persons, especially women and children',
    body: 'Human Rights Council',
    session: 53,
    adopted: '2023-07-12',
    adoption: 'without a vote',
    adoptionSource: 'text',
    paragraph: {
      id: 'OP3(b)',
      openingPhrase: null,
      text: line(hrc, 'Implementing measures to provide direct assistance'),
    },
    lead: [
      'Calls upon States to enhance their efforts to protect and assist victims of trafficking in persons, including by:',
    ],
    name: 'operative paragraph 3 (b)',
    footnotes: [],
  },
  {
    ...cop5,
    paragraph: {
      id: 'PP4',
      openingPhrase: 'Reaffirming',
      text: line(cop, 'Reaffirming the recognition of States parties'),
    },
    name: 'fourth preambular paragraph',
  },
  {
    symbol: 'A/RES/78/228',
    url: 'https://docs.un.org/en/A/RES/78/228',
    title: 'Improving the coordination of efforts against trafficking in persons',
    body: 'General Assembly',
    session: 78,
    adopted: '2023-12-22',
    adoption: 'recorded vote',
    adoptionSource: 'data',
    vote: { yes: 141, no: 5, abstain: 35 },
    paragraph: {
      id: 'OP27',
      openingPhrase: 'Calls upon',
      text: line(ga78, 'Calls upon Member States to continue their efforts to criminalize'),
    },
    lead: [],
    name: 'operative paragraph 27',
    footnotes: [],
  },
  {
    ...cop5,
    paragraph: {
      id: 'PP19',
      openingPhrase: 'Bearing in mind',
      text: line(cop, 'Bearing in mind that all States parties'),
    },
    name: 'nineteenth preambular paragraph',
  },
];

/** The same with their citations. */
export const paragraphs: SourceParagraph[] = described.map((one) => ({
  ...one,
  citations: citeInAllStyles(one, one.paragraph.id),
}));

/** Answers like the background's `describe`. */
export async function describe(
  asked: { symbol: string; paragraph: string }[],
): Promise<(SourceParagraph | null)[]> {
  return asked.map(
    ({ symbol, paragraph }) =>
      paragraphs.find((known) => known.symbol === symbol && known.paragraph.id === paragraph) ?? null,
  );
}

/** The phrase of the first paragraph that every example quotes. */
export const PHRASE =
  'the offenders and intermediaries involved, including public officials involved with trafficking in persons, whether local or foreign';

/** Every paragraph that has these words, each as a source with their span in it. */
export function sourcesOf(words: string, grade: Match['grade']): Source[] {
  return paragraphs.flatMap((known) => {
    const start = known.paragraph.text.indexOf(words);
    if (start < 0) return [];
    const { symbol, paragraph } = known;
    return [
      { symbol, paragraph: paragraph.id, grade, similarity: 1, edits: [], start, end: start + words.length },
    ];
  });
}

/** A match of these words at an offset of a text. */
export function matchOf(words: string, grade: Match['grade'], start = 0): Match {
  const sources = sourcesOf(words, grade);
  const span = { start, end: start + words.length };
  const tokens = words.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
  return {
    ...span,
    grade,
    similarity: 1,
    common: null,
    paint: span,
    exact: [],
    quoted: false,
    painted: true,
    sources,
    sourceCount: sources.length,
    tokens,
    term: grade === 'term' ? words : null,
  };
}

/** Phrases that the made-up checker below knows. */
const KNOWN: [string, Match['grade']][] = [
  [PHRASE, 'verbatim'],
  ['to provide direct assistance to victims of trafficking in persons', 'verbatim'],
  ['removal of organs', 'term'],
  ['forced labour', 'term'],
];

/** Answers like the background's check, from a handful of phrases. */
export async function check(text: string): Promise<{ matches: Match[]; tokens: number; agreed: number }> {
  const matches = KNOWN.flatMap(([words, grade]) => {
    const at = text.indexOf(words);
    return at < 0 ? [] : [matchOf(words, grade, at)];
  }).sort((a, b) => a.start - b.start);
  const tokens = text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
  return { matches, tokens, agreed: matches.reduce((sum, match) => sum + match.tokens, 0) };
}
