/** Tells what is wrong with a value that was read from JSON, and where (`[3].title: expected text`); null if nothing. */
export type Shape = (value: unknown, at: string) => string | null;

const test =
  (holds: (value: unknown) => boolean, expected: string): Shape =>
  (value, at) =>
    holds(value) ? null : `${at}: expected ${expected}`;

export const text = test((value) => typeof value === 'string', 'text');

/** A whole number from 0 on. */
export const count = test((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number');

export const oneOf = (...values: unknown[]): Shape =>
  test((value) => values.includes(value), values.map((value) => JSON.stringify(value)).join(' or '));

/** Any of several shapes; where none fits the last one says what was expected. */
export const either =
  (...shapes: Shape[]): Shape =>
  (value, at) => {
    let wrong: string | null = null;
    for (const shape of shapes) {
      wrong = shape(value, at);
      if (wrong === null) break;
    }
    return wrong;
  };

export const listOf =
  (shape: Shape): Shape =>
  (value, at) => {
    if (!Array.isArray(value)) return `${at}: expected a list`;
    for (let i = 0; i < value.length; i++) {
      const wrong = shape(value[i], `${at}[${i}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  };

/** A list of exactly so many values, each with a shape of its own. */
export const tuple =
  (...shapes: Shape[]): Shape =>
  (value, at) => {
    if (!Array.isArray(value) || value.length !== shapes.length)
      return `${at}: expected ${shapes.length} values`;
    for (const [i, shape] of shapes.entries()) {
      const wrong = shape(value[i], `${at}[${i}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  };

/** An object with these properties; what else it has is of no concern. */
export const record =
  (shapes: Record<string, Shape>): Shape =>
  (value, at) => {
    if (typeof value !== 'object' || value === null) return `${at}: expected an object`;
    for (const [key, shape] of Object.entries(shapes)) {
      const own = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      const wrong = shape(own, `${at}.${key}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
