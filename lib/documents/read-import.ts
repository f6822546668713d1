import { ResolutionError } from '../core/resolution/resolution-error.ts';
import { openArchive } from './archive.ts';
import { DocumentError } from './document-error.ts';
import { Facts } from './facts.ts';
import type { ImportEvent, ImportFault, ImportFile } from './import-event.ts';
import { Allowance, checkSize, DEEPEST_ARCHIVE, MOST_RESOLUTIONS } from './import-limits.ts';
import { LeftOut } from './left-out.ts';
import { type ReadTexts, resolutionsIn, resolutionsPasted } from './resolutions-in.ts';
import { ONLY_ENGLISH, READ_KINDS, sortFile } from './sort-file.ts';

export type { ImportEvent, ImportFile } from './import-event.ts';

/** How an import stands while it is read. */
interface Import {
  facts: Facts;
  left: LeftOut;
  allowance: Allowance;
  /** Files in the order of their turn: facts before the texts that they say something of. */
  waiting: { facts: ImportFile[]; text: ImportFile[] };
}

/**
 * Read whatever a person brings in: texts, archives of texts, what the UN's metadata says of them, and library files.
 * Archives are opened first, then facts are read, then texts, one at a time, each given out with its facts. A file that
 * cannot be used is a problem and never stops the others. Linear in the bytes of what is read.
 */
export async function* readImport(files: readonly ImportFile[]): AsyncGenerator<ImportEvent> {
  const all: Import = {
    facts: new Facts(),
    left: new LeftOut(),
    allowance: new Allowance(),
    waiting: { facts: [], text: [] },
  };
  try {
    all.allowance.take(files.length, 0);
  } catch (error) {
    yield faultOf('', error);
    return;
  }
  yield* gather(files, all, 0);
  for (const file of all.waiting.facts) {
    yield { kind: 'reading', path: file.path, bytes: file.size };
    yield* attempt(file.path, async () => {
      checkSize(file.size, 'facts');
      return all.facts.add(file.path, await file.bytes());
    });
  }
  yield* readTexts(all);
  yield* all.facts.unused();
  yield* all.left.faults();
}

/** Read a text that a person pasted: each of its lettered parts is one. The path is empty. */
export function readPasted(text: string): ImportEvent[] {
  try {
    const { resolutions, notes, foreign } = resolutionsPasted(text);
    if (foreign) return [problem('', `the text is in ${foreign}, and only English is indexed`)];
    return resolutions.map((resolution) => ({ kind: 'resolution', path: '', resolution, notes }));
  } catch (error) {
    return [faultOf('', error)];
  }
}

/** Put files where they wait for their turn, and open archives on the way. */
async function* gather(
  files: readonly ImportFile[],
  all: Import,
  depth: number,
): AsyncGenerator<ImportEvent> {
  for (const file of files) {
    const sorting = sortFile(file);
    if (sorting.as === 'facts' || sorting.as === 'text') {
      all.waiting[sorting.as].push(file);
      continue;
    }
    yield { kind: 'reading', path: file.path, bytes: file.size };
    if (sorting.as === 'left out') all.left.add(file, sorting);
    if (sorting.as === 'archive') yield* openUp(file, all, depth);
  }
}

async function* openUp(file: ImportFile, all: Import, depth: number): AsyncGenerator<ImportEvent> {
  let kept: ImportFile[];
  try {
    if (depth === DEEPEST_ARCHIVE) {
      throw new DocumentError(null, 'no archive in an archive that is in one itself', 'unpack it');
    }
    checkSize(file.size, 'archive');
    const bytes = await file.bytes();
    const archive = openArchive(file, bytes);
    if (!archive) {
      // A name that does not tell what it is: it waits with the texts, and its turn is over.
      all.waiting.text.push({ path: file.path, size: 0, bytes: async () => bytes });
      yield { kind: 'opened', files: 1, bytes: 0 };
      return;
    }
    yield* archive.faults;
    if (archive.faults.length === 0 && archive.files.every((entry) => sortFile(entry).as === 'nothing')) {
      throw new DocumentError(null, `${READ_KINDS} in the archive`, 'choose another one');
    }
    kept = archive.files.filter((entry) => {
      const sorting = sortFile(entry);
      if (sorting.as === 'left out') all.left.add(entry, sorting);
      return sorting.as !== 'nothing' && sorting.as !== 'left out';
    });
    all.allowance.take(kept.length, bytesOf(kept));
  } catch (error) {
    yield faultOf(file.path, error);
    return;
  }
  yield { kind: 'opened', files: kept.length, bytes: bytesOf(kept) };
  yield* gather(kept, all, depth + 1);
}

async function* readTexts(all: Import): AsyncGenerator<ImportEvent> {
  let read = 0;
  for (const file of all.waiting.text) {
    const { path } = file;
    yield { kind: 'reading', path, bytes: file.size };
    if (read >= MOST_RESOLUTIONS) {
      const most = `expected at most ${MOST_RESOLUTIONS} resolutions in one import`;
      yield problem(path, `${most}; this and those after it were not read: import them by themselves`);
      return;
    }
    for await (const event of attempt(path, () => readFile(file, all))) {
      if (event.kind === 'resolution') read++;
      yield event;
    }
  }
}

/** What a pack begins with: AGRL. */
const PACK = [0x41, 0x47, 0x52, 0x4c];

async function readFile(file: ImportFile, all: Import): Promise<ImportEvent[]> {
  const { path } = file;
  checkSize(
    file.size,
    /\.(?:xml|txt|md)$/i.test(path) ? 'text' : /\.docx$/i.test(path) ? 'document' : 'pack',
  );
  const bytes = await file.bytes();
  if (PACK.every((letter, at) => bytes[at] === letter)) return [{ kind: 'pack', path, bytes }];
  const { resolutions, notes, foreign }: ReadTexts = resolutionsIn(bytes, {
    file: path,
    manifest: all.facts.manifestOf(path),
  });
  if (foreign) all.left.add(file, { as: 'left out', what: `files in ${foreign}`, why: ONLY_ENGLISH });
  return resolutions.map((resolution) => ({
    kind: 'resolution',
    path,
    resolution: all.facts.complete(resolution),
    notes,
  }));
}

/** Give out what a step comes to, or the problem that it meets. */
async function* attempt(path: string, step: () => Promise<ImportEvent[]>): AsyncGenerator<ImportEvent> {
  let events: ImportEvent[];
  try {
    events = await step();
  } catch (error) {
    events = [faultOf(path, error)];
  }
  yield* events;
}

function bytesOf(files: readonly ImportFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function faultOf(path: string, error: unknown): ImportFault {
  if (error instanceof ResolutionError) {
    return problem(path, `${error.line === null ? '' : `line ${error.line}: `}expected ${error.expected}`);
  }
  if (error instanceof DocumentError) {
    // In an archive the place of a fault is the file itself, which the path names already.
    const own = error.where !== null && path.endsWith(`/${error.where}`);
    return problem(path, own ? error.message.slice(`${error.where}: `.length) : error.message);
  }
  // What a browser says of a file that has gone, or that nobody thought of; the other files can be read all the same.
  return problem(path, `it cannot be read (${error instanceof Error ? error.message : String(error)})`);
}

function problem(path: string, reason: string): ImportFault {
  return { kind: 'problem', path, reason, failed: true };
}
