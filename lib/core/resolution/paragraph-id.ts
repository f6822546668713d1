/** A paragraph's id taken apart: `annex.II.5(a)`. */
export interface ParagraphId {
  /** The numeral of the annex, empty where there is only one; null outside annexes. */
  annex: string | null;
  /** The Roman numeral or letter of each section, outermost first. */
  sections: string[];
  /** The article, rule, guideline or principle of an annex that has them, with its number; or null. */
  unit: { name: 'article' | 'rule' | 'guideline' | 'principle'; number: string } | null;
  kind: 'preambular' | 'operative' | 'numbered' | 'unnumbered';
  number: number;
  /** 2 for the second paragraph of one number in the same place, and so on; else 1. */
  occurrence: number;
  /** The numbers of subparagraphs, outermost first: `(a)`, `(i)`, `a.`, `•2`; `(a)[2]` for a second (a). */
  subparagraphs: string[];
}

const SUBPARAGRAPH = String.raw`(?:\([a-z0-9]{1,6}\)|[a-z]{1,6}\.|•\d+)(?:\[\d+\])?`;

// PP9, PP9(a), OP26, OP4(a)(i), II.OP5, I.A.OP2, annex.5, annexII.5, annex.II.5(a), annex.art5.2, annex.P3, annex.5[2](a)
const ID = new RegExp(
  String.raw`^(?:annex(?<annex>[IVXL]*)\.)?(?<sections>(?:[IVXL]+\.)?(?:[A-Z]\.)?)(?:(?<unit>art|rule|guideline|principle)(?<unitNumber>\d+)\.)?` +
    String.raw`(?<kind>PP|OP|P|)(?<number>\d+)(?:\[(?<occurrence>\d+)\])?(?<subparagraphs>(?:${SUBPARAGRAPH})*)$`,
);

const UNITS = { art: 'article', rule: 'rule', guideline: 'guideline', principle: 'principle' } as const;
const KINDS = { PP: 'preambular', OP: 'operative', P: 'unnumbered', '': 'numbered' } as const;

/** Take a paragraph's id apart. Throws a `RangeError` for a string that is no id. */
export function parseParagraphId(id: string): ParagraphId {
  const groups = ID.exec(id)?.groups;
  if (!groups) throw new RangeError(`Not the id of a paragraph: ${id}`);
  return {
    annex: groups.annex ?? null,
    sections: (groups.sections ?? '').split('.').filter((section) => section !== ''),
    unit: groups.unit
      ? { name: UNITS[groups.unit as keyof typeof UNITS], number: groups.unitNumber ?? '' }
      : null,
    kind: KINDS[groups.kind as keyof typeof KINDS],
    number: Number(groups.number),
    occurrence: groups.occurrence ? Number(groups.occurrence) : 1,
    subparagraphs: (groups.subparagraphs ?? '').match(new RegExp(SUBPARAGRAPH, 'g')) ?? [],
  };
}
