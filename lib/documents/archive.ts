import { DocumentError } from './document-error.ts';
import type { ImportFault, ImportFile } from './import-event.ts';
import { ARCHIVE_LIMITS } from './import-limits.ts';
import { openZip } from './unzip.ts';

/** The files of an archive, none expanded before its bytes are asked for, and what is wrong with its directory. */
export interface Archive {
  files: ImportFile[];
  faults: ImportFault[];
}

/** A path that leads out of its archive, or that another system would read as one. */
const ASTRAY = /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\\/i;

/**
 * Open an archive.
 *
 * @returns null for bytes that are none: other files, and Word documents, which are zips too
 * @throws DocumentError for an archive that is damaged, too large or locked with a password
 */
export function openArchive(
  { path, within = path }: Pick<ImportFile, 'path' | 'within'>,
  bytes: Uint8Array,
): Archive | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const zip = openZip(bytes, ARCHIVE_LIMITS);
  if (zip.names.includes('word/document.xml')) return null;
  const names = zip.names.filter((name) => !name.endsWith('/'));
  if (names.length > 0 && names.every((name) => zip.isEncrypted(name))) {
    throw new DocumentError(null, 'an archive without password', 'unpack it and import the folder');
  }
  const fault = (name: string, reason: string): ImportFault => ({
    kind: 'problem',
    path: `${path}/${name}`,
    reason,
    failed: true,
  });
  const faults = [
    ...names
      .filter((name) => ASTRAY.test(name))
      .map((name) => fault(name, 'expected a path within the archive')),
    ...zip.repeated.map((name) => fault(name, 'stands in the archive more than once; only the last is read')),
  ];
  const files = names
    .filter((name) => !ASTRAY.test(name))
    .map(
      (name): ImportFile => ({
        path: `${path}/${name}`,
        within: `${within}/${name}`,
        size: zip.size(name),
        // A copy: what is not deflated would else be a view of the whole archive.
        bytes: async () => new Uint8Array(zip.read(name) ?? []),
      }),
    );
  return { files, faults };
}
