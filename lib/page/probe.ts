import type { Block, Container } from './block.ts';
import { isEditable } from './display.ts';
import { type ReadOptions, readBlocks } from './read-blocks.ts';
import type { Slice } from './slices.ts';
import { visibility } from './visibility.ts';

/** Answers whether a text may hold agreed language: never no where it does. */
export interface Filter {
  hits(text: string): boolean;
}

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
  await readInSlices(root, { deep, onShadowRoot, onHost }, slice, (block) => {
    if (filter.hits(block.text)) found.add(block.container);
  });
  return found;
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
    if (filter.hits(block.text)) blocks.push(block);
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
