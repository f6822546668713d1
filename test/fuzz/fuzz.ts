/*
 * Tries properties on inputs that nobody thought of: `npm run fuzz`, for minutes or hours.
 *
 *   --seconds N   for so long in all (60)
 *   --cases N     instead: so many cases of each property
 *   --only NAME   the properties whose name contains it
 *   --seed N      begins there; else anywhere, and says where
 *   --path P      with --only and --seed: that one case, as it was reported
 *
 * `AGREED_CORPUS` may name a folder with AKN4UN documents, which are then mutilated too. Exits 1 where a property is
 * broken, after its smallest counterexample, which belongs into `failures.ts`.
 */
import { parseArgs } from 'node:util';
import type { Batch, BatchResult, Failed } from './batch.ts';
import { openNodeWorld } from './node-world.ts';
import { openPageWorld } from './page-world.ts';
import type { World } from './world.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    cases: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});

/** Each property has its turn for so long (ms), over and over. */
const TURN = 2000;
/** A counterexample is made smaller for so long (ms). */
const SHRINK = 60_000;
/** How much of a counterexample is printed, in characters. */
const PRINTED = 4000;
/** How often (ms) is told how far it is. */
const TELL = 15_000;

interface Tried {
  name: string;
  why: string;
  world: World;
  cases: number;
  milliseconds: number;
  isBroken: boolean;
}

const worlds = [await openNodeWorld(), await openPageWorld()];
const tried: Tried[] = worlds
  .flatMap((world) =>
    world.properties.map((one) => ({ ...one, world, cases: 0, milliseconds: 0, isBroken: false })),
  )
  .filter(({ name }) => name.includes(values.only));
if (tried.length === 0) console.log(`No property has “${values.only}” in its name.`);

const first = Number(values.seed ?? Date.now() % 2 ** 31);
const began = performance.now();
const cases = values.cases === undefined ? null : Number(values.cases);
const end = began + Number(values.seconds) * 1000;
let told = began;
console.log(`${tried.length} properties from seed ${first}`);

for (const one of tried) await tryBatch(one, { kept: true });
for (let round = 0; tried.length > 0; round++) {
  for (const one of tried.filter(({ isBroken }) => !isBroken)) {
    if (values.path !== undefined) await tryBatch(one, { path: values.path, cases: 1 });
    else if (cases !== null) await tryBatch(one, { seed: first + round, cases: cases - one.cases });
    else if (performance.now() < end) await tryBatch(one, { seed: first + round });
    tell();
  }
  const isDone =
    cases === null ? performance.now() >= end : tried.every((one) => one.isBroken || one.cases >= cases);
  if (isDone || values.path !== undefined || tried.every(({ isBroken }) => isBroken)) break;
}
for (const world of worlds) await world.close();
report();

async function tryBatch(one: Tried, part: Partial<Batch>): Promise<void> {
  const batch: Batch = {
    property: one.name,
    seed: first,
    cases: 1_000_000,
    milliseconds: TURN,
    path: null,
    kept: false,
    ...part,
  };
  if (batch.cases <= 0) return;
  const start = performance.now();
  let result = await one.world.run(batch);
  one.cases += result.cases;
  one.milliseconds += performance.now() - start;
  const { failure } = result;
  if (failure === null) return;
  one.isBroken = true;
  if (failure.path !== null && failure.input !== null) {
    const smaller: BatchResult = await one.world.run({ ...batch, path: failure.path, milliseconds: SHRINK });
    if (smaller.failure?.input) result = smaller;
  }
  printFailure(one, result.failure as Failed);
}

function printFailure({ name, why }: Tried, { seed, path, input, error }: Failed): void {
  const replay = `npm run fuzz -- --only "${name}" --seed ${seed}${path === null ? '' : ` --path ${path}`}`;
  const written = input === null ? 'not known: see the case itself' : JSON.stringify(input);
  console.log(`\nBROKEN ${name}: ${why}\n${error}\ninput: ${written.slice(0, PRINTED)}\nagain: ${replay}\n`);
}

function tell(): void {
  if (performance.now() - told < TELL) return;
  told = performance.now();
  const all = tried.reduce((sum, one) => sum + one.cases, 0);
  const seconds = Math.round((told - began) / 1000);
  console.log(
    `${seconds} s: ${all.toLocaleString('en')} cases, ${tried.filter(({ isBroken }) => isBroken).length} broken`,
  );
}

function report(): void {
  console.log();
  for (const { name, cases: count, milliseconds, isBroken } of tried) {
    const rate = Math.round((count / Math.max(milliseconds, 1)) * 1000).toLocaleString('en');
    console.log(
      `${isBroken ? '✗' : '✓'} ${name.padEnd(34)} ${count.toLocaleString('en').padStart(12)} cases ${rate.padStart(9)}/s`,
    );
  }
  const all = tried.reduce((sum, one) => sum + one.cases, 0);
  const broken = tried.filter(({ isBroken }) => isBroken).length;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `\n${all.toLocaleString('en')} cases in ${seconds} s, ${broken} properties broken, from seed ${first}`,
  );
  process.exitCode = broken > 0 ? 1 : 0;
}
