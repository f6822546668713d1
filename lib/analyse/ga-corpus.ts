import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../core/resolution/manifest.ts';
import { ordinalInWords } from '../core/resolution/ordinal.ts';
import { parseAkn } from '../core/resolution/parse-akn.ts';
import { parseText } from '../core/resolution/parse-text.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { fold } from '../core/text/normalize.ts';

/**
 * Read the resolutions in AKN4UN XML of the folder that the command line or AGREED_CORPUS names, in every language that
 * they are in. Where there are none, says what was expected and exits with 2.
 */
export function readGaCorpus(): Resolution[] {
  const folder = process.argv[2] ?? process.env['AGREED_CORPUS'];
  const files = folder !== undefined && existsSync(folder) ? globSync('**/*.xml', { cwd: folder }) : [];
  if (folder === undefined || files.length === 0) {
    console.error(
      `The corpus is missing: ${folder ?? 'no folder given'}. Expected: a folder with the General Assembly's ` +
        'resolutions in AKN4UN XML (*.xml), as an argument or in AGREED_CORPUS. Nothing was written.',
    );
    process.exit(2);
  }
  return files.sort().flatMap((file) => parseAkn(readFileSync(join(folder, file), 'utf8'), { file }));
}

/** Read the adopted texts that ship with the extension. */
export function readSeeds(): Resolution[] {
  const folder = join(import.meta.dirname, '../../seeds');
  const manifest = checkManifest(
    JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
    'manifest.json',
  );
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.startsWith('README'));
  return names.sort().map((name) => {
    const entry = manifest[name];
    const text = readFileSync(join(folder, name), 'utf8');
    return parseText(text, { file: name, ...(entry && { manifest: entry }) });
  });
}

const ORDINALS = Array.from({ length: 99 }, (_, i) => ordinalInWords(i + 1));
/** "seventy-fifth" in "… on the work of its seventy-fifth session", which is tried before the "fifth" in it. */
const ORDINAL = new RegExp(String.raw`\b(?:${ORDINALS.toReversed().join('|')})\b`, 'gu');

/**
 * Bring a title to the form in which titles are compared: its words alone, so that years, sessions, letter case and
 * footnote marks make no other title of it.
 *
 * @example titleKey('Programme budget for 2024*') // "programme budget for"
 */
export function titleKey(title: string): string {
  return (
    fold(title)
      .replace(ORDINAL, '')
      .match(/\p{L}+/gu) ?? []
  ).join(' ');
}
