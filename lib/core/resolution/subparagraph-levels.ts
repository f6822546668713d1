import { type Reading, readLabel } from './label.ts';

/** A level of subparagraphs that is open: the list it belongs to and where in it we are. */
export interface Level extends Reading {
  id: string;
}

/**
 * Find the level of the next subparagraph. It goes on with an open list, the innermost first, or opens a list of its
 * own below the last one. `(i)` after `(h)` is both a ninth letter and the first of a Roman list: the number that
 * comes next decides.
 */
export function descend(
  levels: Level[],
  top: string,
  label: string,
  readings: Reading[],
  next: string | null,
): Level[] {
  const nested = (reading: Reading): Level[] => {
    const ordinal = reading.style === '•' ? 1 : reading.ordinal;
    return [...levels, { ...reading, ordinal, id: `${levels.at(-1)?.id ?? top}${render(label, ordinal)}` }];
  };
  const starts = readings.find(({ ordinal }) => ordinal === 1);
  const goesOnRoman =
    starts &&
    next !== null &&
    readLabel(next).some((after) => after.style === starts.style && after.ordinal === 2);
  const isOpen = starts && levels.some(({ style }) => style === starts.style);
  if (starts && goesOnRoman && !isOpen) return nested(starts);

  for (const exact of [true, false]) {
    for (let depth = levels.length - 1; depth >= 0; depth--) {
      const level = levels[depth] as Level;
      const reading = readings.find(({ style }) => style === level.style);
      if (!reading) continue;
      const ordinal = reading.style === '•' ? level.ordinal + 1 : reading.ordinal;
      if (exact ? ordinal !== level.ordinal + 1 : ordinal <= level.ordinal) continue;
      const parent = levels[depth - 1]?.id ?? top;
      return [...levels.slice(0, depth), { ...reading, ordinal, id: `${parent}${render(label, ordinal)}` }];
    }
    if (exact && starts && !isOpen) return nested(starts);
  }
  // A list that begins again: below the paragraph that the first list of its kind stands below.
  const again = levels.findIndex(({ style }) => readings.some((reading) => reading.style === style));
  if (again >= 0) {
    const reading = readings.find(({ style }) => style === levels[again]?.style) as Reading;
    const parent = levels[again - 1]?.id ?? top;
    return [...levels.slice(0, again), { ...reading, id: `${parent}${render(label, reading.ordinal)}` }];
  }
  return nested((starts ?? readings.at(-1)) as Reading);
}

function render(label: string, ordinal: number): string {
  return label === '•' ? `•${ordinal}` : label;
}
