import { APPLICATION_PAGES } from './application-pages.ts';
import { ODD_PAGES } from './odd-pages.ts';
import { READING_PAGES } from './reading-pages.ts';
import type { SavedPage } from './saved-page.ts';

/** Pages of our own in the shapes that real ones have. */
export const PAGES: SavedPage[] = [...READING_PAGES, ...APPLICATION_PAGES, ...ODD_PAGES];
