import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ComparedParagraph } from '../../core/search/search-types.ts';
import { Diff } from '../Diff.tsx';
import { comparisonWords } from '../edit-words.ts';
import { ReadFailed } from '../ReadFailed.tsx';
import { useAnswer } from '../use-answer.ts';
import type { LibraryAsks } from './library-asks.ts';
import { textAddress } from './route.ts';
import { useInSight } from './use-in-sight.ts';

interface ComparedRowProps {
  asks: Pick<LibraryAsks, 'contrast'>;
  /** The symbols of the later and the earlier text. */
  now: string;
  before: string;
  one: ComparedParagraph;
}

/** A paragraph of two texts: what became of it, and word by word what changed. */
export function ComparedRow({ asks, now, before, one }: ComparedRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const isSeen = useInSight(row);
  const { change } = one;
  // Only one that changed has words that differ; only one that comes into sight is compared.
  const isCompared = change === 'changed' && isSeen;
  const comparing = useAnswer(isCompared ? 'compare' : '', async () =>
    isCompared && one.now && one.before
      ? asks.contrast(
          { symbol: now, paragraph: one.now.paragraph },
          { symbol: before, paragraph: one.before.paragraph },
        )
      : null,
  );
  const comparison = comparing.value ?? null;
  return (
    <li
      class={`compared-row ${change}`}
      ref={row}
      tabIndex={-1}
      data-before={one.before?.paragraph}
      data-change={change}
    >
      <p class="compared-head">
        <b class="change">{i18n.t(`library.compare.change.${change}`)}</b>{' '}
        {one.now && <Place symbol={now} paragraph={one.now.paragraph} />}
        {one.before && one.before.paragraph !== one.now?.paragraph && (
          <>
            {' '}
            {one.now && <span aria-hidden="true">←</span>}
            {one.now && <span class="spoken">{i18n.t('library.compare.was')}</span>}{' '}
            <Place symbol={before} paragraph={one.before.paragraph} />
          </>
        )}
        {comparison && <small> {comparisonWords(comparison, 'paragraph')}</small>}
      </p>
      <p class="paragraph">
        <bdi>
          <Words one={one} comparison={comparison} />
        </bdi>
      </p>
      <ReadFailed answer={comparing} what="compare.failed" />
    </li>
  );
}

function Place({ symbol, paragraph }: { symbol: string; paragraph: string }) {
  return (
    <a href={textAddress(symbol, paragraph)} title={symbol}>
      <span class="spoken">{symbol} </span>
      {paragraph}
    </a>
  );
}

function Words({
  one,
  comparison,
}: {
  one: ComparedParagraph;
  comparison: Parameters<typeof comparisonWords>[0] | null;
}) {
  if (one.now && comparison)
    return <Diff text={one.now.text} openingPhrase={null} pieces={comparison.pieces} other="earlier" />;
  if (one.now) return one.now.text;
  return <del class="gone">{one.before?.text}</del>;
}
