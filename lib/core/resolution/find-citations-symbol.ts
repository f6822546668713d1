import type { Citation, CitedDocument } from './find-citations.ts';
import { isCapital } from './letters.ts';
import { addressOf, addressOfResolution, formatSymbol, parseSymbol } from './symbol.ts';

/** What may stand before a symbol: white space, an opening bracket or mark, a separator; never part of an address. */
const BEFORE = /[\s([{<>“‘"'«,;:–—|*†‡§]/;

/** What may not follow it: then it is part of something longer. */
const GOES_ON = /^[\p{L}\p{N}_/]/u;

/** What follows a letter that names a part: "A/RES/76/84 A of 9 December", but "A/RES/77/194 A new …" */
const AFTER_PART = String.raw`(?=$|[,.;:)\]”’"]|/[ACR][a-z]|\s(?:and|of|or|to)\b)`;
const PART = String.raw`(?:\s?[A-Z](?:\s?[-–]\s?[A-Z])?${AFTER_PART})?`;
const MODIFIERS = String.raw`(?:/(?:Add|Corr|Rev|Amend)\.\d{1,3}){0,4}`;

const RESOLUTIONS = [
  // A/RES/77/194, A/RES/76/84 A, A/RES/S-13/2, A/RES/60/1/Corr.1, A/HRC/RES/53/9, E/RES/2021/25, A/Res/77/194
  String.raw`(?:A/HRC|[AE])/(?:RES|Res)/(?:E?S[-‑])?\d{1,4}/\d{1,4}${PART}${MODIFIERS}`,
  // A/RES/217(III), A/RES/217 A (III), A/RES/3201(S-VI), E/RES/1503(XLVIII), S/RES/2331 (2016)
  String.raw`[ASE]/(?:RES|Res)/\d{1,4}(?:\s?[A-Z](?:\s?[-–]\s?[A-Z])?)?\s?\((?:\d{4}|(?:E?S[-‑])?[IVXL]{1,8})\)${MODIFIERS}`,
].map((form) => new RegExp(form, 'y'));

// S/RES/2331 (Dec. 20, 2016), as the Bluebook has it: the year is in the date
const DATED = /(S\/RES\/\d{1,4}) \([A-Z][a-z]{2,8}\.? \d{1,2}, (\d{4})\)/y;

// Any symbol, also of a part: A/81/6 (Sect. 12), A/77/6 (Sect. 3)/Add.1, ICCD/COP(15)/23/Add.1
const ANY =
  /[A-Z]{1,8}(?:\/[A-Za-z0-9][A-Za-z0-9.-]{0,20}(?:\(\d{1,3}\))?){1,8}(?:\s?\((?:Sect|Vol|Part)\.?\s?[\dIVX]{1,4}[A-Z]?\)(?:\/(?:Add|Corr|Rev)\.\d{1,2}){0,3})?/y;

/** How the symbols of documents other than resolutions begin. */
const OTHER_DOCUMENTS = new RegExp(
  [
    // A/77/170, A/77/L.12, A/S-13/1, A/75/PV.9
    String.raw`A/(?:\d{2,3}|E?S-\d{1,2})/(?:[A-Z]{1,5}\.)?\d`,
    // A/C.3/77/L.12, A/AC.291/22, A/CONF.240/2021/1, A/CN.4/755, E/CN.4/1998/53, E/C.12/GC/24
    String.raw`[AE]/(?:C|AC|CN|CONF)\.\d{1,3}/\S*\d`,
    // A/HRC/50/33, A/HRC/WG.6/41/NGA/1, A/DEC/77/516, A/INF/77/1
    String.raw`A/(?:HRC|DEC|INF|BUR|SPC)/\S*\d`,
    // S/2016/949, S/PRST/2015/25, E/2022/L.30
    String.raw`(?:S|S/PRST|E)/(?:19|20)\d\d/(?:[A-Z]{1,5}\.)?\d`,
    // S/PV.8234, S/INF/71, TD/519/Add.2
    String.raw`S/PV\.\d{1,5}|^S/INF/\d|^(?:TD|ISBA|SPLOS|CLCS)/\d{1,3}\b`,
    // E/ESCAP/RES/79/1, E/INCB/2021/1
    String.raw`E/(?:ESCAP|ECE|ECA|ESCWA|ICEF|INCB|HLPF|FFDF|WFP)/\S*\d`,
    // ST/SGB/2019/8, HRI/GEN/1/Rev.9, CEDAW/C/GC/38, CTOC/COP/2022/9, FCCC/CP/2015/10/Add.1, UNEP/EA.5/Res.14
    String.raw`(?:ST|HRI|CEDAW|CRC|CCPR|CAT|CERD|CRPD|CMW|CED|CTOC|CAC|CBD|FCCC|ICCD|UNEP|UNW|DP|TD|JIU|ISBA|SPLOS|CLCS|NPT|CCW|BWC|TPNW|HSP)/[A-Z]\S*\d`,
  ]
    .map((form) => `^${form}`)
    .join('|'),
);

/**
 * Read the symbol whose first slash is at `at`.
 *
 * @returns the citation, or null where there is none, and the offset from which the search goes on
 */
export function readSymbol(text: string, at: number): { citation: Citation | null; next: number } {
  let start = at - 1;
  while (at - start < 9 && isCapital(text, start - 1)) start--;
  if (start > 0 && !BEFORE.test(text[start - 1] as string)) return { citation: null, next: at + 1 };
  const resolution = firstAt(RESOLUTIONS, text, start);
  if (resolution !== null) {
    const end = start + resolution.length;
    return { citation: cited(start, end, resolutionOf(resolution)), next: end };
  }
  DATED.lastIndex = start;
  const [, document = '', year = ''] = DATED.exec(text) ?? [];
  if (document !== '') {
    const end = start + document.length;
    return { citation: cited(start, end, resolutionOf(`${document} (${year})`)), next: end };
  }
  const other = firstAt([ANY], text, start)?.replace(/[.-]+$/, '') ?? '';
  const end = start + other.length;
  // What begins like the symbol of a resolution and goes on otherwise is neither.
  const known = OTHER_DOCUMENTS.test(other) && !/\/R(?:ES|es)\/\d/.test(other.slice(0, 10));
  // A document of two bodies, A/70/95-S/2015/446, is found by either symbol.
  const address = other.replace(/-[A-Z]\/.*$/, '').replace(/\s/g, '');
  const documents = known ? [{ symbol: other, url: addressOf(address) }] : [];
  return { citation: cited(start, end, documents), next: Math.max(end, at + 1) };
}

/** The document of a resolution's symbol, in the UN's own spelling of it; none where it is no symbol after all. */
export function resolutionOf(symbol: string): CitedDocument[] {
  const plain = symbol.replaceAll('‑', '-').replace('/Res/', '/RES/');
  const parsed = parseSymbol(plain);
  if (parsed === null) return [];
  const url = addressOfResolution(parsed);
  const usual = formatSymbol(parsed);
  const modifiers = parsed.modifiers.map((modifier) => `/${modifier}`).join('');
  return [{ symbol: usual === null ? plain : usual + modifiers, url }];
}

function cited(start: number, end: number, candidates: CitedDocument[]): Citation | null {
  return candidates.length > 0 ? { start, end, candidates } : null;
}

/** What the first of the forms that stands at an offset matches as a whole, or null. */
function firstAt(forms: readonly RegExp[], text: string, start: number): string | null {
  for (const form of forms) {
    form.lastIndex = start;
    const matched = form.exec(text)?.[0];
    if (matched !== undefined && !GOES_ON.test(text.slice(form.lastIndex, form.lastIndex + 2)))
      return matched;
  }
  return null;
}
