import { extendLibrary } from '../../lib/analyse/build-library.ts';
import { readImport, readPasted } from '../../lib/documents/read-import.ts';
import { type Port, serve } from './worker/serve.ts';

serve(globalThis as unknown as Port, {
  readFiles: readImport,
  readPasted,
  extend: extendLibrary,
  readSeeds: async () => new Uint8Array(await (await fetch('/seeds.pack')).arrayBuffer()),
  now: () => performance.now(),
  date: () => new Date(),
});
