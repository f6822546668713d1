/*
 * How much of real reports would be marked, and how fast: `node test/evaluate/texts.ts CORPUS_DIR`. One line a folder
 * of reports, and one for General Assembly resolutions on other matters.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { openLibrary } from '../../lib/core/match/check.ts';
import { checkText, selectPainted } from '../../lib/core/match/check-text.ts';
import { parseAkn } from '../../lib/core/resolution/parse-akn.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';

/** One resolution in so many is read: the measure does not change with more, only the time. */
const EVERY = 5;
/** Resolutions that take up the seeds' own text, which is no other matter. */
const FAMILY = /trafficking in (?:persons|women)/iu;

const corpus = process.argv[2] ?? process.env.AGREED_CORPUS;
if (!corpus || !existsSync(join(corpus, 'reports'))) {
  console.error('No corpus: give the folder with reports/ as the argument or in AGREED_CORPUS.');
  process.exit(2);
}

const { segment, overlay } = buildFrom([SEEDS]);
const library = openLibrary(segment, overlay);

function measure(name: string, texts: string[]): void {
  let words = 0;
  let terms = 0;
  let passages = 0;
  let all = 0;
  let ms = 0;
  for (const text of texts) {
    const began = performance.now();
    const matches = checkText(library, text);
    ms += performance.now() - began;
    const painted = selectPainted(matches, 'default');
    words += tokenize(text).count;
    passages += painted.filter((match) => match.term === null).length;
    terms += painted.filter((match) => match.term !== null).length;
    all += matches.length;
  }
  const per = (count: number) => ((count * 10_000) / words).toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(20)} ${String(texts.length).padStart(5)} texts ${String(words).padStart(9)} words; a 10,000 words: ` +
      `${per(passages)} passages, ${per(terms)} terms painted, ${per(all)} marks with everything; ` +
      `${Math.round(words / ms)} words/ms`,
  );
}

for (const folder of globSync(join(corpus, 'reports/*/')).sort()) {
  const texts = globSync(join(folder, '**/*.{txt,md}')).map((file) => readFileSync(file, 'utf8'));
  if (texts.length > 0) measure(basename(folder), texts);
}
const others = globSync(join(corpus, '**/*.xml'))
  .sort()
  .filter((_, i) => i % EVERY === 0)
  .flatMap((file) => parseAkn(readFileSync(file, 'utf8'), { file }))
  .map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n\n'))
  .filter((text) => text !== '' && !FAMILY.test(text));
if (others.length > 0) measure('other resolutions', others);
