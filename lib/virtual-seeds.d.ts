/** What the build says of the packaged seeds. */
declare module 'virtual:seeds' {
  /** Changes whenever the packaged bytes do. */
  export const SEED_VERSION: string;
  /** The parts of the seeds' `PackedFilter`: in base 91, and how many bytes. */
  export const SEED_FILTER: Record<'grams' | 'stops' | 'forms' | 'terms', [text: string, length: number]>;
}
