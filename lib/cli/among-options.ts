import { ALL, type Among, isAll, liveAmong, restrictLibrary } from '../core/match/among.ts';
import type { Library } from '../core/match/check.ts';
import { UserError } from './user-error.ts';

/** The options that tell which texts of a library are asked. */
export const AMONG_OPTIONS = {
  body: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  'no-votes': { type: 'boolean' },
} as const;

/** What a person gave for them. */
export interface AmongValues {
  body?: string[];
  from?: string;
  to?: string;
  'no-votes'?: boolean;
}

/**
 * Read the options that tell which texts are asked.
 *
 * @throws {UserError} for what is no year, and for years in the wrong order
 */
export function readAmong(values: AmongValues): Among {
  const from = year(values.from, '--from');
  const to = year(values.to, '--to');
  if (from !== null && to !== null && from > to) {
    throw new UserError(`--from: expected a year up to ${to}, as --to says, not ${from}`);
  }
  return { ...ALL, bodies: values.body ?? [], from, to, unvoted: values['no-votes'] ?? false };
}

function year(value: string | undefined, option: string): number | null {
  if (value === undefined) return null;
  if (!/^\d{4}$/.test(value)) throw new UserError(`${option}: expected a year, such as 2019, not "${value}"`);
  return Number(value);
}

/**
 * Leave of a library what is asked.
 *
 * @throws {UserError} for a body without a text in it, and where nothing is left
 */
export function restrict(library: Library, among: Among): Library {
  if (isAll(among)) return library;
  const { resolutions } = library.segment;
  const known = new Set(resolutions.map(({ body }) => body));
  for (const body of among.bodies) {
    if (!known.has(body)) {
      throw new UserError(`--body: expected one of ${[...known].toSorted().join('; ')}, not "${body}"`);
    }
  }
  const live = liveAmong(library.segment, among);
  if (!live.includes(1)) {
    throw new UserError('--body, --from, --to, --no-votes: no text of the library is left to check against');
  }
  return restrictLibrary(library, live);
}
