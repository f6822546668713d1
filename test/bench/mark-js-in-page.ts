/** Runs in a page: finding and painting wording as we do, and as mark.js does with a list of phrases. */
import { decodeSegment } from '../../lib/core/index/segment-pack.ts';
import { checkBlocks, openLibrary } from '../../lib/core/match/check.ts';
import type { Block } from '../../lib/page/block.ts';
import { type Highlights, openHighlights } from '../../lib/page/highlights.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import { strokesOf } from '../../lib/page/strokes.ts';
import { race, type Timing } from './race.ts';

/** What is used of mark.js, which has no types. */
declare class Mark {
  constructor(root: Element);
  mark(phrases: string[], options: typeof AS_WHOLE): void;
  markRanges(ranges: { start: number; length: number }[]): void;
  unmark(): void;
}

/** How long things took, the layout they cause included. */
export interface MarkJsTimes {
  'find and paint': Timing;
  paint: Timing;
  'mark.js, our phrases': Timing;
  'mark.js, all phrases'?: Timing;
  'mark.js, our places': Timing;
  /** How many phrases we painted, and how many nodes mark.js put into the page for them. */
  painted: number;
  nodes: number;
}

const ROUNDS = { rounds: 5, ms: 120_000 };
const AS_WHOLE = { separateWordSearch: false, accuracy: 'partially', diacritics: false } as const;
/** mark.js calls itself for each phrase of a list; more of them and the engine's stack is full. */
const PHRASES_A_CALL = 20;

/** Measure on the document as it stands; `allPhrases` is what a list without us would hold, or null. */
export async function raceMarkJs(pack: string, allPhrases: string[] | null): Promise<MarkJsTimes> {
  const { segment, overlay } = decodeSegment(Uint8Array.fromBase64(pack));
  const library = openLibrary(segment, overlay);
  const root = document.querySelector('main') as HTMLElement;
  const read = () => [...readBlocks(root, { deep: true })].filter((block) => block !== null);
  const find = (blocks: Block[]) =>
    checkBlocks(
      library,
      blocks.map(({ text }) => text),
      { sources: 20 },
    ).flatMap((matches, i) =>
      matches.filter((match) => match.painted).map((match) => ({ block: blocks[i] as Block, match })),
    );
  let highlights: Highlights | undefined;
  const paint = (found: ReturnType<typeof find>) => {
    highlights = openHighlights(document, async () => '');
    for (const [id, { block, match }] of found.entries()) {
      highlights.paint(id, strokesOf(block, match) ?? [], false);
    }
  };
  const found = find(read());
  const phrases = new Set(
    found.map(({ block, match: { paint: span } }) => block.text.slice(span.start, span.end)),
  );
  const places = found.map(({ block, match: { paint: span } }) => ({
    start: offsetOf(root, block.pieces[0]?.node as Text) + span.start,
    length: span.end - span.start,
  }));
  const layOut = () => root.getBoundingClientRect();
  const undo = () => {
    highlights?.stop();
    new Mark(root).unmark();
    layOut();
  };
  new Mark(root).markRanges(places);
  const nodes = root.querySelectorAll('mark').length;
  undo();
  const mark = (act: (mark: Mark) => void) => () => {
    act(new Mark(root));
    layOut();
  };
  const markAll = (list: string[]) => (one: Mark) => {
    for (let at = 0; at < list.length; at += PHRASES_A_CALL) {
      one.mark(list.slice(at, at + PHRASES_A_CALL), AS_WHOLE);
    }
  };
  const ours = {
    'find and paint'() {
      paint(find(read()));
      layOut();
    },
    paint() {
      paint(found);
      layOut();
    },
  };
  const all = allPhrases && { 'mark.js, all phrases': mark(markAll(allPhrases)) };
  const theirs = {
    'mark.js, our phrases': mark(markAll([...phrases])),
    'mark.js, our places': mark((one) => one.markRanges(places)),
  };
  const contestants: Record<string, () => void> = { ...ours, ...theirs, ...all };
  const times = (await race(contestants, { ...ROUNDS, undo })) as Omit<MarkJsTimes, 'painted' | 'nodes'>;
  return { ...times, painted: phrases.size, nodes };
}

/** How many UTF-16 code units of text stand before a text node. */
function offsetOf(root: Node, node: Text): number {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, 0);
  return range.toString().length;
}
