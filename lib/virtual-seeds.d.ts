/** What the build says of the packaged seeds. */
declare module 'virtual:seeds' {
  /** Changes whenever the packaged bytes do. */
  export const SEED_VERSION: string;
  /** Changes whenever the packaged filter for pages does. */
  export const FILTER_VERSION: string;
}
