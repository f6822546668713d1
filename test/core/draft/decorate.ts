import fc from 'fast-check';

/** A way to write the same words otherwise, at places that `at` (0 to 1) says. */
type Decoration = (text: string, at: number, variant: number) => string;

/** What a print does to letters. */
export const LETTERS: Record<string, Decoration> = {
  'a capital set apart': (text) => text.replace(/(?<=^| )([TWVYP])(?=\p{Ll}{3})/gu, '$1 '),
  ligatures: (text, _, variant) =>
    text.replaceAll('ffi', pick(['ﬃ', 'ﬃ '], variant)).replaceAll('fi', pick(['ﬁ', 'ﬁ ', ' ﬁ '], variant)),
  'soft hyphens': (text) =>
    text.replace(/(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu, '\u00ad').replace(/(?<=\u00ad.)\u00ad/gu, ''),
};

/** What stands at the seam of two pages. */
const FURNITURE = [
  '13 Published by the Home Office March 2020 ',
  '13',
  '- 13 -',
  'Page 13 of 26',
  '22-28891 **9/14**',
  '\n22-28891 9/14\n\nA/RES/77/194 Trafficking in women and girls\n',
  'A/HRC/WG.6/7/SVN/1\nPage 2',
  'GE.23-13770',
  'TRAFFICKING AND EXPLOITATION STRATEGY / 5',
  'Underground Lives\n4\n',
  '\f13\f',
  '\n\f',
  '\n¹⁸ See Official Records of the Economic and Social Council, 2016,\nSupplement No. 10 (E/2016/30), chap. I, sect. D.\n\n22-28891 5/14\n',
  '__________________\n12 Resolution 55/25, annex I.\n13 Ibid., annex II.\n\n18   GE.25-02819\n',
];

/** What a print does to lines. */
export const LINES: Record<string, Decoration> = {
  'a word divided at the end of a line': (text, at) => {
    const word = place([...text.matchAll(/(?<![\p{L}-])\p{Ll}{8,}(?![\p{L}-])/gu)], at);
    return word ? `${text.slice(0, word.index + 4)}-\n${text.slice(word.index + 4)}` : text;
  },
  'a real hyphen at the end of a line': (text) => text.replace(/(?<=\p{Ll})-(?=\p{Ll})/u, '-\n'),
  'a soft hyphen at the end of a line': (text) => text.replace(/(?<=\p{Ll}{4})(?=\p{Ll}{4})/u, '\u00ad\n'),
  'hard line breaks': (text, at) => wrap(text, 40 + Math.floor(at * 60)),
  'the seam of two pages': (text, at, variant) =>
    between(text, 0.3 + at * 0.7, `\n${pick(FURNITURE, variant)}\n`),
  'the seam of two pages between full lines': (text, at, variant) => {
    const lines = wrap(text, 72).split('\n');
    const seams = lines.flatMap((line, i) => (isInSentence(lines[i - 1], line) ? [i] : []));
    const seam = place(seams, at);
    return seam === undefined ? text : lines.toSpliced(seam, 0, pick(FURNITURE, variant)).join('\n');
  },
};

const SPEAKERS = ['EU', 'US', 'EU/UK', 'G77 and China', 'Egypt, Mexico', 'Russian Federation', 'Holy See'];
const REQUESTS = [
  'delete',
  'add “and shall forever”',
  'to be discussed',
  'replace by “may”',
  'reserve',
  'add …',
];

/** What a negotiation writes around words and between them. */
export const PROPOSALS: Record<string, Decoration> = {
  brackets: (text, at) => around(text, at, '['),
  'who proposes some words': (text, at, variant) => around(text, at, `[${pick(SPEAKERS, variant)}: `),
  'a request in brackets': (text, at, variant) => {
    const request = `${pick(SPEAKERS, variant)}: ${pick(REQUESTS, variant >> 3)}`;
    return between(text, at, variant & 1 ? ` [${request}] ` : ` (${request}) `);
  },
  'who proposes it in brackets': (text, at) => between(text, at, ' [EU/US] '),
  'words struck through': (text, at, variant) => {
    const struck = ['~~and shall forever~~', overlay('and shall forever'), '<s>and shall</s>'];
    return between(text, at, ` ${pick(struck, variant)} `);
  },
  'emphasis and tags': (text, at) => between(`*${text.replace(' ', '* ')}`, at, ' <b>').concat('</b>'),
};

/** What a negotiation writes before a paragraph, or on lines of its own. */
export const LABELS: Record<string, Decoration> = {
  'who proposes the paragraph': (text, _, variant) => `${pick(SPEAKERS, variant)}: ${text}`,
  'a label': (text, _, variant) => pick(LABEL, variant) + text,
  'a request before it': (text, _, variant) => `EU/UK: ${pick(REQUESTS, variant)}\n${text}`,
};

const LABEL = [
  'OP5 Alt ',
  '5 alt. ',
  '[PP3 bis] ',
  '26. ',
  '(a) ',
  'OP5 (EU): ',
  '- 7. ',
  'OP5 Alt\n',
  '**12.** ',
];

const ALL: Record<string, Decoration> = { ...LETTERS, ...LINES, ...PROPOSALS, ...LABELS };

/** Decorations by name, each with its place and variant, in the order in which a text meets them. */
export type Chosen = readonly [name: string, at: number, variant: number][];

/** At most one decoration of each layer: words and sentences are written before their lines are broken. */
export function decorations(...layers: Record<string, Decoration>[]): fc.Arbitrary<Chosen> {
  const ofLayer = (layer: Record<string, Decoration>) => {
    const at = fc.double({ min: 0, max: 0.999, noNaN: true });
    return fc.option(fc.tuple(fc.constantFrom(...Object.keys(layer)), at, fc.nat(200)), { freq: 3 });
  };
  return fc.tuple(...layers.map(ofLayer)).map((chosen) => chosen.filter((one) => one !== null));
}

/** Write a text otherwise. */
export function decorate(text: string, chosen: Chosen): string {
  return chosen.reduce((words, [name, at, variant]) => ALL[name]?.(words, at, variant) ?? words, text);
}

function pick<T>(list: readonly T[], variant: number): T {
  return list[variant % list.length] as T;
}

function place<T>(list: readonly T[], at: number): T | undefined {
  return list[Math.floor(at * list.length)];
}

/** The offsets of the spaces between two words, without a sign at either. */
function spaces(text: string): number[] {
  return Array.from(text.matchAll(/(?<=\p{L}{2}) (?=\p{Ll})/gu), ({ index }) => index);
}

/** Put something in the place of a space in the middle of the text. */
function between(text: string, at: number, sign: string): string {
  const space = place(spaces(text), at);
  return space === undefined ? text : `${text.slice(0, space)}${sign}${text.slice(space + 1)}`;
}

/** Put a bracket around some words. */
function around(text: string, at: number, open: string): string {
  const all = spaces(text);
  const from = Math.floor(at * all.length);
  const [start, end] = [all[from], all[from + 3]];
  if (start === undefined || end === undefined) return text;
  return `${text.slice(0, start + 1)}${open}${text.slice(start + 1, end)}]${text.slice(end)}`;
}

/** Break a text into lines of at most so many characters. */
function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').replace(/\n+$/u, '');
}

function isInSentence(before: string | undefined, line: string): boolean {
  return before !== undefined && /[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(line);
}

function overlay(words: string): string {
  return words.replace(/./gu, '$&\u0336');
}
