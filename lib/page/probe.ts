import type { Block, Container } from './block.ts';
import { isEditable } from './display.ts';
import { type ReadOptions, readBlocks } from './read-blocks.ts';
import type { Slice } from './slices.ts';
import { visibility } from './visibility.ts';

/** Answers whether a text may hold agreed language: never no where it does. */
export interface Filter {
  hits(text: string): boolean;
  /**
   * Asks of texts that do not hit whether a library that no filter has room for may have them, in their order; rejects
   * where nobody answers. Left out: there is none.
   */
  ask?: ((texts: string[]) => Promise<boolean[]>) | undefined;
}

/** So many UTF-16 code units are asked about at a time: 40,000 words, more than nearly all pages have. */
const UNITS_ASKED = 250_000;
/** Five words of a run have at least so many code units with what is between them. */
const SHORTEST = 9;

/** What a probing needs, and whom it tells. */
export interface ProbeOptions {
  filter: Filter;
  slice: Slice;
  onShadowRoot: (root: ShadowRoot) => void;
  onHost: (element: Element) => void;
}

/**
 * Reads all below `root` (`deep`), or only the text that the container itself holds, and finds the containers
 * with a block that passes the filter. Goes by element names only, so it is fast and may find too many. Rests
 * whenever the slice is spent.
 */
export async function probe(root: Container, deep: boolean, options: ProbeOptions): Promise<Set<Container>> {
  const { filter, slice, onShadowRoot, onHost } = options;
  const found = new Set<Container>();
  const unsure: Unsure[] = [];
  await readInSlices(root, { deep, onShadowRoot, onHost }, slice, ({ container, text }) => {
    if (filter.hits(text)) found.add(container);
    else if (filter.ask && text.length >= SHORTEST) unsure.push({ container, text });
  });
  if (filter.ask) for (const container of await askAbout(unsure, found, filter.ask)) found.add(container);
  return found;
}

interface Unsure {
  container: Container;
  text: string;
}

/** Ask about the texts of containers that are not found already; where nobody answers each may have something. */
async function askAbout(
  unsure: readonly Unsure[],
  found: ReadonlySet<Container>,
  ask: NonNullable<Filter['ask']>,
): Promise<Container[]> {
  const rest = unsure.filter(({ container }) => !found.has(container));
  const hits: Container[] = [];
  for (let from = 0, to = 0; from < rest.length; from = to) {
    for (let units = 0; to < rest.length && (to === from || units < UNITS_ASKED); to++)
      units += (rest[to] as Unsure).text.length;
    const batch = rest.slice(from, to);
    const answers = await ask(batch.map(({ text }) => text)).catch(() => null);
    batch.forEach(({ container }, i) => {
      if (answers?.[i] !== false) hits.push(container);
    });
  }
  return hits;
}

/** The blocks of a container as a reader sees them. */
export interface SeenBlocks {
  container: Container;
  /** Those that pass the filter. */
  blocks: Block[];
  /** Elements with text that is not to be seen now and may be later. */
  unseen: Element[];
}

/**
 * Reads the text that a container itself holds, exactly: hidden text is left out, what only the style makes a
 * block is one, and what a person may edit is left out. Meant for the few containers that `probe` found. Rests whenever
 * the slice is spent: what changes meanwhile is read again at the next report.
 */
export async function readSeen(container: Container, filter: Filter, slice: Slice): Promise<SeenBlocks> {
  const seen = visibility();
  const unseen = new Set<Element>();
  const blocks: Block[] = [];
  const options: ReadOptions = {
    deep: false,
    isSeen(element) {
      if (isEditable(element)) return false;
      const answer = seen(element);
      if (!answer) unseen.add(element);
      return answer;
    },
    onRestart() {
      blocks.length = 0;
    },
  };
  await readInSlices(container, options, slice, (block) => {
    // What a library may have was asked block by block, with words that are not to be seen: it is asked again.
    if (filter.ask || filter.hits(block.text)) blocks.push(block);
  });
  return { container, blocks, unseen: [...unseen] };
}

async function readInSlices(
  root: Container,
  options: ReadOptions,
  slice: Slice,
  onBlock: (block: Block) => void,
): Promise<void> {
  const blocks = readBlocks(root, options);
  let step = blocks.next();
  while (step.done !== true) {
    if (step.value !== null) onBlock(step.value);
    const tired = step.value === null && slice.spent();
    if (tired) await slice.rest();
    step = blocks.next(tired);
  }
}
