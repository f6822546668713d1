import { i18n } from '#i18n';
import type { Paint } from '../settings/settings.ts';

interface PaintChoiceProps {
  paint: Paint;
  onChoose: (paint: Paint) => void;
  /** Whether there is room to show what is otherwise read aloud, or told on hovering. */
  explained?: boolean;
}

/** What is highlighted on pages: passages only, the default, or everything. */
export function PaintChoice({ paint, onChoose, explained = false }: PaintChoiceProps) {
  const choices: [Paint, string][] = [
    ['passages', i18n.t('popup.paintPassages')],
    ['default', i18n.t('popup.paintDefault')],
    ['all', i18n.t('popup.paintAll')],
  ];
  return (
    <fieldset
      class="paint"
      title={explained ? undefined : i18n.t('popup.paintHint')}
      aria-describedby="paint-hint"
    >
      <legend class={explained ? '' : 'spoken'}>{i18n.t('popup.paint')}</legend>
      <div class="segments">
        {choices.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="paint" checked={paint === value} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p class={explained ? 'note' : 'spoken'} id="paint-hint">
        {i18n.t('popup.paintHint')}
      </p>
    </fieldset>
  );
}
