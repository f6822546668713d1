import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAkn } from '../../lib/core/resolution/parse-akn.ts';
import { plainTextBlocks } from '../../lib/core/text/blocks.ts';

/** A text that is not among the seeds, as blocks: the paragraphs of a resolution, or what blank lines part. */
export interface HeldOut {
  /** Its symbol, or the file it is in. */
  name: string;
  blocks: { id: string; text: string }[];
}

/** Held-out texts of one kind. */
export interface Collection {
  name: string;
  texts: HeldOut[];
}

/** Resolutions that speak of trafficking in persons so often take up the seeds' own text. */
const FAMILY_MENTIONS = 10;
const OF_FAMILY = /trafficking in (?:persons|women|human)/giu;
const SEEDS = new Set(['A/RES/77/194', 'A/RES/78/228']);
/** Resolutions that must be in the family: without them something else is measured. */
const FAMILY = ['74/176', '75/158', '76/7', '76/186', '79/154', '80/9', '80/228'].map(
  (number) => `A/RES/${number}`,
);
/** So many resolutions that never speak of trafficking: more of them change no figure, only the time. */
const UNRELATED = 250;

/**
 * Read the General Assembly's resolutions on trafficking in persons, without the seeds; none where there is no XML.
 *
 * @throws Error where the corpus has only a part of them
 */
export function readFamily(corpus: string): HeldOut[] {
  const family = listEnglish(corpus)
    .filter(({ xml }) => (xml.match(OF_FAMILY)?.length ?? 0) >= FAMILY_MENTIONS)
    .flatMap(readDocument)
    .filter(({ name }) => !SEEDS.has(name));
  const missing = FAMILY.filter((symbol) => !family.some(({ name }) => name === symbol));
  if (family.length > 0 && missing.length > 0) throw new Error(`Not in the corpus: ${missing.join(', ')}`);
  return family;
}

/** Read {@link UNRELATED} resolutions in which nothing is trafficked, at even steps through the sessions. */
export function readUnrelated(corpus: string): HeldOut[] {
  const all = listEnglish(corpus).filter(({ xml }) => !/traffick/iu.test(xml));
  const step = Math.max(1, all.length / UNRELATED);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).flatMap(readDocument);
}

/** Read the reports of each folder that has some. */
export function readReports(corpus: string): Collection[] {
  return globSync(join(corpus, 'reports/*/'))
    .sort()
    .map((folder) => ({
      name: basename(folder),
      texts: globSync(join(folder, '**/*.{txt,md}')).sort().map(readReport),
    }))
    .filter(({ texts }) => texts.length > 0);
}

interface Document {
  file: string;
  xml: string;
}

let english: { corpus: string; documents: Document[] } | null = null;

/** The English documents by session and name; read once, because three evaluations choose from them. */
function listEnglish(corpus: string): Document[] {
  if (english?.corpus !== corpus) {
    const files = globSync(join(corpus, '**/English/*.xml')).sort();
    english = { corpus, documents: files.map((file) => ({ file, xml: readFileSync(file, 'utf8') })) };
  }
  return english.documents;
}

function readDocument({ file, xml }: Document): HeldOut[] {
  return parseAkn(xml, { file }).map(({ symbol, paragraphs }) => ({
    name: symbol ?? basename(file),
    blocks: paragraphs.map(({ id, text }) => ({ id, text })),
  }));
}

function readReport(file: string): HeldOut {
  const text = readFileSync(file, 'utf8');
  const blocks = plainTextBlocks(text).map(({ start, end }) => ({
    id: `${start}`,
    text: text.slice(start, end),
  }));
  return { name: basename(file), blocks };
}
