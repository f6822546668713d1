import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '../EmptyState.tsx';
import { useAnswer } from '../use-answer.ts';
import { Akin } from './Akin.tsx';
import { Footnotes } from './Footnotes.tsx';
import type { LibraryAsks } from './library-asks.ts';
import { Outline } from './Outline.tsx';
import { PartView } from './PartView.tsx';
import type { Route } from './route.ts';
import { TextHead } from './TextHead.tsx';
import { partsOf } from './text-parts.ts';
import { ViewHeading } from './ViewHeading.tsx';
import { ViewState } from './ViewState.tsx';

interface TextViewProps {
  asks: LibraryAsks;
  at: Route & { view: 'text' };
  moved: boolean;
}

/** A text to read: as a document, with what each of its paragraphs is akin to. */
export function TextView({ asks, at, moved }: TextViewProps) {
  const { symbol, paragraph, note } = at;
  const reading = useAnswer(symbol, () => asks.read(symbol));
  const text = reading.state === 'ready' ? reading.value : undefined;
  const parts = useMemo(() => (text ? partsOf(text.resolution.paragraphs) : []), [text]);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const [name, value] = note ? ['note', note] : ['paragraph', paragraph];
    if (!text || !value) return;
    const target = article.current?.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(value)}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [text, paragraph, note]);
  return (
    <article class="reading" ref={article}>
      <div class="reading-head">
        <ViewHeading title={symbol} focus={moved && !paragraph && !note}>
          <bdi>{text ? text.resolution.title : symbol}</bdi>
        </ViewHeading>
        {text && <TextHead symbol={symbol} text={text} />}
        <ViewState answer={reading} what="library.readFailed" />
        {text === null && (
          <EmptyState title={i18n.t('library.notThere')}>{i18n.t('library.notThereHint')}</EmptyState>
        )}
      </div>
      {text && (
        <>
          <div class="reading-side">
            <Outline symbol={symbol} parts={parts} />
            <Akin symbol={symbol} akin={text.akin} />
          </div>
          <div class="reading-text">
            {parts.map((part, i) => (
              <PartView key={i} asks={asks} symbol={symbol} part={part} kin={text.kin} current={paragraph} />
            ))}
            <Footnotes symbol={symbol} resolution={text.resolution} />
          </div>
        </>
      )}
    </article>
  );
}
