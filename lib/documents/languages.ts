/** The languages, other than English, in which the United Nations publish texts. */
const LANGUAGES = ['Arabic', 'Chinese', 'French', 'German', 'Russian', 'Spanish'];

/** A name that ends in its language: "GA resolutions_74session_French". */
const LAST_WORD = new RegExp(`[_ -](${LANGUAGES.join('|')})\\.(?:xml|zip)$`, 'i');

/**
 * Tell by its name in which other language a file of texts is: that of a folder it is in ("75session/Arabic/…"), or the
 * last word of its own name. Null for English, and where the name says nothing.
 */
export function languageByName(path: string): string | null {
  if (!/\.(?:xml|zip)$/i.test(path)) return null;
  const folders = path.split('/').slice(0, -1);
  const own = LAST_WORD.exec(path)?.[1]?.toLowerCase();
  return (
    LANGUAGES.find(
      (language) => own === language.toLowerCase() || folders.some((name) => name === language),
    ) ?? null
  );
}

/** Where AKN4UN says its language stands in the first 4,000 characters. */
const HEAD = 65_536;

/** Tell by its metadata in which other language AKN4UN is; null for English, and where it does not say. */
export function languageByMarkup(xml: string): string | null {
  const code = /<FRBRlanguage\s[^>]{0,100}?language="([a-z]{2,3})"/.exec(xml.slice(0, HEAD))?.[1] ?? 'eng';
  if (code === 'eng' || code === 'en') return null;
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
