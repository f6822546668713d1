import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './lib/cli/set-up.mjs';

const inTest = (file: string) => fileURLToPath(new URL(`test/${file}`, import.meta.url));

/** A real Chromium to run tests in; one is started for each project that has such tests. */
function chromium(viewport: { width: number; height: number }) {
  const executablePath = findBrowser('chromium');
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
    }),
    instances: [{ browser: 'chromium' as const, viewport }],
  };
}

export default defineConfig({
  test: {
    // Properties run hundreds of cases, and two cores may be busy with something else.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    provide: { seed: Number(process.env.AGREED_SEED ?? 194) },
    projects: [
      {
        extends: true,
        resolve: { alias: { 'wxt/browser': inTest('fake-browser.ts') } },
        test: {
          name: 'node',
          include: [
            'test/{core,analyse,store,settings,messaging,entrypoints,cli,evaluate,supply,fuzz,documents}/**/*.test.ts',
            'test/*.test.ts',
          ],
          // Those are for a browser.
          exclude: ['test/fuzz/page/**'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/page/**/*.test.ts', 'test/fuzz/page/*.test.ts'],
          browser: chromium({ width: 1000, height: 700 }),
        },
      },
      {
        extends: true,
        plugins: [preact()],
        resolve: { alias: { '#i18n': inTest('ui/i18n.ts') } },
        // Found before the run: a dependency that is found during it reloads the page under a test.
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            'preact/test-utils',
            'wxt/browser',
          ],
        },
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.{ts,tsx}'],
          browser: chromium({ width: 1000, height: 700 }),
        },
      },
    ],
  },
});
