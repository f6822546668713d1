import { findDate } from './dates.ts';
import { foldSpace, takeMarks } from './marks.ts';
import { ordinalFromWords } from './ordinal.ts';
import type { Line } from './read-lines.ts';
import { formatSymbol, parseSymbol } from './symbol.ts';

/** What stands before the enacting formula, and what follows from it. */
export interface Header {
  symbol: string | null;
  /** Empty where nothing reads as a title. */
  title: string;
  session: number | string | null;
  adopted: string | null;
}

// 77/194. Trafficking in women and girls; S-32/1. Our common commitment; 2021/25. Implementation of …
const TITLED =
  /^(?:Resolution )?(?<session>(?:E?S-)?\d{1,4})\/(?<number>\d{1,4})(?: ?(?<part>[A-Z]))?[.:]\s+(?<title>\S.*)$/;

// Resolution 11/5; 77/194 A
const NUMBERED = /^(?:Resolution )?(?<session>(?:E?S-)?\d{1,4})\/(?<number>\d{1,4})(?: ?(?<part>[A-Z]))?\.?$/;

// Resolution 2331 (2016)
const OF_YEAR = /^(?:Resolution )?(?<number>\d{1,4}) ?\((?<year>\d{4})\)\.?$/;

// A/RES/77/194, A/RES/76/84 A, S/RES/2331 (2016), A/HRC/RES/53/9
const SYMBOL =
  /\b(?:A\/HRC|[AES])\/RES\/(?:E?S-)?\d{1,4}(?:\/\d{1,4})?(?: ?[A-Z]\b)?(?: ?\([IVXLS\d-]{1,8}\))?/;

/**
 * Read the lines before the enacting formula. A symbol that the text does not print follows from the body and the
 * number ("Human Rights Council", "53/9.").
 */
export function readHeader(lines: Line[], body: string): Header {
  const blocks = readBlocks(lines);
  const { title, groups } = readTitle(blocks);
  const all = blocks.join(' ');
  const session = groups.session ? asSession(groups.session) : null;
  const implied = groups.number
    ? formatSymbol({
        body,
        session,
        number: Number(groups.number),
        part: groups.part ?? null,
        year: groups.year ? Number(groups.year) : null,
      })
    : null;
  const printed = SYMBOL.exec(all)?.[0] ?? null;
  const symbol = printed && parseSymbol(printed) ? printed : implied;
  const words = /\b([A-Z][a-z]+(?:-[a-z]+)?) session\b/.exec(all)?.[1];
  return {
    symbol,
    title,
    session: session ?? (symbol && parseSymbol(symbol)?.session) ?? (words ? ordinalFromWords(words) : null),
    adopted: adoptionDate(all),
  };
}

/** The words of each block of lines, clean. */
function readBlocks(lines: Line[]): string[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    if (line.first) blocks.push([]);
    blocks.at(-1)?.push(line.plain);
  }
  return blocks.map((block) => takeMarks(block.join(' ')).text);
}

/** The title, and the parts of the number that stands before it; a later number before an earlier one. */
function readTitle(blocks: string[]): { title: string; groups: Record<string, string | undefined> } {
  for (const [back, block] of blocks.toReversed().entries()) {
    const titled = TITLED.exec(block)?.groups;
    if (titled) return { title: foldSpace(titled.title ?? ''), groups: titled };
    const numbered = (NUMBERED.exec(block) ?? OF_YEAR.exec(block))?.groups;
    if (numbered) {
      const after = blocks.slice(blocks.length - back);
      return { title: after.find((next) => !isNoTitle(next)) ?? '', groups: numbered };
    }
  }
  const last = blocks.findLastIndex(isNoTitle);
  return { title: blocks.slice(last + 1).find((block) => block !== '') ?? '', groups: {} };
}

/** Whether a block of the header is surely no title: distribution, dates, sessions, how it was adopted. */
function isNoTitle(block: string): boolean {
  return (
    /^(?:Distr\.|Original|United Nations$|Agenda item|\[|\(|(?:Resolution )?[Aa]dopted )/.test(block) ||
    /\bsession$/.test(block) ||
    /^[A-Z]{1,5}\/\S+$/.test(block) ||
    /^\d{1,2} [A-Z][a-z]+(?: \d{4}|[–-])/.test(block)
  );
}

/** Find the day in "Resolution adopted by the General Assembly on 15 December 2022"; or null. */
function adoptionDate(text: string): string | null {
  const at = text.search(/\b[Aa]dopted (?:by|at|on)\b/);
  return at < 0 ? null : findDate(text.slice(at, at + 200));
}

function asSession(session: string): number | string {
  return /^\d+$/.test(session) ? Number(session) : session;
}
