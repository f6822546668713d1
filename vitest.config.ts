import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inTest = (file: string) => fileURLToPath(new URL(`test/${file}`, import.meta.url));

export default defineConfig({
  test: {
    // Properties run hundreds of cases; two cores may be busy with something else.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        resolve: { alias: { 'wxt/browser': inTest('fake-browser.ts') } },
        test: {
          name: 'node',
          include: ['test/{core,analyse,store,settings,messaging,cli}/**/*.test.ts', 'test/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
});
