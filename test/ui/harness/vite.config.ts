import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const project = resolve(import.meta.dirname, '../../..');

/** Serves the harness: every state of card, popup, settings and welcome page with real paragraphs and made-up pages. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(project, 'node_modules/.vite/harness'),
  plugins: [preact()],
  resolve: { alias: { '#i18n': resolve(project, 'test/ui/i18n.ts') } },
  server: { fs: { allow: [project] } },
});
