/** Sequences of classes as a tree, to find them in running text in one pass. */
export interface ClassTrie {
  /** `next[node]`: the node after each class. Node 0 is the root. */
  next: Map<number, number>[];
  /** `ends[node]`: the sequence that ends there, or -1. */
  ends: number[];
}

/** Make a tree of sequences of classes; a sequence goes by its place in the list. */
export function buildClassTrie(sequences: Iterable<readonly number[]>): ClassTrie {
  const trie: ClassTrie = { next: [new Map()], ends: [-1] };
  let number = 0;
  for (const sequence of sequences) {
    let node = 0;
    for (const name of sequence) {
      let next = trie.next[node]?.get(name);
      if (next === undefined) {
        next = trie.next.push(new Map()) - 1;
        trie.ends.push(-1);
        trie.next[node]?.set(name, next);
      }
      node = next;
    }
    trie.ends[node] = number++;
  }
  return trie;
}

/**
 * Call `found` with each sequence of a tree that stands in `classes`, and where it begins, overlapping ones too.
 * Cost: linear in the text times the longest sequence.
 */
export function findSequences(
  { next, ends }: ClassTrie,
  classes: ArrayLike<number>,
  found: (sequence: number, at: number) => void,
): void {
  for (let at = 0; at < classes.length; at++) {
    let node: number | undefined = 0;
    for (let i = at; i < classes.length; i++) {
      node = next[node]?.get(classes[i] as number);
      if (node === undefined) break;
      if ((ends[node] as number) >= 0) found(ends[node] as number, at);
    }
  }
}
