/** Tells that a text is no resolution, or that its manifest does not fit it: where, and what was expected. */
export class ResolutionError extends Error {
  override name = 'ResolutionError';
  readonly file: string;
  /** Counted from 1; null where the fault is in no single line. */
  readonly line: number | null;
  /** What should have stood there, to follow the word "expected". */
  readonly expected: string;

  constructor(file: string, line: number | null, expected: string) {
    super(`${file}${line === null ? '' : `:${line}`}: expected ${expected}`);
    this.file = file;
    this.line = line;
    this.expected = expected;
  }
}
