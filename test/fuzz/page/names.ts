/** The names of the properties of a page, for where there is none. */
export const PAGE_PROPERTY_NAMES = [
  'blocks by names',
  'blocks as seen',
  'ranges',
  'a page that changes',
] as const;
