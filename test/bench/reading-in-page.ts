/** Runs in a page: what reading and probing it cost against tokenising its text. */
import { mayMatch, openFilter, type PackedFilter } from '../../lib/core/index/filter.ts';
import { type Tokens, tokenize } from '../../lib/core/text/tokenize.ts';
import { probe } from '../../lib/page/probe.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import { race, type Timing } from './race.ts';

const ROUNDS = { rounds: 25, ms: 15_000 };
const ignore = () => {};
/** Never spent: resting is no work. */
const slice = { spent: () => false, rest: async () => {} };

/** Measure on the document as it stands; `packed` has its bytes as numbers. */
export async function raceReading(
  packed: Record<keyof PackedFilter, number[]>,
): Promise<Record<'tokenise' | 'read' | 'probe', Timing> & { blocks: number }> {
  const filter = openFilter({
    stops: Uint8Array.from(packed.stops),
    words: Uint8Array.from(packed.words),
    forms: Uint8Array.from(packed.forms),
    classes: Uint8Array.from(packed.classes),
    grams: Uint8Array.from(packed.grams),
    terms: Uint8Array.from(packed.terms),
  });
  let tokens: Tokens | undefined;
  const hits = (text: string) => {
    tokens = tokenize(text, tokens);
    return mayMatch(filter, tokens);
  };
  const root = document.documentElement;
  const texts: string[] = [];
  for (const block of readBlocks(root, { deep: true })) if (block) texts.push(block.text);
  const times = await race(
    {
      tokenise() {
        for (const text of texts) tokens = tokenize(text, tokens);
      },
      read() {
        for (const _ of readBlocks(root, { deep: true })) continue;
      },
      async probe() {
        await probe(root, true, { filter: { hits }, slice, onShadowRoot: ignore, onHost: ignore });
      },
    },
    ROUNDS,
  );
  return { ...times, blocks: texts.length };
}
