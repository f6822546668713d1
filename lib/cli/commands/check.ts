import { agreedTokens, checkText, selectPainted } from '../../core/match/check-text.ts';
import { type Library, openLibrary } from '../../core/match/check.ts';
import type { Match } from '../../core/match/match.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import { buildFrom } from '../build-pack.ts';
import { SEEDS } from '../read-resolutions.ts';
import { readText } from '../read-text.ts';
import { type CheckedFile, report } from '../report.ts';
import { UserError } from '../user-error.ts';

/** The options of `agreed check`. */
export interface CheckArguments {
  files: string[];
  library: string[];
  seeds: boolean;
  paint: 'all' | 'default' | 'passages';
  json: boolean;
  failUnder: number | null;
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

/** `agreed check`: grade files; `failed` where a file has a smaller share of agreed words than was asked for. */
export function check(options: CheckArguments): { output: string; failed: boolean } {
  const paths = [...(options.seeds ? [SEEDS] : []), ...options.library];
  if (paths.length === 0)
    throw new UserError('--no-seeds: nothing is left to check against; add --library PATH');
  const texts = options.files.map((file) => ({ file, text: readText(file) }));
  const { segment, overlay } = buildFrom(paths);
  const library = openLibrary(segment, overlay);
  const files = texts.map(({ file, text }) => checkFile(library, file, text, options.paint));
  const output = options.json ? toJson(files) : report(files, options);
  return { output, failed: files.some((file) => agreedShare(file) < (options.failUnder ?? 0)) };
}

function checkFile(
  library: Library,
  file: string,
  text: string,
  paint: CheckArguments['paint'],
): CheckedFile {
  return {
    file,
    text,
    tokens: tokenize(text).count,
    matches: selectPainted(checkText(library, text), paint),
  };
}

/** The share of a file's tokens that stand in passages, 0 to 1; terms do not count. */
function agreedShare({ tokens, matches }: CheckedFile): number {
  return tokens === 0 ? 0 : agreedTokens(matches) / tokens;
}

function toJson(files: CheckedFile[]): string {
  const list = files.map(({ file, tokens, matches }) => ({
    file,
    tokens,
    matches: matches.map(matchToJson),
  }));
  return `${JSON.stringify({ files: list }, null, 2)}\n`;
}

function matchToJson({ start, end, grade, similarity, common, sources }: Match) {
  return {
    start,
    end,
    grade,
    similarity,
    common,
    sources: sources.map((source) => ({
      symbol: source.symbol,
      paragraph: source.paragraph,
      grade: source.grade,
      similarity: source.similarity,
      start: source.start,
      end: source.end,
      edits: source.edits.map(({ op, kind, page, source: agreed }) => ({
        op,
        kind,
        page: [page.start, page.end],
        source: [agreed.start, agreed.end],
      })),
    })),
  };
}
