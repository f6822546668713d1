import type { ManifestEntry } from './manifest.ts';
import { codeMarks, coded } from './marks.ts';
import { parseLines } from './parse-lines.ts';
import { readLines } from './read-lines.ts';
import type { Resolution } from './resolution.ts';
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
  return parseLines(readLines(codePlainMarks(codeMarks(text), manifest, file)), options);
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
