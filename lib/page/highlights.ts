import type { Grade } from '../core/match/match.ts';
import type { HighlightStyle } from '../settings/settings.ts';
import { adoptStyles, stylesReach } from './adopt-styles.ts';
import { caretAt, parentOrHost, rootOf } from './dom.ts';
import { boxesOf } from './to-ranges.ts';

/** What a line tells. */
export type Line = Grade | 'symbol';

/** A part of a match that is painted with one line. */
export interface Stroke {
  ranges: readonly StaticRange[];
  grade: Line;
  common: boolean;
}

/** Paints and erases matches by their ids; changes no node of the page. */
export interface Highlights {
  /**
   * Paints a match, or paints it anew.
   *
   * @param strokes its parts in reading order
   * @param dark whether the text stands on a dark ground
   */
  paint(id: number, strokes: readonly Stroke[], dark: boolean): void;
  /** Takes a match's paint away; does nothing for one that is not painted. */
  erase(id: number): void;
  /** Marks the match whose card is open, now and whenever it is painted anew; or none. */
  setCurrent(id: number | null): void;
  /** Gives all ranges of a painted match in reading order, or null. */
  rangesOf(id: number): readonly StaticRange[] | null;
  /** Finds the painted match at a point of the viewport, or null. */
  at(x: number, y: number): number | null;
  /** Puts back what the page has cleared or replaced. */
  restore(): void;
  /** Takes everything away. */
  stop(): void;
}

/** Ranges under the name of their highlight, without the ending for the style. */
interface Layer {
  name: string;
  ranges: readonly StaticRange[];
}

interface Painted {
  /** All its ranges in reading order. */
  ranges: readonly StaticRange[];
  layers: readonly Layer[];
  dark: boolean;
}

const LETTER: Record<Line, string> = {
  verbatim: 'v',
  'near-verbatim': 'n',
  adapted: 'a',
  term: 't',
  symbol: 'y',
};

const ENDING: Record<HighlightStyle, string> = { tinted: '', plain: 'p', strong: 's' };

/** Where two layers paint the same text, the higher one wins: the open match over all. */
const CURRENT_PRIORITY = 1;

/** How far beside a line's box a point still counts as on it, in CSS pixels. */
const NEAR = 1;

let ending = ENDING.tinted;
const restylings = new Set<(before: string) => void>();

/** Chooses the style of all that this script paints and has painted; a page's matches stay as they are. */
export function setHighlightStyle(style: HighlightStyle): void {
  const before = ending;
  ending = ENDING[style];
  if (ending !== before) for (const restyle of restylings) restyle(before);
}

interface HitRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ): { ranges: AbstractRange[] }[];
}

/**
 * Opens the highlights of a document. Keeps its own record of what is painted: the registry and the `Highlight`
 * objects can be read, cleared and replaced by the page, and in Firefox a content script cannot list them.
 *
 * @param rules gives the text of `highlights.css`, for shadow roots that the document's rules do not reach
 */
export function openHighlights(
  document: Document,
  rules: () => Promise<string>,
  registry: HighlightRegistry = CSS.highlights,
): Highlights {
  const painted = new Map<number, Painted>();
  const shown = new Map<string, { highlight: Highlight; ranges: Set<StaticRange> }>();
  const idOf = new WeakMap<AbstractRange, number>();
  const roots = new Map<ShadowRoot, { uses: number; undo: () => void }>();
  let current: number | null = null;
  let marked: Layer | null = null;

  const show = ({ name, ranges }: Layer): void => {
    let found = shown.get(name);
    if (found === undefined) {
      const highlight = new Highlight();
      if (name.startsWith('a1-o')) highlight.priority = CURRENT_PRIORITY;
      found = { highlight, ranges: new Set() };
      shown.set(name, found);
      registry.set(name + ending, highlight);
    }
    for (const range of ranges) {
      found.highlight.add(range);
      found.ranges.add(range);
    }
  };
  const hide = ({ name, ranges }: Layer): void => {
    const found = shown.get(name);
    if (found === undefined) return;
    for (const range of ranges) {
      found.highlight.delete(range);
      found.ranges.delete(range);
    }
    if (found.ranges.size > 0) return;
    shown.delete(name);
    withdraw(name + ending, found.highlight);
  };
  /** Leaves alone what the page has put in place of ours. */
  const withdraw = (name: string, highlight: Highlight): void => {
    if (registry.get(name) === highlight) registry.delete(name);
  };
  const restyle = (before: string): void => {
    for (const [name, { highlight }] of shown) {
      withdraw(name + before, highlight);
      registry.set(name + ending, highlight);
    }
  };
  restylings.add(restyle);
  const enter = (ranges: readonly StaticRange[]): void => {
    const node = ranges[0]?.startContainer;
    const root = node === undefined ? null : rootOf(node);
    if (node === undefined || !(root instanceof ShadowRoot)) return;
    const entered = roots.get(root);
    const element = parentOrHost(node);
    if (entered !== undefined) entered.uses++;
    else if (element !== null)
      roots.set(root, { uses: 1, undo: stylesReach(element) ? () => {} : adoptStyles(root, rules()) });
  };
  const leave = (ranges: readonly StaticRange[]): void => {
    // Where the text has been moved to another root the sheet stays until the end.
    const root = ranges[0] === undefined ? null : (rootOf(ranges[0].startContainer) as ShadowRoot);
    const entered = root === null ? undefined : roots.get(root);
    if (root === null || entered === undefined || --entered.uses > 0) return;
    roots.delete(root);
    entered.undo();
  };
  /** A citation within a passage is the smaller of the two: who points at it means it. */
  const nearest = (ids: readonly number[]): number | null => {
    const isCitation = (id: number) => painted.get(id)?.layers[0]?.name.startsWith('a1-y') === true;
    return ids.find(isCitation) ?? ids[0] ?? null;
  };
  const unmark = (): void => {
    if (marked !== null) hide(marked);
    marked = null;
  };
  const mark = (): void => {
    const match = current === null ? undefined : painted.get(current);
    if (match === undefined) return;
    marked = { name: match.dark ? 'a1-od' : 'a1-o', ranges: match.ranges };
    show(marked);
  };
  const erase = (id: number): void => {
    const match = painted.get(id);
    if (match === undefined) return;
    if (current === id) unmark();
    for (const layer of match.layers) hide(layer);
    leave(match.ranges);
    painted.delete(id);
  };

  return {
    paint(id, strokes, dark) {
      erase(id);
      const ranges = strokes.flatMap((stroke) => stroke.ranges);
      const layers = strokes.map((stroke) => ({ name: nameOf(stroke, dark), ranges: stroke.ranges }));
      painted.set(id, { ranges, layers, dark });
      for (const range of ranges) idOf.set(range, id);
      enter(ranges);
      for (const layer of layers) show(layer);
      if (current === id) mark();
    },
    erase,
    setCurrent(id) {
      unmark();
      current = id;
      mark();
    },
    rangesOf: (id) => painted.get(id)?.ranges ?? null,
    at(x, y) {
      const { highlightsFromPoint } = registry as HitRegistry;
      if (highlightsFromPoint !== undefined) {
        const hits = highlightsFromPoint.call(registry, x, y, { shadowRoots: [...roots.keys()] });
        const ids: number[] = [];
        for (let i = 0; i < hits.length; i++) {
          const ranges = hits[i]?.ranges ?? [];
          for (let j = 0; j < ranges.length; j++) {
            const id = idOf.get(ranges[j] as AbstractRange);
            if (id !== undefined && painted.has(id)) ids.push(id);
          }
        }
        return nearest(ids);
      }
      const caret = caretAt(document, x, y, [...roots.keys()]);
      if (caret === null) return null;
      const ids: number[] = [];
      for (const [id, { ranges }] of painted) {
        for (const range of ranges) {
          if (range.startContainer !== caret.offsetNode) continue;
          if (caret.offset < range.startOffset || caret.offset > range.endOffset) continue;
          if (boxesOf([range]).some((box) => isNear(box, x, y))) ids.push(id);
        }
      }
      return nearest(ids);
    },
    restore() {
      for (const [name, { highlight, ranges }] of shown) {
        if (registry.get(name + ending) !== highlight) registry.set(name + ending, highlight);
        if (highlight.size !== ranges.size) {
          highlight.clear();
          for (const range of ranges) highlight.add(range);
        }
      }
    },
    stop() {
      restylings.delete(restyle);
      for (const id of painted.keys()) erase(id);
      for (const { undo } of roots.values()) undo();
      roots.clear();
    },
  };
}

function nameOf({ grade, common }: Stroke, dark: boolean): string {
  return `a1-${common ? 'c' : LETTER[grade]}${dark ? 'd' : ''}`;
}

function isNear(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR;
}
