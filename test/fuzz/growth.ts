/** Work that takes less (ms) says more of the machine than of itself. */
const LEAST = 20;
/** Work that takes longer (ms) has shown what it costs. */
const ENOUGH = 300;
/** Longer than any page or document, in UTF-16 code units. */
const LONGEST = 1 << 20;
/** So many times the text may take so many times as long: linear work four times, its square sixteen. */
const TIMES = 4;
const MOST = 11;
/** What else is going on makes work look slow, never fast. */
const TRIES = 4;

/** A text whose middle is repeated. */
export interface Parts {
  before: string;
  middle: string;
  after: string;
}

/**
 * Tell how many times longer the work on a text takes where its middle comes four times as often: measured from where it
 * takes long enough to tell, or on a megabyte, in time of this thread alone.
 */
export function growthOf(work: (text: string) => void, { before, middle, after }: Parts): number {
  const time = (times: number) => {
    const text = before + middle.repeat(times) + after;
    const began = process.threadCpuUsage();
    work(text);
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1000;
  };
  let times = Math.ceil(1024 / middle.length);
  let short = time(times);
  for (;;) {
    let long = time(times * TIMES);
    for (let i = 1; i < TRIES && isTooSteep(long / Math.max(short, LEAST)); i++) {
      short = Math.max(short, time(times));
      long = Math.min(long, time(times * TIMES));
    }
    const ratio = long / Math.max(short, LEAST);
    times *= TIMES;
    if (isTooSteep(ratio) || long >= ENOUGH || times * TIMES * middle.length > LONGEST) return ratio;
    short = long;
  }
}

/** Whether work grows faster than its text. */
export function isTooSteep(ratio: number): boolean {
  return ratio > MOST;
}
