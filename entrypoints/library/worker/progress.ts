import type { ImportProgress, IndexingProgress } from '../../../lib/messaging/import-job.ts';

/** The steps of an import in their order. */
export type Step = 'reading' | IndexingProgress['step'];

/**
 * What share of the time each step takes, measured with the 2,292 texts of the General Assembly; an import that
 * goes otherwise corrects its estimate as it goes.
 */
const WEIGHTS: Record<Step, number> = {
  reading: 0.18,
  words: 0.18,
  terms: 0.01,
  lineage: 0.55,
  writing: 0.08,
};
const STEPS = Object.keys(WEIGHTS) as Step[];

/** Before so many milliseconds nothing can be told of the rest. */
const FIRST_ESTIMATE = 1000;
/** A message each, in milliseconds: ten a second at most. */
const BETWEEN = 100;

/** Tells how an import goes, as often as somebody can read it, with what it will still take. */
export class Progress {
  readonly #tell: (progress: ImportProgress) => void;
  readonly #now: () => number;
  readonly #began: number;
  /** Milliseconds that were spent waiting for the person. */
  #waited = 0;
  #told = Number.NEGATIVE_INFINITY;
  #files = { done: 0, all: 0 };
  #bytes = { done: 0, all: 0 };
  #turn: { path: string; bytes: number } | null = null;
  resolutions = 0;
  problems = 0;

  constructor(tell: (progress: ImportProgress) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
    this.#began = now();
  }

  /** Milliseconds of work so far. */
  get elapsed(): number {
    return this.#now() - this.#began - this.#waited;
  }

  /** So many more files are to be read. */
  expect(files: number, bytes: number): void {
    this.#files.all += files;
    this.#bytes.all += bytes;
    this.#tellReading();
  }

  /** It is a file's turn; the one before has had it. */
  turnOf(path: string, bytes: number): void {
    this.#endTurn();
    this.#turn = { path, bytes };
    this.#tellReading();
  }

  /** All files have been read. */
  allRead(): void {
    this.#endTurn();
    this.#files.done = this.#files.all;
    this.#bytes.done = this.#bytes.all;
    this.#tellReading();
  }

  #endTurn(): void {
    if (!this.#turn) return;
    this.#files.done++;
    this.#bytes.done += this.#turn.bytes;
    this.#turn = null;
  }

  #tellReading(): void {
    const files = { ...this.#files };
    const bytes = { ...this.#bytes };
    const share = bytes.all > 0 ? bytes.done / bytes.all : 0;
    const file = this.#turn?.path ?? '';
    this.#tellSometimes(
      (secondsLeft) => {
        return { state: 'reading', files, bytes, file, ...this.#counts, secondsLeft };
      },
      secondsLeft('reading', share, this.elapsed),
    );
  }

  /** A step of indexing has come so far, 0 to 1. */
  indexing(step: IndexingProgress['step'], share: number): void {
    this.#tellSometimes(
      (left) => ({ state: 'indexing', step, share, ...this.#counts, secondsLeft: left }),
      secondsLeft(step, share, this.elapsed),
    );
  }

  get #counts(): { resolutions: number; problems: number } {
    return { resolutions: this.resolutions, problems: this.problems };
  }

  #tellSometimes(make: (secondsLeft: number | null) => ImportProgress, left: number | null): void {
    const now = this.#now();
    if (now - this.#told < BETWEEN) return;
    this.#told = now;
    this.#tell(make(left));
  }

  /** Wait for the person, whose time is not the import's. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    const from = this.#now();
    const answered = await answer;
    this.#waited += this.#now() - from;
    return answered;
  }
}

/**
 * Estimate the seconds that an import will still take, from how long it has taken so far; null before that says
 * anything.
 *
 * @param share of the step, 0 to 1
 * @param elapsed milliseconds
 */
export function secondsLeft(step: Step, share: number, elapsed: number): number | null {
  if (elapsed < FIRST_ESTIMATE) return null;
  const before = STEPS.slice(0, STEPS.indexOf(step)).reduce((sum, one) => sum + WEIGHTS[one], 0);
  const done = before + WEIGHTS[step] * Math.min(1, Math.max(0, share));
  return done < 0.01 ? null : Math.max(0, Math.round((elapsed * (1 - done)) / done / 1000));
}
