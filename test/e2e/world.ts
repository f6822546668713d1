import { resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { test as base } from 'vitest';
import type { ExtensionBrowser } from '../../lib/cli/browsers/extension-browser.ts';
import { launchBrowser } from '../../lib/cli/browsers/launch.ts';
import { type Answer, fileIn, serve } from '../../lib/cli/browsers/serve.ts';
import { ELSEWHERE, type Gate, openGate } from './gate.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Pages that a test makes up, served on this machine. */
export interface Web {
  /** Serves a page, and what it frames, and gives its address; HTML where nothing else is said. */
  page(answer: string | Answer, frames?: Record<string, string>): string;
  /** The same from another site, that is not even local: a page without the rights of a secure context. */
  elsewhere(answer: string | Answer): string;
  /** The sample report that `npm start` shows. */
  sample: string;
}

/** Vitest's `test` with a browser, the extension in it, and pages to open. One browser a file. */
export const test = base
  .extend('gate', { scope: 'file' }, async ({}, { onCleanup }): Promise<Gate> => {
    const gate = await openGate();
    onCleanup(() => gate.close());
    return gate;
  })
  .extend('web', { scope: 'file' }, async ({}, { onCleanup }): Promise<Web> => {
    const pages: { answer: Answer; frames: Record<string, string> }[] = [];
    const server = await serve((path) => {
      const [, index, frame] = /^\/(\d+)\/(.*)/.exec(path) ?? [];
      if (index === undefined) return fileIn(resolve(ROOT, 'assets/sample'), path);
      const page = pages[Number(index)];
      if (!frame) return page?.answer ?? null;
      const body = page?.frames[frame];
      return body === undefined ? null : { body };
    });
    onCleanup(() => server.close());
    const add = (answer: string | Answer, frames: Record<string, string> = {}) => {
      pages.push({ answer: typeof answer === 'string' ? { body: answer } : answer, frames });
      return `/${pages.length - 1}/`;
    };
    return {
      page: (answer, frames) => server.origin + add(answer, frames),
      elsewhere: (answer) => server.origin.replace('127.0.0.1', ELSEWHERE) + add(answer),
      sample: `${server.origin}/report.html`,
    };
  })
  .extend('browser', { scope: 'file' }, async ({ gate }, { onCleanup }): Promise<ExtensionBrowser> => {
    const browser = await launch(gate.address);
    onCleanup(() => browser.close());
    return browser;
  });

/** Starts the browser that this run of the tests is for. */
function launch(proxy: string): Promise<ExtensionBrowser> {
  const kind = process.env.AGREED_BROWSER === 'firefox' ? 'firefox' : 'chromium';
  const folder = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' }[kind];
  return launchBrowser(kind, { extension: resolve(ROOT, folder), proxy });
}

export type { ExtensionBrowser, Frame, Page };
