import { compare } from '../../core/compare/compare.ts';
import { findParagraph } from '../../core/index/segment.ts';
import { agreedTokens, checkText, selectPainted } from '../../core/match/check-text.ts';
import { type Library, openLibrary } from '../../core/match/check.ts';
import type { Match } from '../../core/match/match.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import { buildFrom } from '../build-pack.ts';
import { readText } from '../read-text.ts';
import { type CheckedFile, type ComparedSource, report } from '../report.ts';

/** The options of `agreed check`. */
export interface CheckArguments {
  files: string[];
  /** Files and folders of resolutions to check against. */
  paths: string[];
  paint: 'all' | 'default' | 'passages';
  json: boolean;
  failUnder: number | null;
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

/** `agreed check`: grade files; `failed` where a file has a smaller share of agreed words than was asked for. */
export function check(options: CheckArguments): { output: string; failed: boolean } {
  const texts = options.files.map((file) => ({ file, text: readText(file) }));
  const { segment, overlay } = buildFrom(options.paths);
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
  const matches = selectPainted(checkText(library, text), paint);
  return {
    file,
    text,
    tokens: tokenize(text).count,
    matches,
    comparisons: matches.map((match) => compareSource(library, text, match)),
  };
}

function compareSource(
  { segment }: Library,
  text: string,
  { start, end, sources: [source] }: Match,
): ComparedSource | null {
  if (source === undefined || source.grade === 'verbatim' || source.grade === 'term') return null;
  const number = findParagraph(segment, source.symbol, source.paragraph);
  const paragraph = number === null ? undefined : segment.paragraphs[number]?.paragraph;
  return paragraph
    ? { comparison: compare({ text, start, end, source, paragraph }), paragraph: paragraph.text }
    : null;
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
