import { inDatabase } from './database.ts';
import { ifUnchanging } from './lock.ts';
import type { ImportMark } from './schema.ts';

/** Write down that an import has begun; `commitLibrary` takes that away. Needs the lock. */
export async function beginImport(mark: ImportMark): Promise<void> {
  await inDatabase((database) => database.put('state', mark, 'import'));
}

/** Take away what says that an import is under way. Needs the lock. */
export async function endImport(): Promise<void> {
  await inDatabase((database) => database.delete('state', 'import'));
}

/** Read which import did not come to its end, because its page or the browser was closed; null for none. */
export async function readInterrupted(): Promise<ImportMark | null> {
  return ifUnchanging(() =>
    inDatabase(async (database) => {
      const mark = (await database.get('state', 'import')) as Partial<ImportMark> | undefined;
      return typeof mark?.at === 'string' && typeof mark.files === 'number' ? (mark as ImportMark) : null;
    }),
  );
}
