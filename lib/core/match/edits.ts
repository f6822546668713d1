import type { Span } from '../text/span.ts';
import type { Pairs } from './align.ts';
import type { Edit } from './match.ts';

/** Two texts with their tokens' places, and what makes two matched words differ all the same. */
export interface EditedTexts {
  page: { starts: Uint32Array; ends: Uint32Array };
  source: { starts: Uint32Array; ends: Uint32Array };
  /** How a matched token of the page differs from its token of the source; null where it is the same word. */
  differenceOf: (page: number, source: number) => 'inflection' | 'spelling' | null;
}

/**
 * List the edits of an alignment by ascending place: what stands between matched tokens on one side or both, and
 * matched words in another form or spelling. Spans of edits are in UTF-16 code units of the two texts.
 *
 * @param pairs tokens of the page and of the paragraph
 * @param page the stretch of the page in tokens; what of it no pair matches, also at its ends, is an edit
 * @param source the stretch of the paragraph in tokens
 */
export function listEdits(pairs: Pairs, page: Span, source: Span, texts: EditedTexts): Edit[] {
  const edits: Edit[] = [];
  let pageEnd = page.start;
  let sourceEnd = source.start;
  const addWording = (pageStart: number, sourceStart: number) => {
    const inserted = pageStart > pageEnd;
    const deleted = sourceStart > sourceEnd;
    if (!inserted && !deleted) return;
    edits.push({
      op: inserted && deleted ? 'replace' : inserted ? 'insert' : 'delete',
      kind: 'wording',
      page: spanOf(texts.page, pageEnd, pageStart, page),
      source: spanOf(texts.source, sourceEnd, sourceStart, source),
    });
  };
  pairs.page.forEach((at, i) => {
    const from = pairs.source[i] as number;
    addWording(at, from);
    const kind = texts.differenceOf(at, from);
    if (kind !== null) {
      edits.push({
        op: 'replace',
        kind,
        page: spanOf(texts.page, at, at + 1, page),
        source: spanOf(texts.source, from, from + 1, source),
      });
    }
    pageEnd = at + 1;
    sourceEnd = from + 1;
  });
  addWording(page.end, source.end);
  return edits;
}

/** Tokens `[from, to)` in code units; where there are none, the empty span behind the token before. */
function spanOf(
  { starts, ends }: { starts: Uint32Array; ends: Uint32Array },
  from: number,
  to: number,
  within: Span,
): Span {
  if (to > from) return { start: starts[from] as number, end: ends[to - 1] as number };
  const at = (from > within.start ? ends[from - 1] : starts[from]) as number;
  return { start: at, end: at };
}
