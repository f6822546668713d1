import { i18n } from '#i18n';
import { isAltered } from './edit-words.ts';
import { Filled, PLACES } from './Filled.tsx';
import { keyOf } from './forms.ts';
import { ReadFailed } from './ReadFailed.tsx';
import { inOrder, type View } from './use-forms.ts';

/**
 * What changed besides single words: the opening verb, how binding the sentence is and for whom; and how to read the
 * words below that are struck through or underlined. Nothing where nothing differs.
 */
export function Changes({ view }: { view: View }) {
  const { comparison, comparing, against, shown } = view;
  const awaited = against || (shown.source && isAltered(shown.source));
  if (!awaited) return null;
  const [from, to] = inOrder(view, shown, against ?? shown).map(keyOf) as [string, string];
  const [A, B, C, D] = PLACES;
  return (
    <div class="changes">
      {comparing.state === 'slow' && <p class="note">{i18n.t('compare.working')}</p>}
      {comparing.state === 'ready' && !comparison && <p class="note">{i18n.t('compare.gone')}</p>}
      <ReadFailed answer={comparing} what="compare.failed" />
      {comparison && (
        <ul>
          {comparison.verbs.map((change) => {
            const [before, after] = inOrder(view, change.agreed, change.other).map((words) => (
              <em>{words}</em>
            ));
            return (
              <li>
                {against ? (
                  <Filled
                    text={i18n.t('compare.verbsBetween', [A, B, C, D])}
                    parts={[before, from, after, to]}
                  />
                ) : (
                  <Filled text={i18n.t('compare.verbs', [A, B, C])} parts={[after, before, shown.symbol]} />
                )}
              </li>
            );
          })}
          {comparison.force.map(({ kind, agreed, other }) => {
            const [before, after] = inOrder(view, agreed, other);
            const change = before === null ? 'added' : after === null ? 'dropped' : 'changed';
            return (
              <li>
                <Filled text={i18n.t(`force.${kind}.${change}`, [A, B])} parts={[before, after]} />
              </li>
            );
          })}
        </ul>
      )}
      {/* Who hears the paragraph hears which words are which. */}
      {comparison && comparison.edits > 0 && (
        <p class="legend" aria-hidden="true">
          <span class="gone">{against ? i18n.t('compare.only', [from]) : i18n.t('compare.onlyThere')}</span>{' '}
          <span class="come">{against ? i18n.t('compare.only', [to]) : i18n.t('compare.onlyHere')}</span>
        </p>
      )}
    </div>
  );
}
