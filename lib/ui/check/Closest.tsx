import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AgreedKey, Candidate, DraftComparison, DraftParagraph } from '../../core/draft/draft-report.ts';
import type { SourceParagraph } from '../../messaging/messages.ts';
import { Changes } from '../Changes.tsx';
import { Citation } from '../Citation.tsx';
import { comparisonWords } from '../edit-words.ts';
import { keyOf, named } from '../forms.ts';
import { ParagraphBox } from '../ParagraphBox.tsx';
import type { Keys } from '../press-key.ts';
import { QuietButton } from '../QuietButton.tsx';
import { SourceFacts } from '../SourceFacts.tsx';
import { SourceHeading } from '../SourceHeading.tsx';
import { type Answer, useAnswer } from '../use-answer.ts';
import type { View } from '../use-forms.ts';
import { CopyChanges } from './CopyChanges.tsx';
import type { DraftAsks } from './draft-asks.ts';

/** The agreed paragraphs that a paragraph is most like, one of them shown. */
export interface Closest {
  candidates: readonly (Candidate | AgreedKey)[];
  at: number;
  choose: (key: AgreedKey) => void;
  /** The arrows go to the one before and after, around. */
  keys: Keys;
}

/**
 * Holds which of the closest paragraphs is shown; a newer form of one follows it, where it is not among them.
 *
 * @param place which of the draft's paragraphs it is: for another one the choice begins anew
 */
export function useClosest({ closest }: DraftParagraph, place: number): Closest {
  const [chosen, setChosen] = useState<{ place: number; key: string }>();
  const candidates: (Candidate | AgreedKey)[] = [];
  const add = (one: Candidate | AgreedKey) =>
    candidates.some((other) => keyOf(other) === keyOf(one)) || candidates.push(one);
  for (const candidate of closest) {
    // A newer form that is close by itself has its similarity, and its own place.
    add(candidate);
    const { newer } = candidate;
    if (newer && !closest.some((other) => keyOf(other) === keyOf(newer))) add(newer);
  }
  const at = Math.max(
    0,
    candidates.findIndex((one) => chosen?.place === place && keyOf(one) === chosen.key),
  );
  const choose = (key: AgreedKey) => setChosen({ place, key: keyOf(key) });
  const step = (by: number) => () =>
    choose(candidates[(at + by + candidates.length) % candidates.length] as AgreedKey);
  return {
    candidates,
    at,
    choose,
    keys: candidates.length > 1 ? { ArrowLeft: step(-1), ArrowRight: step(1) } : {},
  };
}

interface ClosestParagraphProps {
  closest: Closest;
  /** The draft that was checked, and where its paragraph stands in it. */
  draft: string;
  paragraph: DraftParagraph;
  asks: DraftAsks;
  /** Puts the agreed paragraph in the place of the draft's. Left out: not offered. */
  onAccept?: ((agreed: SourceParagraph) => void) | undefined;
}

/** The agreed paragraph that a paragraph of a draft is most like, with what the draft changed, and what to do about it. */
export function ClosestParagraph({ closest, draft, paragraph: own, asks, onAccept }: ClosestParagraphProps) {
  const { candidates, at, keys } = closest;
  const shown = candidates[at] as Candidate | AgreedKey;
  const key = keyOf(shown);
  const reading = useAnswer(key, async () => (await asks.describe([named(shown)]))[0] ?? null);
  const { start, end } = own;
  const comparing = useAnswer(`${key} ${draft.slice(start, end)}`, () =>
    asks.compareDraft({ text: draft, start, end, ...named(shown) }),
  );
  const drawn = useRef<VNode | null>(null);
  // Answers that come within 100 ms are shown together: until then the last paragraph stays.
  if (drawn.current && [reading, comparing].some(({ state }) => state === 'waiting')) return drawn.current;
  const paragraph = (reading.state === 'ready' && reading.value) || null;
  const compared = (comparing.state === 'ready' && comparing.value) || null;
  const view = viewOf(shown, paragraph, compared, reading, comparing);
  const newer = 'newer' in shown ? shown.newer : null;
  const similarity = compared?.source.similarity ?? ('similarity' in shown ? shown.similarity : null);
  drawn.current = (
    <section class="closest" aria-label={i18n.t('draft.closest')}>
      <div class="closest-head">
        <h3>
          {similarity === null
            ? i18n.t('draft.closest')
            : i18n.t('draft.alike', [Math.floor(similarity * 100)])}
        </h3>
        {keys.ArrowLeft && (
          <span class="stepper">
            <button
              type="button"
              class="step"
              aria-label={i18n.t('card.previousParagraph')}
              aria-keyshortcuts="ArrowLeft"
              onClick={keys.ArrowLeft}
            >
              ‹
            </button>
            {i18n.t('draft.place', [at + 1, candidates.length])}
            <button
              type="button"
              class="step"
              aria-label={i18n.t('card.nextParagraph')}
              aria-keyshortcuts="ArrowRight"
              onClick={keys.ArrowRight}
            >
              ›
            </button>
          </span>
        )}
      </div>
      <SourceHeading
        symbol={shown.symbol}
        name={paragraph?.name ?? shown.paragraph}
        url={paragraph?.url ?? null}
      />
      <SourceFacts source={paragraph} />
      {newer && (
        <p class="newer">
          {i18n.t('draft.newer', [keyOf(newer)])}{' '}
          <QuietButton onClick={() => closest.choose(newer)}>{i18n.t('draft.showNewer')}</QuietButton>
        </p>
      )}
      {compared && <p class="edits">{comparisonWords(compared.comparison, 'page')}</p>}
      <Changes view={view} />
      <ParagraphBox view={view} />
      <div class="actions">
        {paragraph && onAccept && compared && !isSame(compared) && (
          <button type="button" class="button" onClick={() => onAccept(paragraph)}>
            {i18n.t('draft.accept')}
          </button>
        )}
        {paragraph && compared && !isSame(compared) && (
          <CopyChanges comparison={compared.comparison} agreed={paragraph} />
        )}
        {paragraph && <Citation paragraph={paragraph} citing={asks.citing} />}
      </div>
    </section>
  );
  return drawn.current;
}

function isSame({ comparison }: DraftComparison): boolean {
  return comparison.pieces.every(({ op }) => op === 'same');
}

/** What the pieces of the card show, for a whole paragraph instead of a match. */
function viewOf(
  key: AgreedKey,
  paragraph: SourceParagraph | null,
  compared: DraftComparison | null,
  reading: Answer<unknown>,
  comparing: Answer<unknown>,
): View {
  const source = compared?.source ?? null;
  const shown = { ...named(key), source, relative: null, adopted: paragraph?.adopted ?? null };
  return {
    match: {
      grade: source?.grade ?? 'adapted',
      tokens: 0,
      sources: source ? [source] : [],
      sourceCount: 1,
      quoted: false,
    },
    forms: [shown],
    shown,
    paragraph,
    against: null,
    earlier: false,
    comparison: compared?.comparison ?? null,
    reading,
    comparing,
    dating: { state: 'ready', value: undefined },
  };
}
