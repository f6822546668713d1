/*
 * Measures against real material that is not part of the project: `npm run evaluate -- CORPUS_DIR`, or AGREED_CORPUS.
 * Runs the evaluations one after the other; exits with the first status that is not 0. Without the material it says so
 * and exits with 2: nothing was measured then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const corpus = process.argv[2] ?? process.env.AGREED_CORPUS;
if (!corpus || !existsSync(corpus)) {
  console.error(
    'Nothing measured: give the folder of the unpacked corpus as the argument or in AGREED_CORPUS.',
  );
  process.exit(2);
}
const statuses = ['akn-agreement.ts', 'texts.ts', 'pages.ts'].map((script) => {
  console.log(`\n${script}`);
  return (
    spawnSync(process.execPath, [join(import.meta.dirname, script), corpus], { stdio: 'inherit' }).status ?? 1
  );
});
process.exitCode = statuses.find((status) => status !== 0) ?? 0;
