import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    seed: number;
  }
}

/**
 * The same cases each time: nothing breaks that nobody changed. `AGREED_SEED=1 npm run unit` tries others, `npm run fuzz`
 * as many as it is given time for.
 */
fc.configureGlobal({ seed: inject('seed') });

export default fc;
