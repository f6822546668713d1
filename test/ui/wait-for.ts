import { vi } from 'vitest';

/** What `see` gives, as soon as it no longer throws. Two busy cores may take longer than Vitest's one second. */
export const waitFor = <T>(see: () => T | Promise<T>): Promise<T> => vi.waitFor(see, 20_000);
