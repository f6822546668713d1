/** A job number of the United Nations' documents: 22-28891, GE.23-13770, V.22-27031 (E). */
const JOB = String.raw`(?:[A-Z]{1,3}\.)?\d{2}-\d{5,6}(?: ?\([A-Z]\))?`;
const PAGE = String.raw`\d{1,3} ?/ ?\d{1,3}`;

const FURNITURE = [
  // 22-28891 9/14, 9/14 22-28891, GE.23-13770
  new RegExp(`^(?:${JOB}(?: ${PAGE})?|${PAGE} ${JOB})$`),
  /^Please recycle\b.{0,10}$/,
];

/** What is furniture only in a line by itself: in the middle of a wrapped sentence it could be part of it. */
const ALONE = [
  // 9/14, 12, - 12 - (whose first dash may have been taken for the sign of a list), Page 12 of 14
  new RegExp(`^${PAGE}$`),
  /^(?:(?:[-–—]{1,2} ?)?\d{1,3} ?[-–—]{1,2}|(?:[Pp]age )?\d{1,3}(?: of \d{1,3})?)$/,
  // The bar code's number: 2228891, or *2228891* before its asterisks went
  /^\d{6,9}$/,
  // A rule between parts
  /^[-_=—–\s]{2,80}$/,
];

/** A running head: the symbol with what may stand beside it. */
const HEAD =
  /^(?:United Nations )?([A-Z]{1,5}(?:\/[\w.-]{1,12}){1,6}(?: ?\([^()]{1,10}\))?)(?: (.{1,300}))?$/;

/**
 * Whether a line, its markup gone, is no part of the text but of its page: job and page numbers, a running head with
 * the document's symbol and title, a bar code, a rule.
 *
 * @param alone whether a blank line stands before it
 * @param own what running heads are made of, as far as it is known
 */
export function isFurniture(
  line: string,
  alone: boolean,
  own: { symbol: string | null; title: string },
): boolean {
  if (FURNITURE.some((form) => form.test(line))) return true;
  if (alone && ALONE.some((form) => form.test(line))) return true;
  if (own.symbol === null) return false;
  if (own.title !== '' && line === `${own.title} ${own.symbol}`) return true;
  const [, symbol, rest] = HEAD.exec(line) ?? [];
  if (symbol === undefined || (rest !== undefined && rest !== own.title)) return false;
  // A resolution without a symbol of its own stands in a report: CTOC/COP/2022/9, sect. I.A, resolution 11/5.
  return own.symbol === symbol || own.symbol.startsWith(`${symbol},`);
}
