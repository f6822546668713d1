/**
 * Alignment of two short stretches of words with affine gaps: Gotoh, "An improved algorithm for matching biological
 * sequences" (1982), over tokens. A match scores 3, a mismatch −1, a gap of n tokens −2 −(n−1); of equal scores the one
 * with more matched tokens wins.
 */
export const MATCH = 3;

/** Words as the aligner compares them: by class, read from `at` on in steps of `step`, which is 1 or −1. */
export interface Side {
  classAt: (token: number) => number;
  at: number;
  step: 1 | -1;
  count: number;
}

/** Matched tokens of two texts: `page[i]` stands for `source[i]`, both ascending. */
export interface Pairs {
  page: number[];
  source: number[];
}

// A score and a count in one number, so that ties go to more matched tokens: counts stay below 32,768.
const POINT = 2 ** 15;
const MATCHED = MATCH * POINT + 1;
const MISMATCHED = -POINT;
const OPEN = -2 * POINT;
const EXTEND = -POINT;
const NEVER = -(2 ** 30);

/**
 * An alignment that falls so far behind its best does not come back: four matched tokens that are no anchor bring 12.
 */
const DROP = 14 * POINT;

const Step = { Both: 0, Page: 1, Source: 2 } as const;
const LONGER_PAGE_GAP = 4;
const LONGER_SOURCE_GAP = 8;

// Filled anew at each call, kept because it is called often.
let steps = new Uint8Array(64 * 64);
let best = new Int32Array(65);
let pageGap = new Int32Array(65);
let sourceClasses = new Uint32Array(64);

/**
 * Align two stretches from their first words on.
 *
 * Cost: the product of their lengths; with `end: 'free'` only around the alignment, for it gives up where nothing
 * matches any more.
 *
 * @param end `fixed` to align all of both, `free` to stop where the score is highest
 * @param add told each matched pair, the last one first
 * @returns how many cells were filled
 */
export function align(
  page: Side,
  source: Side,
  end: 'fixed' | 'free',
  add: (page: number, source: number) => void,
): number {
  const rows = page.count;
  const columns = source.count;
  if (rows === 0 || columns === 0) return 0;
  reserve(rows, columns);
  const width = columns + 1;
  for (let j = 0; j < columns; j++) sourceClasses[j] = source.classAt(source.at + j * source.step);
  best[0] = 0;
  for (let j = 1; j <= columns; j++) {
    best[j] = OPEN + (j - 1) * EXTEND;
    steps[j] = Step.Source | (j > 1 ? LONGER_SOURCE_GAP : 0);
  }
  pageGap.fill(NEVER, 0, width);
  let cells = 0;
  let top = 0;
  let topRow = 0;
  let topColumn = 0;
  let low = 1;
  let high = end === 'free' ? Math.min(columns, DROP / POINT) : columns;
  for (let i = 1; i <= rows && low <= high; i++) {
    const wordClass = page.classAt(page.at + (i - 1) * page.step);
    let diagonal = best[low - 1] as number;
    let left = NEVER;
    let sourceGap = NEVER;
    if (low === 1) {
      left = OPEN + (i - 1) * EXTEND;
      best[0] = left;
      steps[i * width] = Step.Page | (i > 1 ? LONGER_PAGE_GAP : 0);
    } else {
      best[low - 1] = NEVER;
    }
    cells += high - low + 1;
    let first = 0;
    let last = 0;
    for (let j = low; j <= high; j++) {
      const isSame = wordClass !== 0 && wordClass === sourceClasses[j - 1];
      let score = diagonal + (isSame ? MATCHED : MISMATCHED);
      let step: number = Step.Both;
      const above = best[j] as number;
      let down = above + OPEN;
      const longerDown = (pageGap[j] as number) + EXTEND;
      let flags = 0;
      if (longerDown > down) {
        down = longerDown;
        flags = LONGER_PAGE_GAP;
      }
      pageGap[j] = down;
      const longerAcross = sourceGap + EXTEND;
      sourceGap = left + OPEN;
      if (longerAcross > sourceGap) {
        sourceGap = longerAcross;
        flags |= LONGER_SOURCE_GAP;
      }
      if (down > score) {
        score = down;
        step = Step.Page;
      }
      if (sourceGap > score) {
        score = sourceGap;
        step = Step.Source;
      }
      diagonal = above;
      best[j] = score;
      left = score;
      steps[i * width + j] = step | flags;
      if (score > top) {
        top = score;
        topRow = i;
        topColumn = j;
      }
      if (score > top - DROP) {
        if (first === 0) first = j;
        last = j;
      }
    }
    if (end === 'fixed') continue;
    if (first === 0) break;
    // Cells right of the row's end are entered from the left or from above: they must not hold an older row's score.
    low = first;
    const next = Math.min(columns, last + 1);
    for (let j = high + 1; j <= next; j++) {
      best[j] = NEVER;
      pageGap[j] = NEVER;
    }
    high = next;
  }
  if (end === 'fixed') trace(page, source, width, rows, columns, add);
  else trace(page, source, width, topRow, topColumn, add);
  return cells;
}

function trace(
  page: Side,
  source: Side,
  width: number,
  row: number,
  column: number,
  add: (page: number, source: number) => void,
): void {
  let i = row;
  let j = column;
  let gap: number | null = null;
  while (i > 0 || j > 0) {
    const cell = steps[i * width + j] as number;
    const step: number = gap ?? cell & 3;
    if (step === Step.Both) {
      const at = page.at + (i - 1) * page.step;
      const from = source.at + (j - 1) * source.step;
      const wordClass = page.classAt(at);
      if (wordClass !== 0 && wordClass === source.classAt(from)) add(at, from);
      i--;
      j--;
    } else if (step === Step.Page) {
      gap = cell & LONGER_PAGE_GAP ? Step.Page : null;
      i--;
    } else {
      gap = cell & LONGER_SOURCE_GAP ? Step.Source : null;
      j--;
    }
  }
}

function reserve(rows: number, columns: number): void {
  const cells = (rows + 1) * (columns + 1);
  if (steps.length < cells) steps = new Uint8Array(cells * 2);
  if (best.length > columns) return;
  best = new Int32Array(columns * 2 + 1);
  pageGap = new Int32Array(columns * 2 + 1);
  sourceClasses = new Uint32Array(columns * 2);
}
