/** What the build says of the packaged seeds. */
declare module 'virtual:seeds' {
  /** Changes whenever the packaged bytes do. */
  export const SEED_VERSION: string;
  /** The symbols of the packaged texts. */
  export const SEED_SYMBOLS: readonly string[];
  /** Changes whenever the packaged filter for pages does. */
  export const FILTER_VERSION: string;
}
