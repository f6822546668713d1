import { i18n } from '#i18n';
import type { AgreedKey } from '../../core/draft/draft-report.ts';
import { draftToHtml } from '../../core/draft/draft-to-html.ts';
import { draftToMarkdown } from '../../core/draft/draft-to-markdown.ts';
import type { SourceParagraph } from '../../messaging/messages.ts';
import { keyOf } from '../forms.ts';
import type { SavedFile } from './save-file.ts';
import { partWords } from './share-words.ts';
import type { Checked } from './use-draft.ts';

/**
 * Writes a checked draft as a file, with the sources of its passages as notes.
 *
 * @param cited what is known of the paragraphs that are cited, by `keyOf`; one that is missing is cited by its key
 */
export function exportDraft(
  { text, report }: Checked,
  cited: ReadonlyMap<string, SourceParagraph>,
  form: 'html' | 'markdown',
): SavedFile {
  const describe = (key: AgreedKey) => {
    const known = cited.get(keyOf(key));
    return { citation: known?.citations.un ?? keyOf(key), url: known?.url ?? null };
  };
  const words = {
    language: i18n.t('dateLocale'),
    title: i18n.t('draft.exportTitle'),
    grades: {
      verbatim: partWords('verbatim'),
      'near-verbatim': partWords('near-verbatim'),
      adapted: partWords('adapted'),
    },
    quoted: i18n.t('card.quoted'),
  };
  return form === 'html'
    ? { name: 'draft.html', type: 'text/html', text: draftToHtml(text, report, describe, words) }
    : { name: 'draft.md', type: 'text/markdown', text: draftToMarkdown(text, report, describe, words) };
}
