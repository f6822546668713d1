import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ComparedParagraph } from '../../core/search/search-types.ts';
import { EmptyState } from '../EmptyState.tsx';
import { useAnswer } from '../use-answer.ts';
import { ChangeCounts } from './ChangeCounts.tsx';
import { ComparedRow } from './ComparedRow.tsx';
import { CompareChoice } from './CompareChoice.tsx';
import { GonePhrases } from './GonePhrases.tsx';
import type { LibraryAsks } from './library-asks.ts';
import type { ListedText } from './list-order.ts';
import type { Route } from './route.ts';
import type { Navigation } from './use-route.ts';
import { ViewHeading } from './ViewHeading.tsx';
import { ViewState } from './ViewState.tsx';

interface CompareViewProps {
  asks: LibraryAsks;
  texts: readonly ListedText[];
  at: Route & { view: 'compare' };
  navigation: Navigation;
}

/** A text beside the one that it took up: what is new, changed, moved, dropped, and the phrases that disappeared. */
export function CompareView({ asks, texts, at, navigation }: CompareViewProps) {
  const { now, before, paragraph } = at;
  const [only, setOnly] = useState<ComparedParagraph['change'] | null>(null);
  const rows = useRef<HTMLOListElement>(null);
  const isChosen = now !== null && before !== null;
  const comparing = useAnswer(isChosen ? `${now}\n${before}` : '', async () =>
    isChosen ? asks.compareTexts(now, before) : undefined,
  );
  const compared = comparing.state === 'ready' ? comparing.value : undefined;
  useEffect(() => {
    if (!compared || !paragraph) return;
    setOnly(null);
    const selector = `[data-before="${CSS.escape(paragraph)}"]`;
    // After a filter that hides it is taken away.
    const frame = requestAnimationFrame(() => {
      const row = rows.current?.querySelector<HTMLElement>(selector);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [compared, paragraph]);
  return (
    <section class="compare-view">
      <ViewHeading
        title={
          isChosen ? i18n.t('library.compare.windowTitle', [now, before]) : i18n.t('library.compare.title')
        }
        focus={navigation.moved && !paragraph}
      >
        {i18n.t('library.compare.title')}
      </ViewHeading>
      <CompareChoice asks={asks} texts={texts} now={now} before={before} onChoose={navigation.go} />
      <ViewState answer={comparing} what="library.compareFailed" />
      {compared === null && (
        <EmptyState title={i18n.t('library.notThere')}>{i18n.t('library.compare.notThere')}</EmptyState>
      )}
      {compared && (
        <>
          <ChangeCounts counts={compared.counts} only={only} onOnly={setOnly} />
          <GonePhrases now={compared.now} before={compared.before} gone={compared.gone} />
          <ol class="compared" ref={rows} aria-label={i18n.t('library.compare.paragraphs')}>
            {compared.paragraphs.map((one) => {
              const key = `${one.now?.paragraph ?? ''} ${one.before?.paragraph ?? ''}`;
              return (
                (only === null || one.change === only) && (
                  <ComparedRow key={key} asks={asks} now={compared.now} before={compared.before} one={one} />
                )
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
