import { backgroundEnded } from './background-ended.ts';
import { clockAndMessages } from './clock-and-messages.ts';
import { database } from './database.ts';
import { extensionLife } from './extension-life.ts';
import { packageFiles } from './package-files.ts';
import { pagesThatGo } from './pages-that-go.ts';
import { imports } from './imports.ts';
import type { Scenario } from './scenario.ts';
import { storage } from './storage.ts';

/** Every scenario by its group, in this order: the last one of all takes the extension away. */
export const SCENARIOS: Record<string, Scenario[]> = {
  'the background is ended': backgroundEnded,
  'the database': database,
  'texts that were brought in': imports,
  'the storage': storage,
  'files of the extension': packageFiles,
  'pages that go': pagesThatGo,
  'clock and messages': clockAndMessages,
  'the extension itself': extensionLife,
};
