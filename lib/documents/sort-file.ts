import type { ImportFile } from './import-event.ts';
import { languageByName } from './languages.ts';

/** What to do with a file, by its name alone. */
export type Sorting =
  /** To be opened first; to be read before the texts, which it says something of; or to be read as what it begins with. */
  | { as: 'archive' | 'facts' | 'text' }
  /** To be left out without a word. */
  | { as: 'nothing' }
  | LeftOutKind;

/** To be left out and told. */
export interface LeftOutKind {
  as: 'left out';
  /** What these files have in common, to follow their number: "files in French". */
  what: string;
  why: string;
}

export const ONLY_ENGLISH = 'because only English is indexed';

/** What systems and programs put beside documents. */
const SYSTEM = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i;
/** What stands beside the texts of a repository or a website. */
const ABOUT =
  /\/(?:readme|licen[cs]e|notice|copying|changelog|contributing|code_of_conduct|security|authors)(?:\.(?:md|txt|rst))?$/i;
const FURNITURE =
  /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|tiff?|mp[34]|woff2?|css|m?js|ts|py|sh|bat|exe|xslt?|xsd|dtd|rng|ya?ml|toml|ini|lock|log|bak)$/i;
/** Files that may hold texts, in a form that is not read. */
const DOCUMENTS =
  /\.(pdf|docm?|dotx?|rtf|odt|html?|mhtml|xlsx?|ods|csv|tsv|pptx?|epub|pages|7z|rar|gz|tar|xz)$/i;
const FACTS = /\.(?:json|jsonl|ndjson)$/i;

/**
 * Sort a file by its name. A file that a person chose by itself is left out for none of its name's sake, other than
 * what systems leave behind: what it begins with decides.
 */
export function sortFile({ path, within = path }: Pick<ImportFile, 'path' | 'within'>): Sorting {
  if (SYSTEM.test(within)) return { as: 'nothing' };
  const chosen = !within.includes('/');
  if (!chosen && (ABOUT.test(within) || FURNITURE.test(path))) return { as: 'nothing' };
  const language = chosen ? null : languageByName(within);
  if (language) return { as: 'left out', what: `files in ${language}`, why: ONLY_ENGLISH };
  const ending = DOCUMENTS.exec(path)?.[1]?.toLowerCase();
  if (!chosen && ending) {
    return {
      as: 'left out',
      what: `files of the kind .${ending}`,
      why: `because only ${READ_KINDS} are read`,
    };
  }
  return { as: /\.zip$/i.test(path) ? 'archive' : FACTS.test(path) ? 'facts' : 'text' };
}

/** What texts are read from. */
export const READ_KINDS = 'AKN4UN XML, Word documents (.docx) and plain text';
