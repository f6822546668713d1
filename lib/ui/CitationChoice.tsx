import { i18n } from '#i18n';
import { CITATION_STYLES, type CitationStyle } from '../core/resolution/citation-style.ts';
import type { Cites } from './Citation.tsx';

interface CitationChoiceProps {
  id: string;
  chosen: Cites;
  onChoose: (change: Partial<Cites>) => void;
  /** The citation as it is copied now. */
  preview: string;
}

/** The styles of citation, whether the quoted text goes with it, and how that looks. */
export function CitationChoice({ id, chosen, onChoose, preview }: CitationChoiceProps) {
  const names = styleNames();
  return (
    <fieldset class="cite-choice" id={id}>
      <legend class="spoken">{i18n.t('citation.style')}</legend>
      {CITATION_STYLES.map((style) => (
        <label key={style}>
          <input
            type="radio"
            name={id}
            checked={chosen.citation === style}
            onChange={() => onChoose({ citation: style })}
          />
          {names[style]}
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={chosen.quote}
          onChange={(event) => onChoose({ quote: event.currentTarget.checked })}
        />
        {i18n.t('citation.quote')}
      </label>
      <p class="cite-preview">
        <bdi>{preview}</bdi>
      </p>
    </fieldset>
  );
}

/** The name of each style. */
export function styleNames(): Record<CitationStyle, string> {
  return {
    un: i18n.t('citation.un'),
    shorthand: i18n.t('citation.shorthand'),
    bluebook: i18n.t('citation.bluebook'),
    oscola: i18n.t('citation.oscola'),
  };
}
