import { expect } from 'vitest';
import { eventually } from '../e2e/person.ts';
import type { Plan } from './rig.ts';
import type { FaultyWorld, Scenario } from './scenario.ts';
import { readsPage, seesPopup } from './sights.ts';
import { damage, type Damage, type Hold, holdDatabase, storedSeeds } from './stored-seeds.ts';

const DAMAGES: Record<Exclude<Damage, 'newer'>, string> = {
  deleted: 'the database is deleted',
  emptied: 'the database is emptied',
  'without its store': 'the database has lost its store',
  'a byte flipped': 'a byte in the database is flipped',
  'a header of another version': 'the header in the database is of another version',
  'cut short': 'a chunk in the database is cut short',
  'a chunk gone': 'a chunk in the database is missing',
  'a chunk that is none': 'a chunk in the database holds no bytes',
  'of another build': 'the database is of another build of the extension',
};

/** Those that are tried at every change; the others are in unit tests too. */
const ALWAYS: Damage[] = ['deleted', 'a byte flipped', 'a chunk gone'];

const HOLDS: Record<Hold, string> = {
  deletion: 'another window holds the database open against a deletion',
  transaction: 'another window holds the database in work that never ends',
};

/** The seeds as they are stored in the usual case. */
async function wholeSeeds(world: FaultyWorld): Promise<string | null> {
  await (await readsPage(world)).close();
  await eventually(() => storedSeeds(world.control.page)).not.toBeNull();
  return storedSeeds(world.control.page);
}

/** Sees the page read all the same, and what the popup says of the database. */
async function readsFromPackage(world: FaultyWorld, note: string): Promise<void> {
  const page = await readsPage(world);
  await seesPopup(world, page, note);
  await page.close();
}

/** A database that the background cannot have or keep; the page is read, and once that is over all is as before. */
function withheld(fault: string, plan: Plan, note: string, deleted: boolean): Scenario {
  return {
    fault,
    sees: `the words, their source, and in the popup “${note}…”; the database is used again once it can be`,
    async run(world) {
      const whole = await wholeSeeds(world);
      if (deleted) await damage(world.control.page, 'emptied');
      await world.control.plan(plan);
      await readsFromPackage(world, note);
      await world.control.mend();
      expect(await wholeSeeds(world)).toBe(whole);
    },
  };
}

/** What may happen to the database. */
export const database: Scenario[] = [
  ...(Object.keys(DAMAGES) as (keyof typeof DAMAGES)[]).map((how) => ({
    fault: DAMAGES[how],
    sees: 'the words and their source; the database is whole again',
    ...(ALWAYS.includes(how) ? {} : { long: true as const }),
    async run(world: FaultyWorld) {
      const whole = await wholeSeeds(world);
      await damage(world.control.page, how);
      await world.control.end();
      await (await readsPage(world)).close();
      await eventually(() => storedSeeds(world.control.page)).toBe(whole);
    },
  })),
  {
    fault: 'a newer version of the extension made the database',
    sees: 'the words and their source; the popup says why the database is left alone',
    async run(world) {
      const whole = await wholeSeeds(world);
      await damage(world.control.page, 'newer');
      await world.control.end();
      await readsFromPackage(world, 'A newer version of the extension made the browser');
      const versions = await world.control.page.evaluate(async () =>
        (await indexedDB.databases()).map(({ version }) => version),
      );
      expect(versions).toEqual([99]);
      await damage(world.control.page, 'deleted');
      await world.control.end();
      expect(await wholeSeeds(world)).toBe(whole);
    },
  },
  ...(Object.keys(HOLDS) as Hold[]).map((how) => ({
    fault: HOLDS[how],
    sees: 'the words after two seconds; the popup says to close the other windows, and that heals it',
    ...(how === 'transaction' ? {} : { long: true as const }),
    async run(world: FaultyWorld) {
      const whole = await wholeSeeds(world);
      const letGo = await holdDatabase(world.control.page, how);
      await world.control.end();
      await readsFromPackage(world, 'Close the other windows');
      await letGo();
      await world.control.end();
      expect(await wholeSeeds(world)).toBe(whole);
    },
  })),
  withheld(
    'the browser has no IndexedDB',
    { fails: { indexedDB: 1 } },
    'The browser gives no database',
    false,
  ),
  withheld(
    'IndexedDB refuses to open, as in private windows',
    { fails: { 'indexedDB.open': 1000 } },
    'The browser gives no database',
    false,
  ),
  withheld(
    'the disk is full (`QuotaExceededError` on writing)',
    { fails: { 'indexedDB.put': 1000 } },
    'The disk is full',
    true,
  ),
  {
    fault: 'IndexedDB refuses once',
    sees: 'nothing of it',
    long: true,
    async run(world) {
      const whole = await wholeSeeds(world);
      await world.control.plan({ fails: { 'indexedDB.open': 1 } });
      await (await readsPage(world)).close();
      await eventually(() => storedSeeds(world.control.page)).toBe(whole);
    },
  },
];
