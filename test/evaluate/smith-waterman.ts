/**
 * The best local alignment of two texts by words: Smith, Waterman, "Identification of common molecular subsequences"
 * (1981), with affine gaps, every cell filled. Nothing of the matcher is used: this is what it is held against.
 */
export interface LocalAlignment {
  /** `page[i]` is matched with `source[i]`, both ascending. */
  page: number[];
  source: number[];
}

// A score and a count of matched tokens in one number, so that equal scores go to more matched tokens.
const POINT = 1024;
const MATCHED = 3 * POINT + 1;
const MISMATCHED = -POINT;
const OPEN = -2 * POINT;
const EXTEND = -POINT;

const DIAGONAL = 1;
const FROM_PAGE = 2;
const FROM_SOURCE = 3;
const PAGE_GOES_ON = 4;
const SOURCE_GOES_ON = 8;

/**
 * Align two texts whose words are given by class: words of one class are equal, and 0 equals nothing.
 *
 * Cost: the product of their lengths.
 */
export function alignLocally(page: Uint32Array, source: Uint32Array): LocalAlignment {
  const width = source.length + 1;
  const steps = new Uint8Array((page.length + 1) * width);
  const above = new Int32Array(width);
  const pageGap = new Int32Array(width).fill(-(2 ** 30));
  let top = 0;
  let topCell = 0;
  for (let i = 1; i <= page.length; i++) {
    const word = page[i - 1] as number;
    let diagonal = 0;
    let left = 0;
    let sourceGap = -(2 ** 30);
    for (let j = 1; j < width; j++) {
      const isMatch = word !== 0 && word === source[j - 1];
      const openPage = (above[j] as number) + OPEN;
      const extendPage = (pageGap[j] as number) + EXTEND;
      const openSource = left + OPEN;
      const extendSource = sourceGap + EXTEND;
      let step = 0;
      if (extendPage > openPage) step |= PAGE_GOES_ON;
      if (extendSource > openSource) step |= SOURCE_GOES_ON;
      const down = Math.max(openPage, extendPage);
      const across = Math.max(openSource, extendSource);
      pageGap[j] = down;
      sourceGap = across;
      const both = diagonal + (isMatch ? MATCHED : MISMATCHED);
      const score = Math.max(0, both, down, across);
      if (score > 0) step |= score === both ? DIAGONAL : score === down ? FROM_PAGE : FROM_SOURCE;
      diagonal = above[j] as number;
      above[j] = score;
      left = score;
      steps[i * width + j] = step;
      if (score > top) {
        top = score;
        topCell = i * width + j;
      }
    }
  }
  return trace(steps, width, topCell, page, source);
}

function trace(
  steps: Uint8Array,
  width: number,
  topCell: number,
  page: Uint32Array,
  source: Uint32Array,
): LocalAlignment {
  const pairs: LocalAlignment = { page: [], source: [] };
  let i = Math.floor(topCell / width);
  let j = topCell % width;
  let gap = 0;
  while (i > 0 && j > 0) {
    const step = steps[i * width + j] as number;
    const way = gap || step & 3;
    if (way === 0) break;
    if (way === DIAGONAL) {
      i--;
      j--;
      if (page[i] !== 0 && page[i] === source[j]) {
        pairs.page.unshift(i);
        pairs.source.unshift(j);
      }
    } else if (way === FROM_PAGE) {
      gap = step & PAGE_GOES_ON ? FROM_PAGE : 0;
      i--;
    } else {
      gap = step & SOURCE_GOES_ON ? FROM_SOURCE : 0;
      j--;
    }
  }
  return pairs;
}
