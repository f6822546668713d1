import { parseArgs, styleText } from 'node:util';
import { ResolutionError } from '../core/resolution/resolution-error.ts';
import { AMONG_OPTIONS, readAmong } from './among-options.ts';
import { check } from './commands/check.ts';
import { lineage } from './commands/lineage.ts';
import { pack } from './commands/pack.ts';
import { parse } from './commands/parse.ts';
import { terms } from './commands/terms.ts';
import { SEEDS } from './read-resolutions.ts';
import { UserError } from './user-error.ts';

const USAGE = `agreed: which words are agreed language, and where from

  agreed parse FILE…                 print resolutions (text as in seeds/, .docx, AKN4UN XML, .zip of these) as JSON
  agreed check [options] FILE…       grade .docx, .pdf, .md and .txt against the seeds; "-" is standard input
      --json                         for programs; spans count in the text, that of a .docx or .pdf as it is read:
                                     paragraphs with their numbers, a blank line between two
      --library PATH                 files, folders or .zip of resolutions, with the UN's records among them, or library
                                     files, to index beside the seeds; may be repeated
      --no-seeds                     leave the seeds out
      --paint all|default|passages   what is listed; "default" is what pages show
      --fail-under SHARE             exit 1 where a smaller share of a file's words (0 to 1) stands in passages
      --body NAME                    only what this body adopted: "General Assembly"; may be repeated
      --from YEAR, --to YEAR         only what was adopted in these years
      --no-votes                     leave out what was adopted by a recorded vote
  agreed terms [PATH…]               print the term list of the seeds, or of PATH, with its figures
  agreed lineage [options] SYMBOL ID  print the paragraphs that descend from one another, by year: A/RES/77/194 OP26
      --json, --library, --no-seeds  as above
  agreed pack PATH… -o FILE          build a library file of what --library takes
`;

const OPTIONS = {
  json: { type: 'boolean' },
  library: { type: 'string', multiple: true },
  'no-seeds': { type: 'boolean' },
  paint: { type: 'string' },
  'fail-under': { type: 'string' },
  ...AMONG_OPTIONS,
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Run one command; prints its result and gives the exit status. */
async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv);
  const [command, ...files] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  switch (command) {
    case 'parse':
      process.stdout.write(await parse(atLeastOne(files, 'parse')));
      return 0;
    case 'check': {
      const { output, notes, failed } = await check({
        files: atLeastOne(files, 'check'),
        paths: libraryPaths(values),
        among: readAmong(values),
        paint: oneOf(values.paint ?? 'all', ['all', 'default', 'passages'], '--paint'),
        json: values.json ?? false,
        failUnder: values['fail-under'] === undefined ? null : share(values['fail-under']),
        look: {
          width: process.stdout.columns ?? 80,
          // Plain where the terminal has no colours, and with NO_COLOR.
          paint: (style, words) => styleText(style, words, { stream: process.stdout }),
        },
      });
      process.stderr.write(notes);
      process.stdout.write(output);
      return failed ? 1 : 0;
    }
    case 'terms':
      process.stdout.write(await terms(files.length > 0 ? files : [SEEDS]));
      return 0;
    case 'lineage': {
      const [symbol, paragraph] = files;
      if (symbol === undefined || paragraph === undefined || files.length > 2) {
        throw new UserError('lineage: expected a symbol and a paragraph, as in A/RES/77/194 OP26');
      }
      process.stdout.write(
        await lineage({ symbol, paragraph, paths: libraryPaths(values), json: values.json ?? false }),
      );
      return 0;
    }
    case 'pack': {
      if (values.output === undefined) throw new UserError('pack: expected -o FILE');
      const notes = await pack(atLeastOne(files, 'pack'), values.output);
      process.stderr.write(notes.map((note) => `agreed: ${note}\n`).join(''));
      return 0;
    }
    default:
      throw new UserError(
        `expected parse, check, terms, lineage or pack, not "${command}"; see agreed --help`,
      );
  }
}

/** What is indexed: the seeds, unless they are left out, and every `--library`. */
function libraryPaths(values: { library?: string[]; 'no-seeds'?: boolean }): string[] {
  const paths = [...(values['no-seeds'] ? [] : [SEEDS]), ...(values.library ?? [])];
  if (paths.length === 0) {
    throw new UserError('--no-seeds: nothing is left to check against; add --library PATH');
  }
  return paths;
}

function readArguments(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${(error as Error).message}; see agreed --help`);
  }
}

function atLeastOne(files: string[], command: string): string[] {
  if (files.length === 0) throw new UserError(`${command}: expected at least one file`);
  return files;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  if (!(allowed as readonly string[]).includes(value)) {
    throw new UserError(`${option}: expected ${allowed.join(', ')}, not "${value}"`);
  }
  return value as T;
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new UserError(`--fail-under: expected a number from 0 to 1, not "${value}"`);
  }
  return number;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError || error instanceof ResolutionError)) throw error;
  process.stderr.write(`agreed: ${error.message}\n`);
  process.exitCode = 2;
}
