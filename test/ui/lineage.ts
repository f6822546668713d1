import type { Comparison } from '../../lib/core/compare/comparison.ts';
import type { Relative } from '../../lib/core/lineage/relative.ts';
import type { Edit, Source } from '../../lib/core/match/match.ts';
import { citeInAllStyles } from '../../lib/core/resolution/cite.ts';
import type { CheckedText, ParagraphKey, SourceParagraph } from '../../lib/messaging/messages.ts';
import type { CheckAsks } from '../../lib/ui/asks.ts';
import { keyOf } from '../../lib/ui/forms.ts';
import type { CardMatch } from '../../lib/ui/use-forms.ts';
import { diff } from './diff.ts';
import { check, describe as describeSeeds, paragraphs } from './seed-paragraphs.ts';

const [op26] = paragraphs as [SourceParagraph];

function cited(described: SourceParagraph[]): SourceParagraph[] {
  return described.map((one) => ({ ...one, citations: citeInAllStyles(one, one.paragraph.id) }));
}

/** Other years of A/RES/77/194 OP26 as the General Assembly's own texts have them; two years later no word differs. */
const others: SourceParagraph[] = cited([
  {
    ...op26,
    symbol: 'A/RES/75/158',
    session: 75,
    url: 'https://docs.un.org/en/A/RES/75/158',
    adopted: '2020-12-16',
    paragraph: {
      id: 'OP26',
      openingPhrase: 'Calls upon',
      text: 'Calls upon all Governments to criminalize all forms of human trafficking, recognizing its increasing occurrence for the purpose of sexual exploitation, commercial sexual exploitation and abuse, sex tourism and forced labour, and to bring to justice and punish the offenders and intermediaries involved, including public officials involved with human trafficking, whether local or foreign, through the competent national authorities, either in the country of origin of the offender or in the country in which the abuse occurs, in accordance with the due process of law, as well as to penalize persons in authority found guilty of sexually assaulting victims of human trafficking in their custody;',
    },
  },
  {
    ...op26,
    symbol: 'A/RES/79/154',
    session: 79,
    url: 'https://docs.un.org/en/A/RES/79/154',
    adopted: '2024-12-17',
  },
]);

/** Knows the paragraphs of the seeds and the other years of one of them. */
async function describe(asked: ParagraphKey[]): Promise<(SourceParagraph | null)[]> {
  const seeds = await describeSeeds(asked);
  return asked.map((one, i) => seeds[i] ?? others.find((known) => isOf(one, known)) ?? null);
}

/** The three years of the paragraph; any other paragraph is alone. */
async function lineage(asked: ParagraphKey): Promise<Relative[]> {
  const [first, last] = others as [SourceParagraph, SourceParagraph];
  const line = [first, op26, last];
  const relative = (known: SourceParagraph, kind: Relative['kind'], similarity: number): Relative => ({
    symbol: known.symbol,
    paragraph: known.paragraph.id,
    adopted: known.adopted,
    kind,
    similarity,
  });
  if (!line.some((known) => isOf(asked, known))) {
    const [known] = await describe([asked]);
    return known ? [relative(known, 'self', 1)] : [];
  }
  return line.map((known) => {
    if (isOf(asked, known)) return relative(known, 'self', 1);
    return known === first || isOf(asked, first)
      ? relative(known, 'adapted', 0.702)
      : relative(known, 'same', 1);
  });
}

async function contrast(agreed: ParagraphKey, other: ParagraphKey): Promise<Comparison | null> {
  const [mine, theirs] = await describe([agreed, other]);
  if (!mine || !theirs) return null;
  const { text, openingPhrase } = mine.paragraph;
  const comparison = diff(text, { start: 0, end: text.length }, theirs.paragraph.text);
  const verbs =
    openingPhrase === theirs.paragraph.openingPhrase
      ? []
      : [{ agreed: openingPhrase as string, other: theirs.paragraph.openingPhrase as string }];
  return { ...comparison, verbs };
}

/** A stretch of a page with the paragraph that it was taken from and altered, and what the background says of both. */
export interface Altered {
  page: string;
  agreed: string;
  match: CardMatch;
  comparison: Comparison;
}

/** Makes the match and the comparison of words that a page altered. */
export function altered(
  page: string,
  agreed: string,
  known: SourceParagraph = op26,
  change: Partial<Comparison> = {},
): Altered {
  const start = known.paragraph.text.indexOf(agreed);
  if (start < 0) throw new Error(`${known.symbol} does not have "${agreed}"`);
  const span = { start, end: start + agreed.length };
  const comparison = { ...diff(known.paragraph.text, span, page), ...change };
  const similarity = comparison.matched / comparison.of;
  const grade = similarity >= 0.8 ? 'near-verbatim' : 'adapted';
  const edits = comparison.pieces.flatMap(({ op, kind, start, end }): Edit[] =>
    op === 'same' || kind === null ? [] : [{ op, kind, page: { start: 0, end: 0 }, source: { start, end } }],
  );
  const source: Source = {
    symbol: known.symbol,
    paragraph: known.paragraph.id,
    grade,
    similarity,
    edits,
    ...span,
  };
  return {
    page,
    agreed,
    match: { grade, tokens: page.split(' ').length, sources: [source], sourceCount: 1, quoted: false },
    comparison,
  };
}

/** The page takes "sexually" away and says "human trafficking". */
export const ASSAULTING = altered(
  'penalize persons in authority found guilty of assaulting victims of human trafficking in their custody',
  'penalize persons in authority found guilty of sexually assaulting victims of trafficking in persons in their custody',
);

/** No word is another one, but one is spelt otherwise and one has lost its plural. */
export const SPELT = altered(
  'to criminalise all forms of trafficking in person, recognizing its increasing occurrence',
  'to criminalize all forms of trafficking in persons, recognizing its increasing occurrence',
);

/** The page weakens a sentence of resolution 11/5: an opening verb, an obligation, a qualifier, whom it binds. */
const [obliged] = paragraphs.filter(({ paragraph }) => paragraph.text.startsWith('Bearing in mind')) as [
  SourceParagraph,
];
export const WEAKENED = altered(
  'Governments should, as appropriate, prevent, investigate and punish perpetrators of trafficking in persons and protect and assist victims',
  'all States parties have an obligation, as set forth in the Protocol, to prevent, investigate and punish perpetrators of trafficking in persons and to protect and assist victims',
  obliged,
  {
    verbs: [{ agreed: 'Bearing in mind', other: 'recalling' }],
    force: [
      { kind: 'obligation', agreed: 'have an obligation to', other: 'should' },
      { kind: 'qualifier', agreed: null, other: 'as appropriate' },
      { kind: 'addressee', agreed: 'States parties', other: 'Governments' },
    ],
  },
);

const ALTERED = [ASSAULTING, SPELT, WEAKENED];

/** Checks a text for the phrases of the seeds and the altered stretches. */
async function checkAll(text: string): Promise<CheckedText> {
  const { matches, ...counts } = await check(text);
  for (const { page, match } of ALTERED) {
    const start = text.indexOf(page);
    if (start < 0) continue;
    const span = { start, end: start + page.length };
    const [source] = match.sources as [Source];
    const { similarity } = source;
    matches.push({
      ...match,
      ...span,
      similarity,
      common: null,
      paint: span,
      exact: [],
      painted: true,
      term: null,
    });
  }
  return { ...counts, matches: matches.sort((a, b) => a.start - b.start) };
}

/** Answers like the background, from a handful of paragraphs and stretches. */
export const asks: CheckAsks = {
  describe,
  lineage,
  contrast,
  compare: async ({ source }) =>
    ALTERED.find(({ match }) => match.sources[0]?.start === source.start)?.comparison ?? null,
  sources: async () => [],
  check: checkAll,
};

function isOf(key: ParagraphKey, known: SourceParagraph): boolean {
  return keyOf(key) === keyOf({ symbol: known.symbol, paragraph: known.paragraph.id });
}
