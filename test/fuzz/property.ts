import fc from 'fast-check';

/** What must hold of every input. */
export interface PropertyRule<T> {
  name: string;
  /** What would be wrong for a reader if it did not hold. */
  why: string;
  /** Plain data, as JSON can hold it, so that what breaks the property can be kept. */
  inputs: fc.Arbitrary<T>;
  /** Throws, or rejects, where the property does not hold. */
  check: (input: T) => void | Promise<void>;
  /** How many inputs `npm test` tries: about half a second's worth. */
  cases: number;
}

/** A rule, its type of input forgotten, so that rules of all kinds stand in one list. */
export interface Property extends Pick<PropertyRule<unknown>, 'name' | 'why' | 'cases'> {
  check: (input: unknown) => void | Promise<void>;
  /** Tries inputs that follow from `parameters.seed`; `onCase` is called before each. */
  run: (parameters: fc.Parameters<[unknown]>, onCase?: () => void) => Promise<fc.RunDetails<[unknown]>>;
}

/** Make a property of a rule. */
export function property<T>({ name, why, inputs, check, cases }: PropertyRule<T>): Property {
  return {
    name,
    why,
    cases,
    check: (input) => check(input as T),
    run: (parameters, onCase) =>
      fc.check(
        fc.asyncProperty(inputs, async (input) => {
          onCase?.();
          await check(input);
        }),
        parameters as fc.Parameters<[T]>,
      ) as Promise<fc.RunDetails<[unknown]>>,
  };
}

/** Throw unless something holds. */
export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Throw unless two plain values are the same. */
export function same(found: unknown, expected: unknown, what: string): void {
  if (found === expected) return;
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: found ${one}, expected ${other}`);
}

/** Give what a call returns, or null where it throws an error of a kind that it may throw; other errors pass. */
export function allow<T>(kind: abstract new (...args: never[]) => Error, run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof kind) return null;
    throw error;
  }
}
