/**
 * What real saved pages say of the filter, of the marks and of the page's safety:
 * `node test/evaluate/pages.ts CORPUS_DIR` opens each of them in Chromium with the built extension.
 */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../../lib/cli/browsers/chromium.ts';
import { serve } from '../../lib/cli/browsers/serve.ts';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { mayMatch, openFilter } from '../../lib/core/index/filter.ts';
import { checkBlock, openLibrary } from '../../lib/core/match/check.ts';
import type { Match } from '../../lib/core/match/match.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Pages run no script and fetch nothing: what changes their DOM then is the extension. */
const QUIET = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src data:" };
/** How long a page may take until it is read and painted, in milliseconds. */
const PATIENCE = 20_000;
/** Words that are painted at the end of each page tell that all before them has been read. */
const LAST =
  'the offenders and intermediaries involved, including public officials involved with trafficking in persons';

/** Measure the pages of the corpus; prints one line a measurement and gives the number of faults. */
export async function evaluatePages(corpus: string): Promise<number> {
  const files = globSync(join(corpus, 'pages/**/*.{html,htm}')).sort();
  if (files.length === 0) {
    console.log(`pages: skipped, no saved pages under ${join(corpus, 'pages')}`);
    return 0;
  }
  const { segment, overlay } = buildFrom([SEEDS]);
  const library = openLibrary(segment, overlay);
  const filter = openFilter(buildFilter(segment, overlay));
  const reader = await bundle(join(import.meta.dirname, 'read-page.ts'));
  const server = await serve(async (path) => {
    const file = files[Number(path.slice(1))];
    return file ? { body: await readFile(file), type: 'text/html; charset=utf-8', headers: QUIET } : null;
  });
  const browser = await launchChromium({ extension: resolve(ROOT, '.output/chrome-mv3') });
  const sum = { words: 0, plain: 0, sent: 0, exact: 0, missed: 0, passages: 0, terms: 0, all: 0, changed: 0 };
  const faults: string[] = [];
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
    const outcome = await page.evaluate(untilRead, LAST, PATIENCE);
    // What a page hides as a whole is not read, and cannot tell when.
    if (outcome === 'hidden') console.log(`pages: ${file} hides all of itself`);
    else if (outcome !== 'same') faults.push(`${file}: ${outcome}`);
    sum.changed += Number(outcome === 'changed');
    await page.close();

    const matches: Match[] = [];
    let passed = false;
    for (const text of texts) {
      const tokens = tokenize(text);
      const mayHave = mayMatch(filter, tokens);
      const found = checkBlock(library, text);
      sum.words += tokens.count;
      passed ||= mayHave;
      if (found.length > 0 && !mayHave) faults.push(`${file}: the filter misses “${text.slice(0, 80)}”`);
      matches.push(...found);
    }
    sum.exact += Number(matches.length > 0);
    sum.sent += Number(passed && matches.length === 0);
    sum.passages += matches.filter((match) => match.painted && match.grade !== 'term').length;
    sum.terms += new Set(matches.map((match) => match.term).filter((term) => term !== null)).size;
    sum.all += matches.length;
  }
  await browser.close();
  await server.close();
  const per = (count: number) => ((count * 10_000) / sum.words).toFixed(2);
  console.log(
    `pages: ${files.length} pages, ${sum.words} words; ${sum.exact} with an exact hit, ${sum.sent} sent without one ` +
      `(${((100 * sum.sent) / files.length).toFixed(1)} %); a 10,000 words: ${per(sum.passages)} passages and ` +
      `${per(sum.terms)} terms painted by default, ${per(sum.all)} marks with everything; DOM changed on ${sum.changed}`,
  );
  for (const fault of faults) console.log(`pages: FAULT ${fault}`);
  return faults.length;
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

if (import.meta.main) {
  const corpus = process.argv[2] ?? process.env.AGREED_CORPUS;
  if (!corpus) throw new Error('expected the folder of the unpacked corpus, as argument or in AGREED_CORPUS');
  process.exitCode = (await evaluatePages(corpus)) > 0 ? 1 : 0;
}
