import { i18n } from '#i18n';
import type { HighlightStyle } from '../settings/settings.ts';

interface StyleChoiceProps {
  style: HighlightStyle;
  onChoose: (style: HighlightStyle) => void;
}

/** How highlights look on pages, each with a sample. */
export function StyleChoice({ style, onChoose }: StyleChoiceProps) {
  const choices: [HighlightStyle, string][] = [
    ['tinted', i18n.t('settings.styleTinted')],
    ['plain', i18n.t('settings.stylePlain')],
    ['strong', i18n.t('settings.styleStrong')],
  ];
  return (
    <fieldset class="styles" aria-describedby="style-hint">
      <legend>{i18n.t('settings.style')}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="style" checked={style === value} onChange={() => onChoose(value)} />
          <span>{label}</span>
          <span class={`style-sample ${value}`} aria-hidden="true">
            {i18n.t('settings.sampleBefore')}{' '}
            <span class="stretch verbatim">{i18n.t('settings.sampleVerbatim')}</span>{' '}
            {i18n.t('settings.sampleBetween')}{' '}
            <span class="stretch term">{i18n.t('settings.sampleTerm')}</span>.
          </span>
        </label>
      ))}
      <p class="note" id="style-hint">
        {i18n.t('settings.styleHint')}
      </p>
    </fieldset>
  );
}
