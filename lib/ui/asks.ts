import type { Comparison } from '../core/compare/comparison.ts';
import type { Relative } from '../core/lineage/relative.ts';
import type { Source } from '../core/match/match.ts';
import type { Citing } from './Citation.tsx';
import type { Calls, CheckedText, ParagraphKey, SourceParagraph } from '../messaging/messages.ts';

/** What is asked of the library about paragraphs, whatever they are shown for. */
interface ParagraphAsks {
  /** Tells all that is known of paragraphs, in the same order; null for one that the library does not have. */
  describe: (paragraphs: ParagraphKey[]) => Promise<(SourceParagraph | null)[]>;
  /** Gives the paragraphs that descend from one another with this one, itself among them. */
  lineage: (paragraph: ParagraphKey) => Promise<Relative[]>;
  /** Compares two paragraphs word by word; null where one is gone. */
  contrast: (agreed: ParagraphKey, other: ParagraphKey) => Promise<Comparison | null>;
  /** How paragraphs are cited. Left out: UN style, and a choice is forgotten. */
  citing?: Citing | undefined;
}

/** What the card of one match asks. */
export interface CardAsks extends ParagraphAsks {
  /** Compares the words of the match with one of its sources; null where they are gone. */
  compare: (source: Source) => Promise<Comparison | null>;
  /** Gives every source of the match, beyond the first 20. Left out: nothing more is offered. */
  allSources?: (() => Promise<Source[]>) | undefined;
}

/** What a page that shows many matches asks. */
export interface Asks extends ParagraphAsks {
  compare: (asked: Calls['compare'][0]) => Promise<Comparison | null>;
  sources: (asked: Calls['sources'][0]) => Promise<Source[]>;
}

/** What a page that checks texts asks; `check` rejects with a message for a person. */
export interface CheckAsks extends Asks {
  check: (text: string) => Promise<CheckedText>;
}

/** Narrows what a page asks to the stretch `[start, end)` of a text. */
export function asksAbout({ text, start, end }: Calls['sources'][0], asks: Asks): CardAsks {
  const stretch = { text, start, end };
  return {
    ...asks,
    compare: (source) => asks.compare({ ...stretch, source }),
    allSources: () => asks.sources(stretch),
  };
}
