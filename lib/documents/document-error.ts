/** Tells that a document cannot be read: where in it, what was expected there, and what a person can do. */
export class DocumentError extends Error {
  override name = 'DocumentError';
  /** The part of a zip and its line, a byte, a page; null where it is the whole file. */
  readonly where: string | null;

  /**
   * @param expected what should have stood there, to follow the word "expected"
   * @param remedy what to do, a clause without full stop
   */
  constructor(where: string | null, expected: string, remedy: string) {
    super(`${where === null ? '' : `${where}: `}expected ${expected}; ${remedy}`);
    this.where = where;
  }
}

/** What helps with most files that are damaged: the program that wrote them can often still read them. */
export const SAVE_ANEW = 'open it in a word processor and save it as .docx anew';
