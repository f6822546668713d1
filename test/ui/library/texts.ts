import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import type { LibraryRow } from '../../../lib/messaging/messages.ts';
import { seeds } from '../seed-texts.ts';

/** A text of the seeds. */
function seed(symbol: string): Resolution {
  const found = seeds.find((known) => known.symbol === symbol);
  if (!found) throw new Error(`the seeds have no ${symbol}`);
  return found;
}

/** A paragraph of the earlier text that the later one has no more. */
const DROPPED =
  'Encourages the media to play their part in raising public awareness of the harm done by human trafficking;';

const now = seed('A/RES/77/194');

/**
 * A/RES/77/194 as an earlier session might have had it: OP26 with the words that A/RES/75/158 really has, one paragraph
 * that was dropped later, and none of three that came later; so the numbers after them differ.
 */
export const earlier: Resolution = (() => {
  const left = new Set(['PP12', 'OP30', 'OP31']);
  const counts = { PP: 0, OP: 0 };
  const paragraphs = now.paragraphs
    .filter(({ id }) => !left.has(id))
    .flatMap((paragraph) => {
      const altered = paragraph.text
        .replace('Urges all Governments to criminalize', 'Calls upon all Governments to criminalize')
        .replaceAll(
          'forms of trafficking in persons, recognizing',
          'forms of human trafficking, recognizing',
        );
      const isOp26 = paragraph.id === 'OP26';
      const one = isOp26 ? { ...paragraph, text: altered, openingPhrase: 'Calls upon' } : paragraph;
      return paragraph.id === 'OP3' ? [one, { ...one, openingPhrase: 'Encourages', text: DROPPED }] : [one];
    })
    .map((paragraph) => {
      const kind = paragraph.id.startsWith('PP') ? 'PP' : 'OP';
      return { ...paragraph, id: `${kind}${++counts[kind]}` };
    });
  return {
    ...now,
    symbol: 'A/RES/75/158',
    session: 75,
    adopted: '2020-12-16',
    adoption: 'recorded vote',
    vote: { yes: 141, no: 5, abstain: 35 },
    committee: 'Third Committee',
    sponsors: ['Belarus', 'Côte d’Ivoire', 'Philippines'],
    draft: 'A/C.3/75/L.17/Rev.1',
    paragraphs,
    footnotes: [],
  };
})();

/** An imported text with sections and an annex, and a symbol that looks as if it led somewhere. */
const annexed: Resolution = {
  ...now,
  symbol: 'A/RES/79/1',
  title: 'The Pact for the Future: <img src=x> ‏מבחן‏',
  session: 79,
  adopted: '2024-09-22',
  paragraphs: ['I.OP1', 'I.OP1(a)', 'II.OP1', 'annex.1', 'annex.II.1', 'annex.II.1(a)(i)', 'odd id'].map(
    (id, i) => ({ id, openingPhrase: null, text: now.paragraphs[i + 50]?.text ?? '' }),
  ),
  footnotes: [],
};

/** Every text of the made-up library: the seeds and two imports. */
export const texts: Resolution[] = [...seeds, earlier, annexed];

/** What the list shows of a text. */
export function rowOf(text: Resolution, change: Partial<LibraryRow> = {}): LibraryRow {
  const { title, body, session, adopted, adoption, adoptionSource, vote, committee } = text;
  const isSeed = seeds.includes(text);
  return {
    symbol: text.symbol ?? '',
    title,
    body,
    session,
    adopted,
    adoption,
    adoptionSource,
    ...(vote && { vote }),
    ...(committee && { committee }),
    paragraphs: text.paragraphs.length,
    words: text.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.split(' ').length, 0),
    origin: isSeed
      ? { kind: 'seeds', file: null, at: null }
      : {
          kind: 'import',
          file: `unxml.zip/75session/${text.symbol?.replaceAll('/', '_')}.xml`,
          at: '2026-11-20T10:00:00Z',
        },
    onPages: true,
    ...change,
  };
}

const TITLES = [
  'Rights of the child',
  'Cooperation between the United Nations and the Côte d’Ivoire process',
  'The girl child',
  'Improvement of the situation of women and girls in rural areas',
  'Transparency and confidence-building measures in outer space activities',
];

/** As many rows as wanted, as the General Assembly's texts of several sessions give them. */
export function manyRows(count: number): LibraryRow[] {
  return Array.from({ length: count }, (_, i) => {
    const session = 74 + (i % 7);
    const number = Math.floor(i / 7) + 1;
    const voted = i % 3 === 0;
    return {
      ...rowOf(earlier),
      symbol: `A/RES/${session}/${number}`,
      title: `${TITLES[i % TITLES.length]} (${number})`,
      session,
      adopted: `${1945 + session}-12-${String(1 + (i % 28)).padStart(2, '0')}`,
      adoption: voted ? 'recorded vote' : i % 11 === 0 ? null : 'without a vote',
      adoptionSource: 'data',
      vote: voted ? { yes: 120 + (i % 60), no: i % 9, abstain: i % 40 } : { yes: 0, no: 0, abstain: 0 },
      paragraphs: 10 + (i % 90),
      origin: {
        kind: 'import',
        file: `unxml.zip/${session}session/A_RES_${session}_${number}.xml`,
        at: '2026-11-20T10:00:00Z',
      },
    } satisfies LibraryRow;
  }).map(({ vote, ...row }) => (row.adoption === 'recorded vote' ? { ...row, vote } : row));
}
