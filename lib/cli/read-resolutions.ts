import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { checkManifest, type Manifest, type ManifestEntry } from '../core/resolution/manifest.ts';
import { parseAkn } from '../core/resolution/parse-akn.ts';
import { parseText } from '../core/resolution/parse-text.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { MANIFEST } from '../documents/facts.ts';
import { readDocx } from '../documents/read-docx.ts';
import { resolutionFromDocx } from '../documents/resolution-from-docx.ts';
import { readBytes, readText } from './read-text.ts';
import { nameFile, UserError } from './user-error.ts';

/** The folder of the adopted texts that ship with the extension. */
export const SEEDS = join(resolve(import.meta.dirname, '../..'), 'seeds');

const TEXTS = new Set(['.txt', '.md']);
const DOCUMENTS = new Set([...TEXTS, '.xml', '.docx']);

/**
 * Read the resolutions of one file: a text as the seeds are or a Word document, with the `manifest.json` beside it, or
 * AKN4UN XML.
 *
 * @throws {UserError | ResolutionError} for what is no resolution
 */
export function readResolutions(file: string): Resolution[] {
  const kind = extname(file).toLowerCase();
  if (kind === '.docx') {
    try {
      return [resolutionFromDocx(readDocx(readBytes(file)), withManifest(file))];
    } catch (error) {
      throw nameFile(file, error);
    }
  }
  const text = readText(file);
  if (kind === '.xml' || (!TEXTS.has(kind) && /^\s*<\?xml/u.test(text))) return parseAkn(text, { file });
  return [parseText(text, withManifest(file))];
}

/**
 * List the resolutions' files under a path: itself, or every text, XML file and Word document of a folder, sorted;
 * README aside, and what Word puts beside a document that is open.
 */
export function listDocuments(path: string): string[] {
  if (!existsSync(path)) throw new UserError(`${path}: there is no such file or folder`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return listDocuments(inside);
      const left = entry.name === 'README.md' || entry.name.startsWith('~$');
      return DOCUMENTS.has(extname(entry.name).toLowerCase()) && !left ? [inside] : [];
    });
}

/** A file's name, and what the manifest beside it says of it. */
function withManifest(file: string): { file: string; manifest?: ManifestEntry } {
  const entry = readManifest(dirname(file))[basename(file)];
  return entry ? { file, manifest: entry } : { file };
}

function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return {};
  try {
    return checkManifest(JSON.parse(readFileSync(file, 'utf8')), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(`${file}: expected JSON: ${error.message}`);
    throw error;
  }
}
