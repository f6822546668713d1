import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { ALL, type Among, isAll } from '../core/match/among.ts';
import { BodyChoice } from './BodyChoice.tsx';
import { countWords } from './library/figures.ts';
import { QuietButton } from './QuietButton.tsx';
import { Switch } from './Switch.tsx';

export interface AmongChoiceProps {
  among: Among;
  /** The bodies that adopted the library's texts. */
  bodies: readonly string[];
  /** Whether there are texts that a person brought in. */
  imported: boolean;
  onChoose: (among: Among) => void;
}

/** The first year of any text of the United Nations, and one that no text is of yet. */
const YEARS = { first: 1945, last: 2100 };

/** Which texts are asked: by body, year and source, and whether those adopted by a recorded vote are. */
export function AmongChoice({ among, bodies, imported, onChoose }: AmongChoiceProps) {
  const name = useId();
  const change = (part: Partial<Among>) => onChoose({ ...among, ...part });
  return (
    <div class="among">
      {bodies.length > 1 && (
        <fieldset>
          <legend>{i18n.t('among.bodies')}</legend>
          <BodyChoice
            bodies={bodies}
            chosen={among.bodies}
            onChoose={(chosen) => change({ bodies: chosen })}
          />
        </fieldset>
      )}
      <fieldset class="years">
        <legend>{i18n.t('among.years')}</legend>
        {(['from', 'to'] as const).map((bound) => (
          <label key={bound}>
            {i18n.t(`among.${bound}`)}
            <input
              type="number"
              inputMode="numeric"
              min={YEARS.first}
              max={YEARS.last}
              value={among[bound] ?? ''}
              onChange={(event) => change({ [bound]: yearOf(event.currentTarget) })}
            />
          </label>
        ))}
      </fieldset>
      {imported && (
        <fieldset>
          <legend>{i18n.t('among.source')}</legend>
          {([null, 'seeds', 'import'] as const).map((origin) => (
            <label key={origin}>
              <input
                type="radio"
                name={name}
                checked={among.origin === origin}
                onChange={() => change({ origin })}
              />
              {i18n.t(`among.${origin ?? 'all'}`)}
            </label>
          ))}
        </fieldset>
      )}
      <Switch
        label={i18n.t('among.unvoted')}
        on={among.unvoted}
        onChange={(unvoted) => change({ unvoted })}
      />
      {!isAll(among) && <QuietButton onClick={() => onChoose(ALL)}>{i18n.t('among.reset')}</QuietButton>}
    </div>
  );
}

/** The year in a field; null where it is empty or no year of a text. */
function yearOf(field: HTMLInputElement): number | null {
  return field.value !== '' && field.validity.valid ? field.valueAsNumber : null;
}

/** In a few words, which texts are asked. */
export function amongWords(among: Among, count: number): string {
  return i18n.t(isAll(among) ? 'popup.library' : 'among.some', count, [countWords(count)]);
}
