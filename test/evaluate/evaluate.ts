/*
 * Measures against real material that is not part of the project:
 * `npm run evaluate -- CORPUS_DIR [--only NAME]… [--verbose]`, or the folder in AGREED_CORPUS.
 *
 * What has no material says so and is skipped. Exits with 1 where an expectation does not hold, with 2 where nothing
 * could be measured.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { openLibrary } from '../../lib/core/match/check.ts';
import { evaluateAkn } from './akn-agreement.ts';
import { evaluateAlignments } from './alignments.ts';
import { bruteForce } from './brute-force.ts';
import { evaluateExactRuns } from './exact-runs.ts';
import { readFamily, readReports, readUnrelated } from './held-out.ts';
import { evaluateMarks } from './marks.ts';
import { type Outcome, printOutcome, skipped } from './outcome.ts';
import { evaluatePages } from './pages.ts';
import { evaluateRelated } from './related.ts';
import { evaluateSoundness } from './soundness.ts';
import { evaluateTerms } from './terms.ts';
import { readWording } from './worded.ts';

/** The browser mostly waits: where there is more to do, its evaluation runs beside the rest. */
const BESIDE = 'pages';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, verbose: { type: 'boolean', default: false } },
});
const corpus = positionals[0] ?? process.env['AGREED_CORPUS'];
if (!corpus || !existsSync(corpus)) {
  console.error(
    'Nothing measured: give the folder of the unpacked corpus as the argument or in AGREED_CORPUS.',
  );
  process.exit(2);
}

const { segment, overlay } = buildFrom([SEEDS]);
const library = openLibrary(segment, overlay);
const wording = readWording(segment);
const family = readFamily(corpus);
const reports = readReports(corpus);
const heldOut = [...(family.length > 0 ? [{ name: 'resolutions', texts: family }] : []), ...reports];
const aligned = lazily(() => bruteForce(library, wording, family));

const evaluations: Record<string, () => Outcome | Promise<Outcome>> = {
  'official texts': () => evaluateAkn(corpus),
  'exact runs': () =>
    given(heldOut, 'resolutions and reports', () => evaluateExactRuns(library, wording, heldOut)),
  soundness: () =>
    given(heldOut, 'resolutions and reports', () => evaluateSoundness(library, wording, heldOut)),
  'related paragraphs': () => given(family, 'resolutions on trafficking', () => evaluateRelated(aligned())),
  alignments: () => given(family, 'resolutions on trafficking', () => evaluateAlignments(aligned())),
  marks: () => {
    const unrelated = { name: 'other resolutions', texts: readUnrelated(corpus) };
    const others = unrelated.texts.length > 0 ? [...reports, unrelated] : reports;
    return given(others, 'reports and resolutions', () => evaluateMarks(library, others));
  },
  terms: () => evaluateTerms(overlay),
  pages: () => evaluatePages(corpus, { segment, overlay }),
};

function given(material: readonly unknown[], name: string, evaluate: () => Outcome): Outcome {
  return material.length > 0 ? evaluate() : skipped(name);
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const names = Object.keys(evaluations);
const unknown = values.only?.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`--only ${unknown}: expected one of ${names.join(', ')}`);
  process.exit(2);
}
const chosen = values.only ?? names;
const apart = chosen.length > 1 && chosen.includes(BESIDE) ? runApart(corpus, BESIDE) : null;
for (const name of chosen) {
  if (apart && name === BESIDE) continue;
  const began = performance.now();
  const outcome = await (evaluations[name] as () => Outcome | Promise<Outcome>)();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  printOutcome(`${name} (${seconds} s)`, outcome, values.verbose);
  if (outcome.faults.length > 0) process.exitCode = 1;
}
if (apart) {
  const { output, status } = await apart;
  process.stdout.write(output);
  if (status !== 0) process.exitCode = 1;
}

/** Run one evaluation in a process of its own; gives what it printed and its status once it has ended. */
async function runApart(folder: string, name: string): Promise<{ output: string; status: number }> {
  const verbose = values.verbose ? ['--verbose'] : [];
  const child = spawn(process.execPath, [import.meta.filename, folder, '--only', name, ...verbose]);
  const ended = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { output: output + errors, status: status ?? 1 };
}
