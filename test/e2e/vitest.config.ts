import { defineConfig } from 'vitest/config';

/** The same tests over the built extension in each browser: `vitest run --config test/e2e/vitest.config.ts`. */
export default defineConfig({
  test: {
    // A browser takes a second or two to start, and a busy machine longer; what hangs is not worth more.
    testTimeout: 40_000,
    hookTimeout: 40_000,
    expect: { poll: { timeout: 20_000 } },
    // Each file starts a browser of its own.
    maxWorkers: 2,
    projects: ['chromium', 'firefox'].map((kind) => ({
      extends: true as const,
      test: {
        name: kind,
        root: import.meta.dirname,
        include: ['**/*.test.ts'],
        env: { AGREED_BROWSER: kind },
      },
    })),
  },
});
