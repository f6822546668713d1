import { i18n } from '#i18n';
import type { WelcomeProps } from './Welcome.tsx';

/** The keys, what each does. */
export function KeyTable({ shortcuts }: Pick<WelcomeProps, 'shortcuts'>) {
  const rows: [(string | null)[], string][] = [
    [[shortcuts.next], i18n.t('welcome.keyNext')],
    [[shortcuts.previous], i18n.t('welcome.keyPrevious')],
    [['J', 'K'], i18n.t('welcome.keyMatches')],
    [[i18n.t('welcome.arrowLeft'), i18n.t('welcome.arrowRight')], i18n.t('welcome.keyParagraphs')],
    [['C'], i18n.t('welcome.keyCompare')],
    [[i18n.t('welcome.escape')], i18n.t('welcome.keyClose')],
  ];
  return (
    <dl class="keys">
      {rows.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (key === null ? i18n.t('welcome.keyUnset') : <kbd key={key}>{key}</kbd>))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
