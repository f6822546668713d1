import { checkManifest, type Manifest, type ManifestEntry } from '../core/resolution/manifest.ts';
import type { AdoptionRecord } from '../core/resolution/record-fields.ts';
import { addRecord, applyRecord, findRecord, readRecords } from '../core/resolution/records.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { ResolutionError } from '../core/resolution/resolution-error.ts';
import { decodeText } from './decode-text.ts';
import type { ImportFault } from './import-event.ts';
import { checkSize } from './import-limits.ts';

/** What says of the texts beside it what they do not say themselves. */
export const MANIFEST = 'manifest.json';

/** Gathers what manifests and the UN's metadata say of the texts of an import. */
export class Facts {
  private readonly manifests = new Map<string, Manifest>();
  private readonly records = new Map<string, AdoptionRecord>();
  private readonly files: { path: string; symbols: string[] }[] = [];
  private readonly used = new Set<string>();

  /**
   * Read a file of facts.
   *
   * @returns what is wrong with single entries of it
   * @throws DocumentError | ResolutionError for a file of which nothing can be used
   */
  add(path: string, bytes: Uint8Array): ImportFault[] {
    checkSize(bytes.length, 'facts');
    const { text } = decodeText(bytes, 'JSON');
    const { folder, name } = split(path);
    if (name === MANIFEST) {
      this.manifests.set(folder, checkManifest(parse(text, path), path));
      return [];
    }
    const { records, problems } = readRecords(text);
    for (const record of records.values()) addRecord(this.records, record);
    this.files.push({ path, symbols: [...records.keys()] });
    return problems.map(({ line, reason }) => fault(path, `line ${line}: ${reason}`, records.size === 0));
  }

  manifestOf(path: string): ManifestEntry | undefined {
    const { folder, name } = split(path);
    const manifest = this.manifests.get(folder);
    return manifest && Object.hasOwn(manifest, name) ? manifest[name] : undefined;
  }

  /** Add to a text what its record says. */
  complete(resolution: Resolution): Resolution {
    const record = resolution.symbol === null ? null : findRecord(this.records, resolution.symbol);
    if (!record) return resolution;
    this.used.add(record.symbol);
    return applyRecord(resolution, record);
  }

  /** The files of records that belong to no text that was read, once all are. */
  unused(): ImportFault[] {
    return this.files
      .filter(({ symbols }) => symbols.length > 0 && !symbols.some((symbol) => this.used.has(symbol)))
      .map(({ path, symbols }) => {
        const records = symbols.length === 1 ? 'its record is' : `its ${symbols.length} records are`;
        return fault(path, `${records} of texts that are not in this import; import these with it`);
      });
  }
}

function fault(path: string, reason: string, failed = false): ImportFault {
  return { kind: 'problem', path, reason, failed };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ResolutionError(path, null, 'JSON');
  }
}

function split(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}
