import type { Paint } from '../settings/settings.ts';
import { choosePainted } from './choose-painted.ts';
import { darkness } from './darkness.ts';
import { containsNode, parentOrHost } from './dom.ts';
import type { Highlights } from './highlights.ts';
import type { Found, Hit, Hits } from './hits.ts';
import { strokesOf } from './strokes.ts';

/** What is painted of what was found on a page. */
export interface Painting {
  /** Brings it in line with what was found; looks at the grounds of what is painted already if told. */
  renew(grounds: 'all' | 'new'): void;
  setPaint(paint: Paint): void;
  /** Takes away what is painted of a block, until it is renewed. */
  erase(hit: Hit): void;
  /** What is painted now, in page order; its block may have changed since. */
  listed(): readonly Found[];
  /** What is painted under an id. */
  get(id: number): Found | undefined;
  /** What is painted at a point of the viewport, or null; only within a target, if one is given. */
  at(x: number, y: number, target?: Node): Found | null;
  /** Takes it away for good, and the highlights with it. */
  stop(): void;
}

/**
 * Begin to paint what is found on a page.
 *
 * @param onChange told what is listed, whenever that has changed
 */
export function openPainting(
  hits: Hits,
  highlights: Highlights,
  paint: Paint,
  onChange: (listed: readonly Found[]) => void,
): Painting {
  const holders = new Map<string, number>();
  let painted = new Map<number, { match: Found; dark: boolean }>();
  let listed: Found[] = [];
  let stopped = false;

  const renew = (grounds: 'all' | 'new'): void => {
    if (stopped) return;
    const isDark = darkness();
    const shown = new Map<number, { match: Found; dark: boolean }>();
    for (const match of choosePainted(hits.inPageOrder(), paint, holders)) {
      const before = painted.get(match.id);
      const element = grounds === 'all' || before === undefined ? elementOf(match) : null;
      const dark = element === null ? before?.dark : isDark(element);
      shown.set(match.id, { match, dark: dark ?? false });
    }
    // Painted only after all looking: each look after a stroke would have the styles computed anew.
    for (const [id, { match, dark }] of shown) {
      const before = painted.get(id);
      if (before !== undefined && before.dark === dark && !match.hit.moved) continue;
      const strokes = strokesOf(match.hit.block, match.match);
      if (strokes === null) shown.delete(id);
      else highlights.paint(id, strokes, dark);
    }
    for (const id of painted.keys()) if (!shown.has(id)) highlights.erase(id);
    painted = shown;
    hits.settle();
    const now = [...shown.values()].map(({ match }) => match);
    const isSame = now.length === listed.length && now.every((match, i) => match === listed[i]);
    listed = now;
    if (!isSame) onChange(listed);
  };

  const get = (id: number): Found | undefined => painted.get(id)?.match;

  return {
    renew,
    setPaint(mode) {
      paint = mode;
      renew('new');
    },
    erase(hit) {
      for (const { id } of hit.found ?? []) {
        highlights.erase(id);
        painted.delete(id);
      }
    },
    listed: () => listed,
    get,
    at(x, y, target) {
      const id = highlights.at(x, y);
      const match = id === null ? undefined : get(id);
      if (id === null || match === undefined) return null;
      // Firefox finds a highlight under what lies over it.
      const isUnder = (range: StaticRange): boolean =>
        target === undefined || containsNode(target, range.startContainer);
      return highlights.rangesOf(id)?.some(isUnder) ? match : null;
    },
    stop() {
      stopped = true;
      highlights.stop();
    },
  };
}

/** The element whose text the beginning of a match's paint is. */
function elementOf({ hit, match }: Found): Element | null {
  const node = hit.block.pieces.find(({ end }) => end > ('paint' in match ? match.paint : match).start)?.node;
  return node === undefined ? null : parentOrHost(node);
}
