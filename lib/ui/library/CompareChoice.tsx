import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnswer } from '../use-answer.ts';
import type { LibraryAsks } from './library-asks.ts';
import { filterTexts, type ListedText, NO_FILTERS } from './list-order.ts';
import { compareAddress, type Route, textAddress } from './route.ts';

interface CompareChoiceProps {
  asks: LibraryAsks;
  texts: readonly ListedText[];
  now: string | null;
  before: string | null;
  onChoose: (route: Route) => void;
}

/** So many texts are offered while a symbol is typed. */
const OFFERED = 30;

/** Which two texts are compared: the likeliest predecessors to click on, any other by its symbol. */
export function CompareChoice({ asks, texts, now, before, onChoose }: CompareChoiceProps) {
  const reading = useAnswer(now ?? '', async () => (now === null ? null : asks.read(now)));
  const akin = (reading.value?.akin ?? []).filter(({ symbol }) => symbol !== now);
  return (
    <div class="compare-choice">
      <SymbolField
        label={i18n.t('library.compare.now')}
        texts={texts}
        symbol={now}
        onSymbol={(symbol) => onChoose({ view: 'compare', now: symbol, before, paragraph: null })}
      />
      <SymbolField
        label={i18n.t('library.compare.before')}
        texts={texts}
        symbol={before}
        onSymbol={(symbol) => onChoose({ view: 'compare', now, before: symbol, paragraph: null })}
      />
      {now !== null && akin.length > 0 && (
        <p class="likeliest">
          {i18n.t('library.compare.likeliest')}{' '}
          {akin.map(({ symbol, adopted }) => (
            <a
              key={symbol}
              class="chip"
              href={compareAddress(now, symbol)}
              aria-current={symbol === before ? 'true' : undefined}
            >
              <bdi>{symbol}</bdi>
              {adopted && <small> {adopted.slice(0, 4)}</small>}
            </a>
          ))}
        </p>
      )}
      {now !== null && before !== null && (
        <p class="likeliest">
          <a href={compareAddress(before, now)}>{i18n.t('library.compare.swap')}</a>{' '}
          <a href={textAddress(now)}>{i18n.t('library.compare.readIt', [now])}</a>{' '}
          <a href={textAddress(before)}>{i18n.t('library.compare.readIt', [before])}</a>
        </p>
      )}
    </div>
  );
}

interface SymbolFieldProps {
  label: string;
  texts: readonly ListedText[];
  symbol: string | null;
  onSymbol: (symbol: string) => void;
}

/** A field for the symbol of a text that the library has. */
function SymbolField({ label, texts, symbol, onSymbol }: SymbolFieldProps) {
  const [typed, setTyped] = useState(symbol ?? '');
  const [problem, setProblem] = useState(false);
  const name = `compare-${label}`.replace(/\W+/g, '-');
  const find = (sought: string) =>
    texts.find((text) => text.symbol.toLowerCase() === sought.trim().replace(/\s+/g, ' ').toLowerCase());
  const offered = filterTexts(texts, { ...NO_FILTERS, words: typed }).slice(0, OFFERED);
  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    const found = find(typed);
    setProblem(!found);
    if (found) onSymbol(found.symbol);
  };
  return (
    <form class="symbol-field" onSubmit={choose}>
      <label for={name}>{label}</label>
      <span class="symbol-line">
        <input
          id={name}
          type="text"
          list={`${name}-texts`}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="A/RES/77/194"
          value={typed}
          aria-invalid={problem}
          aria-describedby={`${name}-problem`}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            setProblem(false);
            // Chosen from those that are offered.
            const found = texts.find((text) => text.symbol === value);
            if (found && found.symbol !== symbol && value !== typed) onSymbol(found.symbol);
          }}
        />
        <button type="submit" class="button plain">
          {i18n.t('library.compare.choose')}
        </button>
      </span>
      <datalist id={`${name}-texts`}>
        {offered.map((text) => (
          <option key={text.symbol} value={text.symbol}>
            {text.title}
          </option>
        ))}
      </datalist>
      <span class="problem" id={`${name}-problem`} role="alert">
        {problem && i18n.t('library.compare.unknown')}
      </span>
    </form>
  );
}
