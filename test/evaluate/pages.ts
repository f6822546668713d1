/**
 * What real saved pages say of the filter, of the marks and of the page's safety: each of them is opened in Chromium with
 * the built extension.
 */
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../../lib/cli/browsers/chromium.ts';
import { serve } from '../../lib/cli/browsers/serve.ts';
import type { LibraryIndex } from '../../lib/analyse/build-library.ts';
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { mayMatch, openFilter } from '../../lib/core/index/filter.ts';
import { checkBlock, openLibrary } from '../../lib/core/match/check.ts';
import type { Match } from '../../lib/core/match/match.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { addMarks, markHead, markRow, noMarks } from './marks.ts';
import { type Outcome, percent, skipped } from './outcome.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Pages run no script and fetch nothing: what changes their DOM then is the extension. */
const QUIET = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src data:" };
/** How long a page may take until it is read and painted, in milliseconds. */
const PATIENCE = 20_000;
/** Words that are painted at the end of each page tell that all before them has been read. */
const LAST =
  'the offenders and intermediaries involved, including public officials involved with trafficking in persons';

/** So many of the pages may be sent without an exact hit. */
const MOST_SENT = 0.03;

/** Open the pages of the corpus, and compare what the filter and the matcher say of their texts. */
export async function evaluatePages(corpus: string, { segment, overlay }: LibraryIndex): Promise<Outcome> {
  const files = globSync(join(corpus, 'pages/**/*.{html,htm}')).sort();
  if (files.length === 0) return skipped('saved pages');
  const extension = resolve(ROOT, '.output/chrome-mv3');
  if (!existsSync(extension))
    return { ...skipped('pages'), lines: ['SKIPPED: npm run build goes before this'] };
  const outcome: Outcome = { lines: [], details: [], faults: [] };
  const library = openLibrary(segment, overlay);
  const filter = openFilter(buildFilter(segment, overlay));
  const reader = await bundle(join(import.meta.dirname, 'read-page.ts'));
  const server = await serve(async (path) => {
    const file = files[Number(path.slice(1))];
    return file ? { body: await readFile(file), type: 'text/html; charset=utf-8', headers: QUIET } : null;
  });
  const browser = await launchChromium({ extension });
  const marks = noMarks();
  const sum = { sent: 0, exact: 0, changed: 0 };
  const { faults } = outcome;
  for (const [index, file] of files.entries()) {
    const page = await browser.open('about:blank');
    page.on('pageerror', (error) => faults.push(`${file}: ${String(error)}`));
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        Object.assign(window, { parsed: document.documentElement.outerHTML });
      });
    });
    await page.goto(`${server.origin}/${index}`, { waitUntil: 'domcontentloaded' });
    const texts = (await page.evaluate(`${reader}; Reader.readPageTexts()`)) as string[];
    const state = await page.evaluate(untilRead, LAST, PATIENCE);
    // What a page hides as a whole is not read, and cannot tell when.
    if (state === 'hidden') outcome.details.push(`${file} hides all of itself`);
    else if (state !== 'same') faults.push(`${file}: ${state}`);
    sum.changed += Number(state === 'changed');
    await page.close();

    const matches: Match[] = [];
    let words = 0;
    let isSent = false;
    for (const text of texts) {
      const tokens = tokenize(text);
      const mayHave = mayMatch(filter, tokens);
      const found = checkBlock(library, text);
      words += tokens.count;
      isSent ||= mayHave;
      if (found.length > 0 && !mayHave) faults.push(`${file}: the filter misses “${text.slice(0, 80)}”`);
      matches.push(...found);
    }
    sum.exact += Number(matches.length > 0);
    sum.sent += Number(isSent && matches.length === 0);
    if (isSent && matches.length === 0) outcome.details.push(`${file} is sent without an exact hit`);
    addMarks(marks, words, matches);
  }
  await browser.close();
  await server.close();
  if (sum.sent > MOST_SENT * files.length)
    faults.push(`more than ${percent(MOST_SENT)} are sent without an exact hit`);
  outcome.lines.push(
    `${files.length} pages; ${sum.exact} with an exact hit, ${sum.sent} sent without one ` +
      `(${percent(sum.sent / files.length)}); DOM changed on ${sum.changed}`,
    markHead(),
    markRow('web pages', marks),
  );
  return outcome;
}

/** Wait in the page until what is put at its end is painted; then compare the DOM with what was parsed. */
function untilRead(words: string, patience: number): Promise<'same' | 'changed' | 'hidden' | 'not read'> {
  const last = document.createElement('p');
  last.textContent = words;
  document.documentElement.append(last);
  const began = performance.now();
  return new Promise((done) => {
    const look = () => {
      const isPainted = [...CSS.highlights.values()].some((ranges) =>
        [...ranges].some((range) => last.contains(range.startContainer)),
      );
      if (!isPainted && last.checkVisibility() && performance.now() - began < patience)
        return setTimeout(look, 20);
      const isHidden = !last.checkVisibility();
      last.remove();
      if (!isPainted) return done(isHidden ? 'hidden' : 'not read');
      const { parsed } = window as unknown as { parsed: string };
      return done(parsed === document.documentElement.outerHTML ? 'same' : 'changed');
    };
    look();
  });
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name: 'Reader', formats: ['iife'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the reader was not built');
  return output.output[0].code;
}
