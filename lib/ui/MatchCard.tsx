import type { Ref } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Match, Source } from '../core/match/match.ts';
import type { SourceParagraph } from '../messaging/messages.ts';
import { AdoptionLine } from './AdoptionLine.tsx';
import { Alternatives, bySymbol } from './Alternatives.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { GradeLine, gradeWords } from './GradeLine.tsx';
import { keepWordsInSight } from './keep-words-in-sight.ts';
import { ParagraphView } from './ParagraphView.tsx';
import { ReadFailed } from './ReadFailed.tsx';
import { SourceHeading, SourceTitle } from './SourceHeading.tsx';
import { useAnswer } from './use-answer.ts';

/** What the card needs of a match. */
export type CardMatch = Pick<Match, 'grade' | 'tokens' | 'sources' | 'sourceCount'>;

/** Everything the card shows and does; it asks for the paragraphs itself. */
export interface MatchCardProps {
  match: CardMatch;
  /** Which of the page's matches this is, counted from 1; null where there is no list. */
  place: { index: number; count: number } | null;
  /** Tells all that is known of paragraphs, in the same order; null for one that the library does not have. */
  describe: (paragraphs: { symbol: string; paragraph: string }[]) => Promise<(SourceParagraph | null)[]>;
  /** Gives every source of the match, beyond the first 20. Left out: nothing more is offered. */
  allSources?: () => Promise<Source[]>;
  onClose: () => void;
  /** Go to the next and previous match of the page. Left out: no buttons. */
  onNext?: () => void;
  onPrevious?: () => void;
  /** Puts a text into the clipboard; rejects where that is refused. Left out: `navigator.clipboard`. */
  copy?: (text: string) => Promise<void>;
  /** Receives the dialog's element, for the focus. */
  dialog?: Ref<HTMLElement>;
  /** Called after each drawing, before the screen shows it. */
  onDrawn?: () => void;
}

/** The card of one match: its paragraph, the source of it, and every other paragraph with the same words. */
export function MatchCard(props: MatchCardProps) {
  const { match, place, onClose, onNext, onPrevious } = props;
  const of = matchKey(match);
  const [more, setMore] = useState<{ of: string; sources: Source[] } | null>(null);
  const known = more?.of === of ? more.sources : match.sources;
  const sources = useMemo(() => bySymbol(known), [known]);
  const [choice, setChoice] = useState({ of, index: 0 });
  const chosen = choice.of === of && choice.index < sources.length ? choice.index : 0;
  const choose = (index: number) => setChoice({ of, index });
  const source = sources[chosen] as Source;

  const key = `${source.symbol} ${source.paragraph}`;
  const answer = useAnswer(key, async () => {
    const [described] = await props.describe([{ symbol: source.symbol, paragraph: source.paragraph }]);
    return { key, source, described: described ?? null };
  });
  // Until the next paragraph is there the last one stays, so that stepping through sources does not flicker.
  const stale = answer.state === 'waiting' && answer.value && answer.value.key !== key ? answer.value : null;
  const subject = stale?.source ?? source;
  const paragraph = (stale ?? (answer.value?.key === key ? answer.value : null))?.described ?? null;

  const firstMark = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => props.onDrawn?.());
  useLayoutEffect(() => {
    if (text.current && firstMark.current) return keepWordsInSight(text.current, firstMark.current);
  }, [paragraph, subject]);

  const allSources = props.allSources;
  const onMore = allSources && (async () => setMore({ of, sources: await allSources() }));
  const step = (by: number) => choose((chosen + by + sources.length) % sources.length);
  const keys: Record<string, (() => void) | undefined> = {
    Escape: onClose,
    ArrowLeft: sources.length > 1 ? () => step(-1) : undefined,
    ArrowRight: sources.length > 1 ? () => step(1) : undefined,
    j: onNext,
    k: onPrevious,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    // In the field of the citation the arrows move the caret.
    if (event.key !== 'Escape' && (event.target as Element).localName === 'input') return;
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  return (
    <section
      class="card"
      role="dialog"
      aria-labelledby="source"
      tabIndex={-1}
      ref={props.dialog ?? null}
      onKeyDown={onKeyDown}
      data-waiting={answer.state === 'waiting' && !answer.value ? '' : undefined}
    >
      <header>
        <SourceHeading
          id="source"
          symbol={subject.symbol}
          name={paragraph?.name ?? subject.paragraph}
          url={paragraph?.url ?? null}
        />
        <button
          type="button"
          class="close"
          aria-label={i18n.t('card.close')}
          title={i18n.t('card.close')}
          onClick={onClose}
        >
          ✕
        </button>
        {paragraph && <SourceTitle source={paragraph} />}
        {paragraph && <AdoptionLine source={paragraph} />}
      </header>
      <GradeLine grade={match.grade} tokens={match.tokens} place={place} />
      <div class="text" ref={text} tabIndex={0} role="group" aria-label={i18n.t('card.paragraph')}>
        {paragraph && <ParagraphView source={paragraph} marks={[subject]} firstMark={firstMark} />}
        {!paragraph && answer.state === 'slow' && <p class="note">{i18n.t('card.reading')}</p>}
        {!paragraph && answer.state === 'ready' && <p class="note">{i18n.t('card.notInLibrary')}</p>}
        {answer.state === 'failed' && !paragraph && <ReadFailed answer={answer} />}
      </div>
      <Alternatives
        sources={sources}
        count={Math.max(match.sourceCount, sources.length)}
        chosen={chosen}
        onChoose={choose}
        onMore={onMore}
      />
      <footer>
        {paragraph && <CopyCitation citation={paragraph.citation} copy={props.copy} />}
        {onPrevious && onNext && place && place.count > 1 && (
          <span class="steps">
            <button type="button" class="quiet" aria-keyshortcuts="K" onClick={() => onPrevious()}>
              {i18n.t('card.previous')} <kbd>K</kbd>
            </button>
            <button type="button" class="quiet" aria-keyshortcuts="J" onClick={() => onNext()}>
              {i18n.t('card.next')} <kbd>J</kbd>
            </button>
          </span>
        )}
      </footer>
      {/* While the next paragraph is awaited the old one is still shown: nothing is said of either. */}
      <Spoken>{paragraph && place && !stale ? spokenPlace(match, place, subject) : ''}</Spoken>
    </section>
  );
}

/** Tells matches apart by what the card shows of them: a page that is read again makes new objects of the same. */
export function matchKey({ grade, tokens, sources, sourceCount }: CardMatch): string {
  const [best] = sources;
  return [grade, tokens, sourceCount, best?.symbol, best?.paragraph, best?.start, best?.end].join(' ');
}

/** "3 of 7, word for word, A/RES/77/194 OP26". */
function spokenPlace(match: CardMatch, place: { index: number; count: number }, source: Source): string {
  const where = `${source.symbol} ${source.paragraph}`;
  return i18n.t('card.spoken', [place.index, place.count, gradeWords(match.grade).toLowerCase(), where]);
}

/** A polite live region. Its words come a moment after it does: a region that is born with its words is not read. */
function Spoken({ children }: { children: string }) {
  const [words, setWords] = useState('');
  useEffect(() => setWords(children), [children]);
  return (
    <div class="spoken" role="status">
      {words}
    </div>
  );
}
