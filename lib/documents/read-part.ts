import type { XmlElement } from '@rgrove/parse-xml';
import { childrenOf, readXml } from '../core/resolution/akn-xml.ts';
import { ResolutionError } from '../core/resolution/resolution-error.ts';
import { DocumentError, SAVE_ANEW } from './document-error.ts';
import type { Zip } from './unzip.ts';

/** Read a part of a zip as XML; null where it has none. Throws a `DocumentError` with part and line. */
export function readPart(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.read(name);
  if (bytes === null) return null;
  try {
    return readXml(decode(bytes, name), name);
  } catch (error) {
    if (!(error instanceof ResolutionError)) throw error;
    throw new DocumentError(`${name}:${error.line ?? 1}`, error.expected, SAVE_ANEW);
  }
}

function decode(bytes: Uint8Array, name: string): string {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  try {
    return new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', {
      fatal: true,
    }).decode(bytes);
  } catch {
    throw new DocumentError(name, 'text in UTF-8', SAVE_ANEW);
  }
}

/** The parts that a part points to, by the last word of what they are to it: `styles`, `footnotes`. */
export type Relations = ReadonlyMap<string, string>;

/** Read what a part points to; `''` is the zip itself, which points to its main part, the `officeDocument`. */
export function readRelations(zip: Zip, part: string): Relations {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = readPart(zip, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations = (root ? childrenOf(root) : [])
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Type = '', Target = '' } }): [string, string] => [
      Type.slice(Type.lastIndexOf('/') + 1),
      Target.startsWith('/') ? Target.slice(1) : folder + Target,
    ]);
  return new Map(relations);
}
