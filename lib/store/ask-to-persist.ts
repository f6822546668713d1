import { inDatabase } from './database.ts';

/**
 * Ask the browser once to keep the library when the disk gets full: there is something to lose now. Nothing relies on
 * the answer; Chrome mostly says no. A window has to ask, no worker can.
 */
export async function askToPersist(): Promise<void> {
  const asked = await inDatabase(async (database) => {
    if ((await database.get('state', 'persist')) === true) return true;
    await database.put('state', true, 'persist');
    return false;
  });
  if (!asked) await navigator.storage.persist();
}
