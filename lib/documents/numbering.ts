import type { XmlElement } from '@rgrove/parse-xml';
import { childOf, childrenOf } from '../core/resolution/akn-xml.ts';
import { toRoman } from '../core/resolution/roman.ts';
import { numberOf, switchOf, valueOf } from './word-xml.ts';

/** The automatic numbers of a document: they stand in no text, but are counted from paragraph to paragraph. */
export interface Numbering {
  /**
   * Count a paragraph of a list and give its number as Word shows it: `26.`, `(a)`, `•`; null for one without.
   *
   * @param list the id of the list (`w:numId`)
   * @param level from 0
   */
  next: (list: string, level: number) => string | null;
  /** The level of a list that a style belongs to; 0 where none says so. */
  levelOf: (list: string, style: string) => number;
}

interface Level {
  start: number;
  format: string;
  /** With `%1` for the number of the first level. */
  text: string;
  /** Begin again only after a level up to this one, from 1; 0 for never. Null: after every level above. */
  restart: number | null;
  plain: boolean;
  style: string | null;
}

interface List {
  /** Lists that are made of one count on in each other's numbers. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where the list is used first. */
  anew: ReadonlyMap<number, number>;
}

/** Read `numbering.xml`; without it there are no numbers. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = root ? readLists(root) : new Map<string, List>();
  const counts = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (!list || !own) return null;
      const count = counts.get(list.abstract) ?? [];
      counts.set(list.abstract, count);
      if (!used.has(id)) for (const [at] of list.anew) count[at] = undefined;
      used.add(id);
      const startOf = (at: number) => list.anew.get(at) ?? list.levels.get(at)?.start ?? 1;
      for (let above = 0; above < level; above++) count[above] ??= startOf(above);
      const last = count[level];
      count[level] = last === undefined ? startOf(level) : last + 1;
      for (let below = level + 1; below < count.length; below++) {
        const restart = list.levels.get(below)?.restart ?? below;
        if (level < restart) count[below] = undefined;
      }
      return write(own, list, count);
    },
    levelOf(id, style) {
      const found = [...(lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style);
      return found?.[0] ?? 0;
    },
  };
}

function write(own: Level, list: List, count: readonly (number | undefined)[]): string | null {
  if (own.format === 'bullet') return '•';
  const text = own.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.plain ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return formatNumber(count[at] ?? 1, format);
    })
    .trim();
  return text === '' ? null : text;
}

/** Word itself counts no further in letters: (zz…z). */
const MOST_LETTERS = 26 * 30;

/** Write a number as one of Word's formats does: `lowerLetter`, `upperRoman`; plain digits for one that is not known. */
export function formatNumber(number: number, format: string): string {
  const upper = format.startsWith('upper');
  const cased = (text: string) => (upper ? text : text.toLowerCase());
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format.endsWith('Letter') && number >= 1 && number <= MOST_LETTERS) {
    // (aa) follows (z), then (bb).
    const letter = String.fromCharCode(65 + ((number - 1) % 26));
    return cased(letter.repeat(Math.ceil(number / 26)));
  }
  if (format.endsWith('Roman') && number >= 1 && number < 90) return cased(toRoman(number));
  return String(number);
}

function readLists(root: XmlElement): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'] ?? '',
      abstract,
    ]),
  );
  // A list may only name a style; the list that the style belongs to then has the levels.
  const byStyle = new Map(
    [...abstracts.values()].map((abstract) => [valueOf(abstract, 'w:styleLink'), abstract]),
  );
  return new Map(
    childrenOf(root, 'w:num').map((list) => {
      const abstract = valueOf(list, 'w:abstractNumId') ?? '';
      const element = abstracts.get(abstract);
      const link = element ? valueOf(element, 'w:numStyleLink') : null;
      const source = link === null ? element : byStyle.get(link);
      const levels = readLevels(source ?? null);
      const anew = new Map<number, number>();
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const at = levelNumber(override);
        for (const [level, replaced] of readLevels(override)) levels.set(level, replaced);
        const start = numberOf(override, 'w:startOverride');
        if (start !== null) anew.set(at, start);
      }
      const id = source?.attributes['w:abstractNumId'] ?? abstract;
      return [list.attributes['w:numId'] ?? '', { abstract: id, levels, anew }];
    }),
  );
}

function readLevels(parent: XmlElement | null): Map<number, Level> {
  return new Map(
    (parent ? childrenOf(parent, 'w:lvl') : []).map((level) => [
      levelNumber(level),
      {
        start: numberOf(level, 'w:start') ?? 0,
        format: valueOf(level, 'w:numFmt') ?? 'decimal',
        text: childOf(level, 'w:lvlText')?.attributes['w:val'] ?? '',
        restart: numberOf(level, 'w:lvlRestart'),
        plain: switchOf(level, 'w:isLgl') ?? false,
        style: valueOf(level, 'w:pStyle'),
      },
    ]),
  );
}

/** Word has nine levels. */
function levelNumber(element: XmlElement): number {
  const level = Number.parseInt(element.attributes['w:ilvl'] ?? '0', 10);
  return level >= 0 && level < 9 ? level : 0;
}
