import type { Added } from '../core/index/build-segment.ts';
import type { Origin } from '../core/index/origin.ts';
import { FACTS, ORIGIN } from '../core/index/pack-shapes.ts';
import { either, listOf, oneOf, record, text } from '../core/index/shape.ts';
import type { Paragraph, Resolution } from '../core/resolution/resolution.ts';
import type { Database } from './database.ts';
import { deflateJson, inflateJson } from './deflated-json.ts';
import type { StoredText } from './schema.ts';

const nothing = oneOf(null);
const leftOut = oneOf(undefined);

/** What a kept text must be; see `Resolution` and `Origin`. */
const KEPT = record({
  origin: ORIGIN,
  resolution: record({
    ...FACTS,
    symbol: text,
    paragraphs: listOf(
      record({
        id: text,
        openingPhrase: either(nothing, text),
        text,
        marks: either(leftOut, listOf(text)),
      }),
    ),
  }),
});

/**
 * Copy a resolution field by field. The paragraphs of a library make their text when they are asked for it, and a copy
 * made otherwise would have none.
 */
function plainResolution(resolution: Resolution): Resolution {
  const { symbol, title, body, session, adopted, adoption, adoptionSource } = resolution;
  const { vote, committee, sponsors, draft, paragraphs, footnotes } = resolution;
  return {
    symbol,
    title,
    body,
    session,
    adopted,
    adoption,
    adoptionSource,
    ...(vote && { vote: { yes: vote.yes, no: vote.no, abstain: vote.abstain } }),
    ...(committee !== undefined && { committee }),
    ...(sponsors && { sponsors: [...sponsors] }),
    ...(draft !== undefined && { draft }),
    paragraphs: paragraphs.map(plainParagraph),
    footnotes: footnotes.map(({ mark, text }) => ({ mark, text })),
  };
}

function plainParagraph({ id, openingPhrase, text, marks }: Paragraph): Paragraph {
  return { id, openingPhrase, text, ...(marks && { marks: [...marks] }) };
}

/** Tell whether two texts have the same wording and the same facts. */
export function sameText(one: Resolution, other: Resolution): boolean {
  const facts = (resolution: Resolution) =>
    JSON.stringify(plainResolution({ ...resolution, paragraphs: [] }));
  return (
    one.paragraphs.length === other.paragraphs.length &&
    facts(one) === facts(other) &&
    one.paragraphs.every((paragraph, i) => sameParagraph(paragraph, other.paragraphs[i] as Paragraph))
  );
}

function sameParagraph(one: Paragraph, other: Paragraph): boolean {
  return (
    one.id === other.id &&
    one.text === other.text &&
    one.openingPhrase === other.openingPhrase &&
    JSON.stringify(one.marks) === JSON.stringify(other.marks)
  );
}

/** Deflate a text, to be kept under its symbol. */
export async function packText(symbol: string, { resolution, origin }: Added): Promise<StoredText> {
  const bytes = await deflateJson(plainResolution({ ...resolution, symbol }));
  return { symbol, origin: { kind: origin.kind, file: origin.file, at: origin.at }, format: 1, bytes };
}

/**
 * Read a text that was kept; null where it is damaged. It is looked at field by field: the disk is trusted no more than
 * a file.
 */
export async function unpackText(symbol: string, stored: unknown): Promise<Added | null> {
  const { origin, format, bytes } = (stored ?? {}) as Partial<StoredText>;
  if (format !== 1 || !(bytes instanceof Uint8Array)) return null;
  try {
    const resolution = await inflateJson(bytes);
    if (KEPT({ origin, resolution }, symbol) !== null) return null;
    const kept = { origin: origin as Origin, resolution: resolution as Resolution };
    return kept.resolution.symbol === symbol ? kept : null;
  } catch {
    return null;
  }
}

/** Read every text that is kept, and the symbols of those that cannot be read. */
export async function readTexts(database: Database): Promise<{ texts: Added[]; lost: string[] }> {
  const symbols = await database.getAllKeys('texts');
  const texts: Added[] = [];
  const lost: string[] = [];
  for (const symbol of symbols) {
    const kept = await unpackText(symbol, await database.get('texts', symbol));
    if (kept) texts.push(kept);
    else lost.push(symbol);
  }
  return { texts, lost };
}
