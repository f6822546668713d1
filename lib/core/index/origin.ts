/** Where a resolution of a library came from. */
export interface Origin {
  /** Shipped with the extension, or brought in by a person. */
  kind: 'seeds' | 'import';
  /** The file it was read from, with its folders or archive before it; null for a pasted text. */
  file: string | null;
  /** When it was brought in, `2026-11-22T14:00:00Z`; null for the seeds. */
  at: string | null;
}
