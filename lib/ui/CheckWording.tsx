import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Among } from '../core/match/among.ts';
import type { CheckedText } from '../messaging/messages.ts';
import { type Asks, asksAbout, type CheckAsks } from './asks.ts';
import { Counted } from './Counted.tsx';
import { cutText } from './cut-text.ts';
import { MatchList } from './MatchList.tsx';

interface CheckWordingProps {
  asks: CheckAsks;
  /** Receives the field, for the focus. */
  field: RefObject<HTMLTextAreaElement | null>;
  /** Which texts are asked; after a change of it, what was checked is checked again. */
  among?: Among;
}

type Result =
  | { state: 'nothing' | 'working' }
  | { state: 'too long'; words: number }
  | { state: 'failed'; problem: string }
  | { state: 'done'; text: string; checked: CheckedText };

/** A draft of 60 pages. A longer one would be checked as well, but its answer reads badly in a popup. */
const MAX_WORDS = 30_000;

/** A field for a sentence or a draft, and the answer: which words are agreed language, and where from. */
export function CheckWording({ asks, field, among }: CheckWordingProps) {
  const [result, setResult] = useState<Result>({ state: 'nothing' });
  const [empty, setEmpty] = useState(true);
  const asked = useRef(0);

  const run = () => {
    const text = field.current?.value ?? '';
    const round = ++asked.current;
    const show = (next: Result) => {
      if (round === asked.current) setResult(next);
    };
    const words = text.match(/\S+/g)?.length ?? 0;
    if (words === 0) return show({ state: 'nothing' });
    if (words > MAX_WORDS) return show({ state: 'too long', words });
    show({ state: 'working' });
    asks.check(text).then(
      (checked) => show({ state: 'done', text, checked }),
      (error: unknown) =>
        show({ state: 'failed', problem: error instanceof Error ? error.message : String(error) }),
    );
  };
  const wanted = JSON.stringify(among);
  useEffect(() => {
    if (asked.current > 0) run();
  }, [wanted]);
  const clear = () => {
    if (field.current) field.current.value = '';
    setEmpty(true);
    run();
    field.current?.focus();
  };

  return (
    <section class="check">
      <h2>
        <label for="wording">{i18n.t('check.title')}</label>
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <textarea
          id="wording"
          ref={field}
          rows={3}
          placeholder={i18n.t('check.placeholder')}
          aria-describedby="wording-hint"
          spellcheck={false}
          onInput={(event) => {
            setEmpty(event.currentTarget.value.trim() === '');
            // Pasting is asking; typing is not yet.
            if (event.inputType === 'insertFromPaste') run();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
          }}
        />
        <div class="check-line">
          <span id="wording-hint">{i18n.t('check.hint')}</span>
          {!empty && (
            <button type="button" class="quiet" onClick={clear}>
              {i18n.t('check.clear')}
            </button>
          )}
          <button type="submit" class="button" disabled={empty}>
            {i18n.t('check.run')}
          </button>
        </div>
      </form>
      <div role="status">
        {result.state === 'working' && <p class="note">{i18n.t('check.working')}</p>}
        {result.state === 'too long' && (
          <p class="note">
            {i18n.t('check.tooLong', [result.words.toLocaleString(), MAX_WORDS.toLocaleString()])}
          </p>
        )}
        {result.state === 'failed' && <p class="note">{i18n.t('check.failed', [result.problem])}</p>}
        {result.state === 'done' && result.checked.matches.length === 0 && (
          <p class="note">
            <b>{i18n.t('check.noneTitle')}.</b> {i18n.t('check.none')}
          </p>
        )}
        {result.state === 'done' && result.checked.matches.length > 0 && (
          <p class="coverage">
            <Counted
              text={i18n.t('check.coverage', result.checked.tokens, [
                result.checked.tokens,
                result.checked.agreed,
              ])}
              count={result.checked.agreed}
            />
          </p>
        )}
      </div>
      {result.state === 'done' && result.checked.matches.length > 0 && (
        <Checked text={result.text} checked={result.checked} asks={asks} />
      )}
    </section>
  );
}

/** The checked text with its agreed stretches marked, and the list of them. */
function Checked({ text, checked, asks }: { text: string; checked: CheckedText; asks: Asks }) {
  return (
    <>
      <div class="checked" tabIndex={0} role="group" aria-label={i18n.t('check.text')}>
        <bdi>
          {cutText(text, null, checked.matches).map((piece, i) => {
            const match = piece.mark === null ? undefined : checked.matches[piece.mark];
            return match ? (
              <mark class={`stretch ${match.grade}`} key={i}>
                {piece.text}
              </mark>
            ) : (
              piece.text
            );
          })}
        </bdi>
      </div>
      <MatchList
        label={i18n.t('check.list')}
        asksOf={(match) => asksAbout({ ...match, text }, asks)}
        matches={checked.matches.map((match) => ({
          ...match,
          key: String(match.start),
          words: text.slice(match.start, match.end).replace(/\s+/g, ' '),
        }))}
      />
    </>
  );
}
