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

/** OP26 with three words changed, and one in another number. */
export const ALTERED_OP26 = {
  ...OP26,
  words:
    'criminalize every form of trafficking in persons, recognizing its increasing occurrence for the purpose of the exploitation of the prostitution of others or other kinds of sexual exploitation, forced labour or services, slavery or practices akin to slavery, servitude or the removal of organs',
  /** How it is painted: what is word for word for long enough with its own line. */
  lines: [
    { highlight: 'a1-n', words: 'criminalize every form of' },
    {
      highlight: 'a1-v',
      words:
        'trafficking in persons, recognizing its increasing occurrence for the purpose of the exploitation of the prostitution of others',
    },
    { highlight: 'a1-n', words: 'or other kinds of' },
    { highlight: 'a1-v', words: 'sexual exploitation, forced labour or services, slavery or practices' },
    { highlight: 'a1-n', words: 'akin to' },
    { highlight: 'a1-v', words: 'slavery, servitude or the removal of organs' },
  ],
  edits: ['-all', '+every', '-forms', '+kinds', '-similar', '+akin'],
};

/** OP42 with two words changed. */
export const QUOTED_OP42 = {
  ...OP42,
  words:
    'the need to establish firewalls between immigration checks and labour inspections, and to ensure that labour inspections are conducted in such a manner that does not put potential victims of trafficking in fear',
};

/** OP28 as it is spelt elsewhere. */
export const RESPELT_OP28 = {
  words:
    'a national mechanism, with the participation of civil society, as appropriate, including non-governmental organisations, such as women’s organisations, and survivors of trafficking in persons',
  name: 'operative paragraph 28',
};

/** OP33 broken over the items of a list. The first item by itself stands in a later resolution too. */
export const OP33 = {
  items: [
    'combat and eradicate trafficking in persons in the context of international migration',
    'including by identifying and supporting victims of trafficking in persons',
    'cooperate with relevant stakeholders to undertake or strengthen campaigns to inform migrants',
  ],
  elsewhere: 'A/RES/78/228 OP24',
};

/** Where paint begins and ends: on words that say something, so without "the" at the start. */
export const PAINTED = {
  op26: OP26.words.replace(/^the /, ''),
  op42: OP42.words.replace(/^the /, ''),
  hrcOp1c: HRC_OP1C.words,
  op22: OP22.words.replace(/^the /, ''),
  op33: OP33.items.map((words) => words.replace(/^including by /, '')),
};

/** A whole page around some HTML. */
export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;
}
