import { useRef, useState } from 'preact/hooks';
import type { Comparison } from '../core/compare/comparison.ts';
import type { Match, Source } from '../core/match/match.ts';
import type { ParagraphKey, SourceParagraph } from '../messaging/messages.ts';
import type { CardAsks } from './asks.ts';
import { type Form, formsOf, keyOf, named, readForms } from './forms.ts';
import { isAltered } from './edit-words.ts';
import type { Keys } from './press-key.ts';
import { type Answer, useAnswer } from './use-answer.ts';

/** What the card needs of a match. */
export type CardMatch = Pick<Match, 'grade' | 'tokens' | 'sources' | 'sourceCount' | 'quoted'>;

/** What is on the screen: everything in it belongs together. */
export interface View {
  match: CardMatch;
  forms: readonly Form[];
  /** The form whose paragraph is shown. */
  shown: Form;
  /** Null until it is read, and where the library does not have it. */
  paragraph: SourceParagraph | null;
  /** The form that the shown one is compared with, instead of the page's words; null for none. */
  against: Form | null;
  /** Whether that one comes before the shown one. */
  earlier: boolean;
  /** Null where there is nothing to compare, and until it is there. */
  comparison: Comparison | null;
  /** How far the questions have got: for the paragraph, the comparison and the years. */
  reading: Answer<unknown>;
  comparing: Answer<unknown>;
  dating: Answer<unknown>;
}

/** A view and what can be done with it. */
export interface Forms {
  view: View;
  /** Whether nothing is there yet that could be shown. */
  empty: boolean;
  /** Whether the view is still the last one, because the answers for the next are awaited. */
  waiting: boolean;
  /** Shows a form; while forms are compared, compares with it. */
  choose: (form: Form) => void;
  /**
   * The arrows choose the form before and after, around; C compares the shown form with the one before it in its
   * lineage, or stops comparing.
   */
  keys: Keys;
  /** Asks for the sources beyond the first 20; undefined where that is not offered. */
  readMore: (() => Promise<void>) | undefined;
}

interface Choice {
  of: string;
  shown?: ParagraphKey;
  against?: ParagraphKey | undefined;
}

/**
 * Holds which form of a match is shown and what it is compared with, and asks for all that is shown of it.
 *
 * Answers that come within 100 ms are shown together: until then the last view stays, so that nothing flickers.
 * `place` tells apart matches of one page that have the same source.
 */
export function useForms(match: CardMatch, place: number, asks: CardAsks): Forms {
  const of = matchKey(match);
  const [more, setMore] = useState<{ of: string; sources: Source[] }>();
  const sources = more?.of === of ? more.sources : match.sources;
  const [made, setChoice] = useState<Choice>({ of });
  const choice: Choice = made.of === of ? made : { of };
  const wanted = choice.shown ?? (sources[0] as Source);

  // A term stands in dozens of paragraphs that have nothing else in common.
  const isTerm = match.grade === 'term';
  const dating = useAnswer(isTerm ? '' : `${of} ${sources.length} ${keyOf(wanted)}`, async () => ({
    of,
    forms: isTerm ? [] : await readForms(wanted, sources, asks),
  }));
  const dated = !isTerm && dating.value?.of === of ? dating.value.forms : [];
  const known = find(dated, wanted) ? dated : formsOf(sources);
  const shown = find(known, wanted) ?? (known[0] as Form);
  const against = (choice.against && find(known, choice.against)) ?? null;
  const { source } = shown;
  const key = keyOf(shown);

  const reading = useAnswer(key, async () => (await asks.describe([named(shown)]))[0] ?? null);
  const altered = source !== null && isAltered(source);
  const compared = against ? `${key} ${keyOf(against)}` : altered ? `${of} ${place} ${key}` : '';
  const comparing = useAnswer(compared, async () => {
    if (against) return asks.contrast(named(shown), named(against));
    return altered ? asks.compare(source) : null;
  });

  const waiting = [reading, comparing, dating].some(({ state }) => state === 'waiting');
  const last = useRef<View | null>(null);
  const next: View = {
    match,
    forms: known,
    shown,
    paragraph: (reading.state === 'ready' && reading.value) || null,
    against,
    earlier: against !== null && known.indexOf(against) < known.indexOf(shown),
    comparison: (comparing.state === 'ready' && comparing.value) || null,
    reading,
    comparing,
    dating,
  };
  if (!waiting) last.current = next;

  const show = (form: Form) => setChoice({ of, shown: form });
  const compareWith = (form: Form | undefined) =>
    setChoice({ of, shown, against: form === shown ? undefined : form });
  const choose = against ? compareWith : show;
  const step = (by: number) => () => {
    const others = known.filter((form) => !against || form !== shown);
    const at = others.indexOf(against ?? shown);
    choose(others[(at + by + others.length) % others.length] as Form);
  };
  const toggleContrast = () => {
    const lineage = known.filter(({ relative }) => relative);
    const line = lineage.length > 1 ? lineage : known;
    const at = line.indexOf(shown);
    compareWith(against ? shown : (line[at - 1] ?? line[at + 1]));
  };
  const { allSources } = asks;
  return {
    view: last.current ?? next,
    empty: waiting && last.current === null,
    waiting,
    choose,
    keys:
      known.length > 1
        ? { ArrowLeft: step(-1), ArrowRight: step(1), c: isTerm ? undefined : toggleContrast }
        : {},
    readMore:
      allSources &&
      (async () => {
        const all = await allSources();
        // A text that is not there any more has none: what is known stays.
        if (all.length === 0) throw new Error();
        setMore({ of, sources: all });
      }),
  };
}

/** Puts what is of the shown paragraph and what is of the other text in the order of their years; the page is the last. */
export function inOrder<T>({ earlier }: Pick<View, 'earlier'>, shown: T, other: T): [T, T] {
  return earlier ? [other, shown] : [shown, other];
}

function find(forms: readonly Form[], key: ParagraphKey): Form | undefined {
  return forms.find((form) => keyOf(form) === keyOf(key));
}

/** Tells matches apart by what the card shows of them: a page that is read again makes new objects of the same. */
export function matchKey({ grade, tokens, sources, sourceCount }: CardMatch): string {
  return JSON.stringify([grade, tokens, sourceCount, sources[0]]);
}
