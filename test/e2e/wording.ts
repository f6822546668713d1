/** Wording of the seeds as pages quote it, each with the paragraph it stands in. */
export const OP26 = {
  words:
    'the offenders and intermediaries involved, including public officials involved with trafficking in persons, whether local or foreign',
  symbol: 'A/RES/77/194',
  name: 'operative paragraph 26',
  /** How that paragraph goes on, which no page here quotes. */
  goesOn: 'through the competent national authorities',
};

export const OP42 = {
  words: 'the need to establish firewalls between immigration checks and labour inspections',
  symbol: 'A/RES/77/194',
  name: 'operative paragraph 42',
};

/** Of the Human Rights Council. */
export const HRC_OP1C = {
  words:
    'protected from prosecution or punishment for acts that they have been compelled to commit as a direct consequence of having been trafficked',
  symbol: 'A/HRC/RES/53/9',
  name: 'operative paragraph 1 (c)',
};

/** Of A/RES/78/228. */
export const OP22 = {
  words:
    'the development of common public procurement standards, compliance requirements or codes of conduct',
  symbol: 'A/RES/78/228',
  name: 'operative paragraph 22',
};

/** Where paint begins and ends: on words that say something, so without "the" at the start. */
export const PAINTED = {
  op26: OP26.words.replace(/^the /, ''),
  op42: OP42.words.replace(/^the /, ''),
  hrcOp1c: HRC_OP1C.words,
  op22: OP22.words.replace(/^the /, ''),
};

/** A whole page around some HTML. */
export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;
}
