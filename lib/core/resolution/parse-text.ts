import { findDate } from './dates.ts';
import type { ManifestEntry } from './manifest.ts';
import { codeMarks, coded } from './marks.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { isFurniture } from './page-furniture.ts';
import { readBody } from './read-body.ts';
import { readAdoption } from './read-closing.ts';
import { findFormula } from './read-formula.ts';
import { readHeader } from './read-header.ts';
import { readLines } from './read-lines.ts';
import type { Footnote, Resolution } from './resolution.ts';
import { ResolutionError } from './resolution-error.ts';

/**
 * Read a resolution from plain text or Markdown, as it comes out of a PDF. Linear in the length of the text.
 *
 * @param options.file the file's name, for messages
 * @param options.manifest what the text does not say itself
 * @throws ResolutionError for a text that is no resolution, and for a manifest that does not fit it
 */
export function parseText(text: string, options: { file: string; manifest?: ManifestEntry }): Resolution {
  const { file, manifest = {} } = options;
  const lines = readLines(codePlainMarks(codeMarks(text), manifest, file));
  const formula = findFormula(lines);
  if (!formula) {
    throw new ResolutionError(file, 1, 'a line that opens a resolution, such as “The General Assembly,”');
  }
  const before = lines.slice(0, formula.from);
  const header = readHeader(before, formula.body);
  const own = { symbol: manifest.symbol ?? header.symbol, title: header.title };
  const body = readBody(lines.slice(formula.to), ({ plain, first }) => isFurniture(plain, first, own));
  const paragraphs = numberParagraphs(body.blocks);
  if (paragraphs.length === 0) {
    throw new ResolutionError(
      file,
      lines[formula.from]?.number ?? 1,
      'paragraphs after the line that opens the resolution',
    );
  }

  const said = readAdoption(`${before.map(({ plain }) => plain).join(' ')} ${body.closing}`);
  const agree = <T>(field: string, stated: T | null, given: T | undefined): T | null => {
    if (stated !== null && given !== undefined && stated !== given) {
      throw new ResolutionError(
        file,
        null,
        `${field} in the manifest as in the text, ${stated}, not ${given}`,
      );
    }
    return stated ?? given ?? null;
  };
  const adoption = agree('adoption', said?.mode ?? null, manifest.adoption);
  const resolution: Resolution = {
    symbol: agree('symbol', header.symbol, manifest.symbol),
    title: header.title,
    body: formula.body,
    session: agree('session', header.session, manifest.session),
    adopted: agree('adopted', header.adopted ?? findDate(body.closing), manifest.adopted),
    adoption,
    adoptionSource: adoption === null ? null : said ? 'text' : 'manifest',
    paragraphs,
    footnotes: inOrder(body.footnotes),
  };
  const vote = said?.vote ?? manifest.vote;
  if (vote) resolution.vote = vote;
  return resolution;
}

/** Code the footnote marks that the manifest says are plain digits. */
function codePlainMarks(text: string, manifest: ManifestEntry, file: string): string {
  let marked = text;
  for (const { mark, after } of manifest.plainMarks ?? []) {
    const words = after
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const place = new RegExp(`(${words.join('\\s+')}\\s*)${mark}(?!\\d)`, 'gu');
    const found = [...marked.matchAll(place)].length;
    if (found !== 1) {
      throw new ResolutionError(
        file,
        null,
        `the plain mark ${mark} once after “${after}”, as the manifest says, not ${found} times`,
      );
    }
    marked = marked.replace(place, (_, before: string) => before + coded(mark));
  }
  return marked;
}

/** Order notes by their marks: extraction may bring the last note of a page first. Left as they are if not numbers. */
function inOrder(footnotes: Footnote[]): Footnote[] {
  const counted = footnotes.every(({ mark }) => /^\d+$/.test(mark));
  const unique = new Set(footnotes.map(({ mark }) => mark)).size === footnotes.length;
  return counted && unique ? footnotes.toSorted((a, b) => Number(a.mark) - Number(b.mark)) : footnotes;
}
