import { compare } from '../../core/compare/compare.ts';
import type { Segment, SegmentParagraph } from '../../core/index/segment.ts';
import type { Among } from '../../core/match/among.ts';
import { openLibrary } from '../../core/match/check.ts';
import type { Match, Source } from '../../core/match/match.ts';
import { placeMatch } from '../../core/match/shift.ts';
import { cite, shorthand } from '../../core/resolution/cite.ts';
import { inGiven } from '../../core/text/reading.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import type { DraftText } from '../../documents/draft-text.ts';
import { readDraftFile } from '../../documents/read-draft-file.ts';
import { restrict } from '../among-options.ts';
import { buildLibrary } from '../build-pack.ts';
import { type CheckedFile, checkFile } from '../check-file.ts';
import { readBytes } from '../read-text.ts';
import { report } from '../report.ts';
import type { Describe } from '../report-match.ts';
import type { Paint } from '../rows.ts';
import { nameFile } from '../user-error.ts';

/** The options of `agreed check`. */
export interface CheckArguments {
  files: string[];
  /** Files, folders and archives of resolutions, and library files, to check against. */
  paths: string[];
  /** Which of their texts are asked. */
  among: Among;
  paint: 'all' | 'default' | 'passages';
  json: boolean;
  failUnder: number | null;
  /** How the report for people is set. */
  look: { width: number; paint: Paint };
}

/** What `agreed check` prints. */
export interface Checked {
  output: string;
  /** For standard error: how the library was read and, where the output is for programs, the files; a line each. */
  notes: string;
  /** Whether a file has a smaller share of agreed words than was asked for. */
  failed: boolean;
}

/** `agreed check`: grade files. */
export async function check(options: CheckArguments): Promise<Checked> {
  const texts: (DraftText & { file: string })[] = [];
  for (const file of options.files) texts.push({ file, ...(await readFile(file)) });
  const { segment, overlay, notes: readings } = await buildLibrary(options.paths);
  const library = restrict(openLibrary(segment, overlay), options.among);
  const files = texts.map((text) => checkFile(library, text, options.paint));
  const failed = files.some((file) => agreedShare(file) < (options.failUnder ?? 0));
  if (!options.json) {
    return {
      output: report(files, { ...options.look, describe: describer(segment) }),
      notes: lines(readings),
      failed,
    };
  }
  const notes = files.flatMap(({ file, notes: own }) => own.map((note) => `${file}: ${note}`));
  return { output: toJson(files), notes: lines([...readings, ...notes]), failed };
}

function lines(notes: string[]): string {
  return notes.map((note) => `agreed: ${note}\n`).join('');
}

async function readFile(file: string): Promise<DraftText> {
  try {
    return await readDraftFile(file, readBytes(file));
  } catch (error) {
    throw nameFile(file, error);
  }
}

/** Tells what a report says of a match besides its words: its source in the style of the United Nations, and its edits. */
function describer({ paragraphs }: Segment): Describe {
  const byName = new Map<string, SegmentParagraph>(
    paragraphs.map((entry) => [shorthand(entry.resolution.symbol ?? '', entry.paragraph.id), entry]),
  );
  const isAltered = ({ grade }: Source) => grade === 'near-verbatim' || grade === 'adapted';
  return (text, { start, end, sources: [source] }) => {
    const found = source && byName.get(shorthand(source.symbol, source.paragraph));
    if (!found) return null;
    const { resolution, paragraph } = found;
    return {
      citation: cite(resolution, paragraph.id, 'un'),
      paragraph: paragraph.text,
      comparison: isAltered(source) ? compare({ text, start, end, source, paragraph }) : null,
    };
  };
}

/** The share of a file's words that stand in passages, 0 to 1; terms do not count. */
function agreedShare({ shares }: CheckedFile): number {
  const agreed = shares.verbatim + shares['near-verbatim'] + shares.adapted;
  return agreed === 0 ? 0 : agreed / (agreed + shares.new);
}

function toJson(files: CheckedFile[]): string {
  const list = files.map(({ file, text, reading, matches }) => ({
    file,
    tokens: tokenize(text).count,
    matches: matches.map((match) => matchToJson(placeMatch(match, (span) => inGiven(reading, span)))),
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
