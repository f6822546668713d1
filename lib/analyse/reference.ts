import type { Origin } from '../core/index/origin.ts';
import { GENERAL_ASSEMBLY } from '../core/resolution/bodies.ts';
import type { Resolution } from '../core/resolution/resolution.ts';

/** The regular sessions of the General Assembly whose resolutions tell how common a phrase is, beside special ones. */
const SESSIONS = { first: 74, last: 80 };

/**
 * Tell whether a text belongs to those that terms are held against, because the extension did not ship with it and its
 * phrases were counted among those of the General Assembly. Its own phrases are no terms then: the whole General
 * Assembly held against itself would have 20,000, and every page would be full of them.
 */
export function isReference({ body, session }: Resolution, { kind }: Origin): boolean {
  return (
    kind === 'import' &&
    body === GENERAL_ASSEMBLY &&
    (typeof session === 'string' ||
      (session !== null && session >= SESSIONS.first && session <= SESSIONS.last))
  );
}
