import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { openFilter } from '../../lib/core/index/filter.ts';
import { openLibrary } from '../../lib/core/match/check.ts';

const built = buildFrom([SEEDS], { lineage: true });

/** The seeds as the extension ships them. */
export const { segment, overlay } = built;
export const library = openLibrary(segment, overlay);
export const filter = openFilter(buildFilter(segment, overlay));
export const paragraphs = segment.paragraphs.map(({ paragraph }) => paragraph);
