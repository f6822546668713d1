import { AKN } from './akn-properties.ts';
import { CHANGES_OF_LIBRARIES } from './change-properties.ts';
import { COMPARISONS } from './compare-properties.ts';
import { FILES } from './file-properties.ts';
import { FORGED } from './forged-properties.ts';
import { GROWTH } from './growth-properties.ts';
import { IMPORTS } from './import-properties.ts';
import { MATCHES } from './match-properties.ts';
import { MESSAGES } from './message-properties.ts';
import { NAMES } from './name-properties.ts';
import { PACKS } from './pack-properties.ts';
import type { Property } from './property.ts';
import { TEXT_RESOLUTIONS } from './text-resolution-properties.ts';
import { TEXT } from './text-properties.ts';

/** Everything that holds of any input, outside a page. */
export const PROPERTIES: readonly Property[] = [
  ...TEXT,
  ...NAMES,
  ...TEXT_RESOLUTIONS,
  ...AKN,
  ...FILES,
  ...PACKS,
  ...CHANGES_OF_LIBRARIES,
  ...FORGED,
  ...IMPORTS,
  ...MATCHES,
  ...COMPARISONS,
  ...MESSAGES,
  ...GROWTH,
];
