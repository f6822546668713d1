import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportAnswers, ImportQuestions } from '../../messaging/import-job.ts';
import { countWords } from './figures.ts';
import { NamelessText } from './NamelessText.tsx';
import { type Given, problemsOf, symbolsOf } from './given-symbols.ts';

interface ImportQuestionsFormProps {
  questions: ImportQuestions;
  onAnswer: (answers: ImportAnswers) => void;
  onCancel: () => void;
}

/** What an import cannot decide: which copy stays, what a text is called, whether pages may show it. */
export function ImportQuestionsForm({ questions, onAnswer, onCancel }: ImportQuestionsFormProps) {
  const { replaces, nameless, resolutions } = questions;
  const [replace, setReplace] = useState<boolean | null>(null);
  const [onPages, setOnPages] = useState<boolean | null>(null);
  const [given, setGiven] = useState<Given>({});
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = problemsOf(nameless, given);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const undecided = (replaces.length > 0 && replace === null) || (resolutions > 0 && onPages === null);
    if (undecided || problems.size > 0) {
      // After the problems are drawn, where the first of them is.
      setTimeout(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid=true] input, input[aria-invalid=true]')
          ?.focus(),
      );
      return;
    }
    onAnswer({ replace: replace === true, symbols: symbolsOf(nameless, given), onPages: onPages === true });
  };
  const choice = (
    name: 'replace' | 'onPages',
    value: boolean | null,
    choose: (value: boolean) => void,
    title: string,
    hint: string,
  ) => (
    <fieldset
      class="question"
      aria-invalid={tried && value === null ? 'true' : undefined}
      role="radiogroup"
      aria-describedby={`${name}-hint`}
    >
      <legend>{title}</legend>
      <p class="note" id={`${name}-hint`}>
        {hint}
      </p>
      {name === 'replace' && <Replaced replaces={replaces} />}
      {[true, false].map((option) => (
        <label key={String(option)}>
          <input type="radio" name={name} checked={value === option} onChange={() => choose(option)} />
          <span>{i18n.t(`import.${name}.${option ? 'yes' : 'no'}`)}</span>
        </label>
      ))}
      {tried && value === null && (
        <p class="problem" role="alert">
          {i18n.t('import.choose')}
        </p>
      )}
    </fieldset>
  );
  return (
    <form class="questions" ref={form} noValidate onSubmit={submit}>
      {replaces.length > 0 &&
        choice(
          'replace',
          replace,
          setReplace,
          i18n.t('import.replace.title', replaces.length, [countWords(replaces.length)]),
          i18n.t('import.replace.hint'),
        )}
      {nameless.length > 0 && (
        <fieldset class="question">
          <legend>{i18n.t('import.nameless.title', nameless.length, [countWords(nameless.length)])}</legend>
          <p class="note">{i18n.t('import.nameless.hint')}</p>
          {nameless.map((text) => (
            <NamelessText
              key={text.id}
              text={text}
              given={given[text.id]}
              problem={tried ? (problems.get(text.id) ?? null) : null}
              onGiven={(symbol) => setGiven({ ...given, [text.id]: symbol })}
            />
          ))}
        </fieldset>
      )}
      {resolutions > 0 &&
        choice(
          'onPages',
          onPages,
          setOnPages,
          i18n.t('import.onPages.title', resolutions, [countWords(resolutions)]),
          i18n.t('import.onPages.hint'),
        )}
      <div class="buttons">
        <button type="submit" class="button">
          {i18n.t('import.goOn')}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {i18n.t('draft.cancel')}
        </button>
      </div>
    </form>
  );
}

function Replaced({ replaces }: Pick<ImportQuestions, 'replaces'>) {
  return (
    <details>
      <summary>{i18n.t('import.replace.which')}</summary>
      <ul class="replaced" tabIndex={0} aria-label={i18n.t('import.replace.which')}>
        {replaces.map(({ symbol, title, file }, i) => (
          <li key={i}>
            <bdi class="symbol">{symbol}</bdi> <bdi>{title}</bdi> <small>{<bdi>{file}</bdi>}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
