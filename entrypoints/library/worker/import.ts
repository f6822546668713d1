import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import type { ImportFile } from '../../../lib/documents/read-import.ts';
import type { ImportAnswers, ImportDone, ImportQuestions } from '../../../lib/messaging/import-job.ts';
import { sweep } from '../../../lib/store/commit-library.ts';
import { beginImport, endImport } from '../../../lib/store/import-mark.ts';
import { planChange } from './build-change.ts';
import { commitChange } from './commit-change.ts';
import { decide } from './decide.ts';
import { Gathering } from './gather.ts';
import { type Loaded, loadLibrary } from './load-library.ts';
import type { WorkerTold } from './orders.ts';
import { Progress } from './progress.ts';
import type { Tools } from './tools.ts';

/** What is imported: files, or a pasted text. */
export type Sources = readonly ImportFile[] | string;

/** How an import talks with the person. */
export interface Talk {
  tell(told: WorkerTold): void;
  /** Resolves when the person has decided. */
  ask(questions: ImportQuestions): Promise<ImportAnswers>;
}

/**
 * Import everything that can be read: the library is the old one until the very end, then the new one. Needs the lock.
 * Rejects where that failed and nothing was changed.
 */
export async function importAll(sources: Sources, tools: Tools, { tell, ask }: Talk): Promise<void> {
  const progress = new Progress(tell, tools.now);
  const at = `${tools.date().toISOString().slice(0, 19)}Z`;
  await sweep();
  await beginImport({ at, files: typeof sources === 'string' ? 1 : sources.length });
  try {
    const { texts, packs, problems, notes } = await gather(sources, { tools, at, progress });
    const loaded = await loadLibrary(await tools.readSeeds());
    const decision = await decide(liveTexts(loaded), texts, (asked) => progress.waitFor(ask(asked)));
    const { accepted, replaced, same, repeated, onPages } = decision;
    const done = (): ImportDone => ({
      state: 'done',
      added: accepted.length - replaced,
      replaced,
      same: same.length + repeated,
      problems: [...problems, ...decision.problems],
      notes,
      seconds: progress.elapsed / 1000,
    });
    progress.resolutions = accepted.length;
    progress.problems = done().problems.length;
    if (accepted.length === 0) await endImport();
    else {
      const change = planChange(loaded, { accepted, same, packs });
      const built = tools.extend(change.base, change, (step, share) => progress.indexing(step, share));
      await commitChange(
        built,
        { loaded, accepted, onPages },
        {
          told: (share) => progress.indexing('writing', share),
          begins: () => tell({ state: 'committing', from: loaded.from, done: done() }),
        },
      );
    }
    tell(done());
  } catch (error) {
    await endImport().catch(() => undefined);
    throw error;
  }
}

async function gather(
  sources: Sources,
  { tools, at, progress }: { tools: Tools; at: string; progress: Progress },
): Promise<Gathering> {
  const gathering = new Gathering(at);
  const isText = typeof sources === 'string';
  if (isText) progress.expect(1, sources.length);
  else {
    const bytes = sources.reduce((sum, { size }) => sum + size, 0);
    progress.expect(sources.length, bytes);
  }
  for await (const event of isText ? tools.readPasted(sources) : tools.readFiles(sources)) {
    gathering.take(event);
    progress.resolutions = gathering.texts.length;
    progress.problems = gathering.problems.length;
    if (event.kind === 'opened') progress.expect(event.files, event.bytes);
    else if (event.kind === 'reading') progress.turnOf(event.path, event.bytes);
  }
  progress.allRead();
  return gathering;
}

function liveTexts({ texts, removed }: Loaded): Map<string, Resolution> {
  const live = texts.filter((_, number) => !removed.has(number));
  return new Map(live.map(({ resolution }) => [resolution.symbol as string, resolution]));
}
