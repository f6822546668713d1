import { findDate } from './dates.ts';
import type { ManifestEntry } from './manifest.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { isFurniture } from './page-furniture.ts';
import { readBody } from './read-body.ts';
import { readAdoption } from './read-closing.ts';
import { findFormula } from './read-formula.ts';
import { readHeader } from './read-header.ts';
import type { Line } from './read-lines.ts';
import type { Footnote, Resolution } from './resolution.ts';
import { ResolutionError } from './resolution-error.ts';

/**
 * Make a resolution of lines with their footnote marks coded (marks.ts), wherever they come from: a text, or the
 * paragraphs of a document. Linear in their length.
 *
 * @param options.file the file's name, for messages
 * @param options.manifest what the lines do not say themselves
 * @throws ResolutionError for lines that are no resolution, and for a manifest that does not fit them
 */
export function parseLines(lines: Line[], options: { file: string; manifest?: ManifestEntry }): Resolution {
  const { file, manifest = {} } = options;
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

/** Order notes by their marks: extraction may bring the last note of a page first. Left as they are if not numbers. */
function inOrder(footnotes: Footnote[]): Footnote[] {
  const counted = footnotes.every(({ mark }) => /^\d+$/.test(mark));
  const unique = new Set(footnotes.map(({ mark }) => mark)).size === footnotes.length;
  return counted && unique ? footnotes.toSorted((a, b) => Number(a.mark) - Number(b.mark)) : footnotes;
}
