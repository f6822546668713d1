/** What something took, over some rounds. */
export interface Timing {
  /** The mean of the middle half, in milliseconds. */
  ms: number;
  /** How far apart the quartiles lie, as a part of that: much of it means that the machine had other work. */
  spread: number;
}

/** How a race is run. */
export interface RaceOptions {
  rounds: number;
  /** Stop after so many milliseconds, but not before three rounds that count. */
  ms?: number;
  /** Called after each run, and not counted. */
  undo?: () => void;
}

/** Rounds that only warm the engine up. */
const WARM_UP = 3;
const FEWEST_ROUNDS = 3;
/** A turn lasts so many milliseconds at the least, run after run: Linux counts a thread's time in steps of 4. */
const TURN = 50;
/** Quartiles that lie further apart than this part of the mean are marked in the tables. */
const NOISY = 0.2;

/**
 * Milliseconds that this thread has worked: other processes do not count, nor does waiting. In a browser, which has no
 * such clock, milliseconds that have passed.
 */
export function clock(): number {
  const used = globalThis.process?.threadCpuUsage?.();
  return used ? (used.user + used.system) / 1000 : performance.now();
}

/** Run contestants in turn, round after round, so that other load hits all of them alike. The first rounds do not count. */
export async function race<Name extends string>(
  contestants: Record<Name, () => void | Promise<void>>,
  { rounds, ms = Number.POSITIVE_INFINITY, undo }: RaceOptions,
): Promise<Record<Name, Timing>> {
  const turns = (Object.keys(contestants) as Name[]).map((name) => ({
    name,
    runs: 1,
    times: [] as number[],
  }));
  const began = performance.now();
  for (let round = -WARM_UP; round < rounds; round++) {
    if (round >= FEWEST_ROUNDS && performance.now() - began > ms) break;
    for (const turn of turns) {
      const start = clock();
      for (let run = 0; run < turn.runs; run++) {
        const pending = contestants[turn.name]();
        if (pending) await pending;
      }
      const spent = clock() - start;
      if (round >= 0) turn.times.push(spent / turn.runs);
      else if (!undo) turn.runs = Math.ceil(Math.max(1, (turn.runs * TURN) / Math.max(spent, 0.1)));
      undo?.();
    }
  }
  return Object.fromEntries(turns.map(({ name, times }) => [name, timingOf(times)])) as Record<Name, Timing>;
}

/** Sum up some times in milliseconds. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  const middle = sorted.slice(quarter, sorted.length - quarter);
  const ms = middle.reduce((sum, time) => sum + time, 0) / middle.length;
  return { ms, spread: (quantile(times, 0.75) - quantile(times, 0.25)) / ms };
}

/** The value below which a part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Write a time; `~` before it where it is noisy. */
export function inMs({ ms, spread }: Timing): string {
  return `${spread > NOISY ? '~' : ''}${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
}
