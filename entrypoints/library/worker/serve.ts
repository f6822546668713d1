import type { ImportFile } from '../../../lib/documents/read-import.ts';
import type { ImportAnswers } from '../../../lib/messaging/import-job.ts';
import { withLibrary } from '../../../lib/store/lock.ts';
import { exportLibrary } from './export.ts';
import { importAll, type Sources } from './import.ts';
import type { WorkerOrder, WorkerTold } from './orders.ts';
import { restoreSeeds } from './restore-seeds.ts';
import type { Tools } from './tools.ts';
import { failureWords } from './failure-words.ts';

/** Where orders come from and answers go to: the worker's own side, or a test's. */
export interface Port {
  onmessage: ((event: MessageEvent<WorkerOrder>) => void) | null;
  postMessage(told: WorkerTold): void;
}

/** How long others may hold the library before an order fails, in milliseconds: short changes end well within it. */
const PATIENCE = 10_000;

/** Do what the page orders, once, holding the library all the while. */
export function serve(port: Port, tools: Tools): void {
  const tell = (told: WorkerTold) => port.postMessage(told);
  const answered = Promise.withResolvers<ImportAnswers>();
  const importIt = (sources: Sources) =>
    importAll(sources, tools, {
      tell,
      ask(questions) {
        tell({ state: 'asking', questions });
        return answered.promise;
      },
    });
  const run = (work: () => Promise<void>) => {
    withLibrary(work, PATIENCE).catch((error: unknown) => {
      tell({ state: 'failed', message: failureWords(error) });
    });
  };
  const files: ImportFile[] = [];
  port.onmessage = ({ data }) => {
    if (data.order === 'answer') answered.resolve(data.answers);
    else if (data.order === 'files') {
      files.push(...data.files.map(toImportFile));
      if (!data.more) run(() => importIt(files));
    } else if (data.order === 'text') run(() => importIt(data.text));
    else if (data.order === 'export')
      run(async () => tell({ state: 'exported', pack: await exportLibrary(tools) }));
    else run(() => restoreSeeds(tools).then(() => tell({ state: 'restored' })));
  };
}

function toImportFile({ path, file }: { path: string; file: File }): ImportFile {
  return { path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
