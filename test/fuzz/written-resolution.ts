import fc from 'fast-check';
import { parseParagraphId } from '../../lib/core/resolution/paragraph-id.ts';
import type { Paragraph } from '../../lib/core/resolution/resolution.ts';
import { readSeeds } from '../seeds.ts';

/** A paragraph and its subparagraphs, as they stand in an adopted text. */
export interface Group {
  text: string;
  /** Numbers and texts: `(a)`, "To promote …". */
  below: { label: string; text: string }[];
}

/** A resolution made of paragraphs of adopted ones, by their numbers among those of their kind. */
export interface Written {
  preamble: number[];
  operative: number[];
}

const groups = readGroups(readSeeds().flatMap(({ paragraphs }) => paragraphs));

/** Resolutions of two to twelve paragraphs, in any order. */
export function writtenResolution(): fc.Arbitrary<Written> {
  const some = (all: Group[]) => fc.array(fc.nat({ max: all.length - 1 }), { minLength: 1, maxLength: 6 });
  return fc.record({ preamble: some(groups.preamble), operative: some(groups.operative) });
}

/** The paragraphs of a written resolution. */
export function groupsOf({ preamble, operative }: Written): { preamble: Group[]; operative: Group[] } {
  return {
    preamble: preamble.map((at) => groups.preamble[at] as Group),
    operative: operative.map((at) => groups.operative[at] as Group),
  };
}

/** The paragraphs that a written resolution should be read with; `path` goes before their ids. */
export function paragraphsOf(written: Written, path = ''): Pick<Paragraph, 'id' | 'text'>[] {
  const { preamble, operative } = groupsOf(written);
  const list = (all: Group[], kind: string) =>
    all.flatMap(({ text, below }, i) => [
      { id: `${path}${kind}${i + 1}`, text },
      ...below.map((one) => ({ id: `${path}${kind}${i + 1}${one.label}`, text: one.text })),
    ]);
  return [...list(preamble, 'PP'), ...list(operative, 'OP')];
}

function readGroups(paragraphs: readonly Paragraph[]): { preamble: Group[]; operative: Group[] } {
  const found = { preamble: [] as Group[], operative: [] as Group[] };
  let group: Group | null = null;
  for (const { id, text } of paragraphs) {
    const { kind, subparagraphs } = parseParagraphId(id);
    if (subparagraphs.length > 0) group?.below.push({ label: subparagraphs.join(''), text });
    else {
      group = { text, below: [] };
      found[kind === 'preambular' ? 'preamble' : 'operative'].push(group);
    }
  }
  return found;
}
