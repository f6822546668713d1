import { i18n } from '#i18n';
import type { SourceParagraph } from '../../messaging/messages.ts';
import { keyOf } from '../forms.ts';
import { GradeSample } from '../GradeLine.tsx';
import type { Notes } from './notes.ts';
import { partWords } from './share-words.ts';

const GRADES = ['verbatim', 'near-verbatim', 'adapted'] as const;

/** What stands below a draft on paper: what the lines mean, and the citation of each numbered passage. */
export function PrintedNotes({
  notes,
  cited,
}: {
  notes: Notes;
  cited: ReadonlyMap<string, SourceParagraph>;
}) {
  return (
    <section class="printed-notes" aria-hidden="true">
      <p class="printed-lines">
        {GRADES.map((grade) => (
          <span key={grade}>
            <GradeSample grade={grade} /> {partWords(grade)}
          </span>
        ))}
      </p>
      <ol>
        {notes.keys.map((key) => {
          const known = cited.get(keyOf(key));
          return (
            <li key={keyOf(key)}>
              <bdi>{known?.citations.un ?? keyOf(key)}</bdi>
              {known?.url && <> {known.url}</>}
            </li>
          );
        })}
      </ol>
      <p>{i18n.t('adoption.reservations')}</p>
    </section>
  );
}
