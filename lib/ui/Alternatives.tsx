import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Source } from '../core/match/match.ts';

interface AlternativesProps {
  /** In the order of {@link bySymbol}. */
  sources: readonly Source[];
  /** How many there are in all; the rest is asked for with `onMore`. */
  count: number;
  chosen: number;
  onChoose: (index: number) => void;
  onMore?: (() => Promise<void>) | undefined;
}

/** Every paragraph that has the matched words, by resolution; one is chosen. Nothing where there is only one. */
export function Alternatives({ sources, count, chosen, onChoose, onMore }: AlternativesProps) {
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = box.current?.querySelector<HTMLElement>('[aria-current]');
    if (box.current && button) keepInSight(box.current, button);
  }, [chosen, sources]);
  if (count < 2) return null;
  const step = (by: number) => onChoose((chosen + by + sources.length) % sources.length);
  const groups = grouped(sources.map((source, index) => ({ source, index, symbol: source.symbol })));
  return (
    <section class="appears">
      <div class="appears-head">
        <h3>{i18n.t('card.appears', count)}</h3>
        <button
          type="button"
          class="step"
          aria-label={i18n.t('card.previousParagraph')}
          aria-keyshortcuts="ArrowLeft"
          title="←"
          onClick={() => step(-1)}
        >
          ‹
        </button>
        <button
          type="button"
          class="step"
          aria-label={i18n.t('card.nextParagraph')}
          aria-keyshortcuts="ArrowRight"
          title="→"
          onClick={() => step(1)}
        >
          ›
        </button>
      </div>
      <div class="appears-list" ref={box}>
        {groups.map(([symbol, members]) => (
          <p key={symbol}>
            <bdi class="symbol">{symbol}</bdi>
            {members.map(({ source, index }) => (
              <button
                type="button"
                class="chip"
                key={source.paragraph}
                aria-label={`${symbol} ${source.paragraph}`}
                aria-current={index === chosen ? 'true' : undefined}
                onClick={() => onChoose(index)}
              >
                {source.paragraph}
              </button>
            ))}
          </p>
        ))}
        {onMore && sources.length < count && (
          <button
            type="button"
            class="quiet"
            onClick={() =>
              onMore().then(
                () => setFailed(false),
                () => setFailed(true),
              )
            }
          >
            {failed ? i18n.t('card.moreFailed') : i18n.t('card.more', count - sources.length)}
          </button>
        )}
      </div>
    </section>
  );
}

/** Orders sources by resolution, resolutions by their best source, so that steps go in the order that is seen. */
export function bySymbol(sources: readonly Source[]): Source[] {
  return grouped(sources).flatMap(([, members]) => members);
}

/** Groups by symbol, in the order in which the symbols first come. */
function grouped<T extends { symbol: string }>(members: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const member of members) groups.set(member.symbol, [...(groups.get(member.symbol) ?? []), member]);
  return [...groups];
}

/** Scrolls a box, and nothing around it, until a child is in sight. */
function keepInSight(box: HTMLElement, child: HTMLElement): void {
  const outer = box.getBoundingClientRect();
  const inner = child.getBoundingClientRect();
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
  if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
}
