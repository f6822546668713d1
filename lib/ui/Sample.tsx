import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Match } from '../core/match/match.ts';
import cardStyle from './card.css?inline';
import { asksAbout, type CheckAsks } from './asks.ts';
import { type OpenCard, openCard } from './card-host.tsx';
import { cutText } from './cut-text.ts';
import { useAnswer } from './use-answer.ts';

/**
 * A made-up report to try the extension on. Content scripts do not run on its own pages, so the words are painted with
 * elements here; the card is the one of every page.
 */
export function Sample({ asks }: { asks: CheckAsks }) {
  const text = i18n.t('welcome.sample');
  const answer = useAnswer(text, () => asks.check(text));
  const matches = answer.value?.matches ?? [];
  const phrases = useRef(new Map<number, HTMLElement>());
  const card = useRef<OpenCard | null>(null);
  const shown = useRef(0);
  useEffect(() => () => card.current?.close(), []);

  const options = (index: number) => {
    const match = matches[index] as Match;
    return {
      within: null,
      rects: () => [...(phrases.current.get(index)?.getClientRects() ?? [])],
      card: {
        ...asksAbout({ ...match, text }, asks),
        match,
        place: { index: index + 1, count: matches.length },
        onNext: () => step(1),
        onPrevious: () => step(-1),
      },
    };
  };
  const step = (by: number) => {
    shown.current = (shown.current + by + matches.length) % matches.length;
    phrases.current.get(shown.current)?.scrollIntoView({ block: 'nearest' });
    card.current?.update(options(shown.current));
  };
  const open = (index: number, withFocus: boolean) => {
    card.current?.close();
    shown.current = index;
    card.current = openCard({
      style: cardStyle,
      ...options(index),
      onClose: (reason) => {
        card.current = null;
        if (reason !== 'outside') phrases.current.get(shown.current)?.focus();
      },
    });
    if (withFocus) card.current.focus();
  };

  return (
    <article class="sample">
      <h3>{i18n.t('welcome.sampleTitle')}</h3>
      <p>
        {cutText(text, null, matches).map((piece, i) => {
          const index = piece.mark;
          const match = index === null ? undefined : matches[index];
          if (index === null || !match) return piece.text;
          return (
            // A button would not break over lines with its words.
            <span
              key={i}
              class={`stretch ${match.grade}`}
              role="button"
              tabIndex={0}
              aria-haspopup="dialog"
              title={i18n.t('welcome.openCard')}
              ref={(element) => {
                if (element) phrases.current.set(index, element);
              }}
              onClick={() => open(index, false)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                open(index, true);
              }}
            >
              {piece.text}
            </span>
          );
        })}
      </p>
      {answer.state === 'ready' && matches.length === 0 && <p class="note">{i18n.t('welcome.sampleNone')}</p>}
      {answer.state === 'failed' && (
        <p class="note" role="alert">
          {i18n.t('welcome.sampleFailed', [answer.problem])}{' '}
          <button type="button" class="quiet" onClick={answer.retry}>
            {i18n.t('card.retry')}
          </button>
        </p>
      )}
    </article>
  );
}
