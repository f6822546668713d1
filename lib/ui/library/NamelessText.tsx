import { i18n } from '#i18n';
import type { ImportQuestions } from '../../messaging/import-job.ts';

interface NamelessTextProps {
  text: ImportQuestions['nameless'][number];
  /** What was typed; null where the text is left out. */
  given: string | null | undefined;
  problem: 'missing' | 'unknown' | 'twice' | null;
  onGiven: (symbol: string | null) => void;
}

/** A text without a symbol: how it begins, and a field for its symbol. */
export function NamelessText({ text, given, problem, onGiven }: NamelessTextProps) {
  const { id, title, file, body, beginning } = text;
  const name = `nameless-${id}`;
  return (
    <div class="nameless">
      <p>
        <b>
          <bdi>{title}</bdi>
        </b>{' '}
        <small>
          <bdi>{body}</bdi> · <bdi>{file}</bdi>
        </small>
      </p>
      <blockquote class="paragraph">
        <bdi>{beginning}</bdi>
      </blockquote>
      <label for={name}>{i18n.t('import.nameless.symbol')}</label>
      <div class="nameless-line">
        <input
          id={name}
          type="text"
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          placeholder="A/RES/77/194"
          value={given ?? ''}
          disabled={given === null}
          aria-invalid={problem !== null}
          aria-describedby={`${name}-problem`}
          onInput={({ currentTarget }) => onGiven(currentTarget.value)}
        />
        <label>
          <input
            type="checkbox"
            checked={given === null}
            onChange={({ currentTarget }) => onGiven(currentTarget.checked ? null : '')}
          />{' '}
          {i18n.t('import.nameless.leaveOut')}
        </label>
      </div>
      <p class="problem" id={`${name}-problem`} role="alert">
        {problem && i18n.t(`import.nameless.problem.${problem}`)}
      </p>
    </div>
  );
}
