import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Formula } from '../../core/search/search-types.ts';
import { keyOf } from '../forms.ts';
import { usePageKeys } from '../panel/use-page-keys.ts';
import { useAnswer } from '../use-answer.ts';
import { FormulaView } from './FormulaView.tsx';
import { keepInEntry, readEntry } from './history-entry.ts';
import type { LibraryAsks } from './library-asks.ts';

/** The formulas that were found; J and K go from one to the next. */
export function FoundFormulas({ asks, formulas }: { asks: LibraryAsks; formulas: readonly Formula[] }) {
  const list = useRef<HTMLOListElement>(null);
  const keys = formulas.map(({ newest }) => ({ symbol: newest.symbol, paragraph: newest.paragraph }));
  // The citations of all at once; one that is not there yet is offered a moment later.
  const describing = useAnswer(keys.map(keyOf).join('\n'), async () => {
    const described = keys.length > 0 ? await asks.describe(keys) : [];
    return new Map(
      described.flatMap((one) => (one ? [[keyOf({ ...one, paragraph: one.paragraph.id }), one]] : [])),
    );
  });
  const step = (by: number) => () => {
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[Math.max(0, Math.min(items.length - 1, at < 0 ? 0 : at + by))];
    next?.querySelector<HTMLElement>('article')?.focus();
  };
  useEffect(() => {
    // Who comes back from a text goes on where they left; who types keeps the focus.
    if (document.activeElement !== document.body) return;
    const at = formulas.findIndex(({ newest }) => keyOf(newest) === readEntry().left);
    const left = list.current?.children[at]?.querySelector<HTMLElement>('article');
    left?.focus({ preventScroll: true });
    left?.scrollIntoView({ block: 'center' });
  }, []);
  usePageKeys({ j: step(1), k: step(-1) });
  if (formulas.length === 0) return null;
  return (
    <ol class="formulas" ref={list} aria-label={i18n.t('library.search.results')}>
      {formulas.map((formula) => (
        <li
          key={keyOf(formula.newest)}
          onClick={({ target }) => {
            if ((target as Element).closest('a')) keepInEntry({ left: keyOf(formula.newest) });
          }}
        >
          <FormulaView
            formula={formula}
            described={describing.value?.get(keyOf(formula.newest)) ?? null}
            citing={asks.citing}
          />
        </li>
      ))}
    </ol>
  );
}
