import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftReport } from '../../core/draft/draft-report.ts';

/** A draft and the answer to it; `report` counts in this text. */
export interface Checked {
  text: string;
  report: DraftReport;
}

/** How far checking has got. */
type Progress =
  | { state: 'idle' }
  /** Asked; `slow` once it has taken so long that it should be told. */
  | { state: 'working'; words: number; slow: boolean }
  /** Too long to be checked while it is typed: it waits for the button. */
  | { state: 'long'; words: number }
  | { state: 'cancelled' }
  | { state: 'failed'; problem: string };

/** A draft that is checked while it is written. */
export interface Draft {
  text: string;
  /** The last good answer, also while the next one is awaited; null before the first and for an empty draft. */
  checked: Checked | null;
  progress: Progress;
  /** Takes a new text; `at once` for one that came whole, as from a file. */
  write: (text: string, when: 'typed' | 'at once') => void;
  /** Checks it now, however long it is. */
  run: () => void;
  /** Drops the answer that is awaited. */
  cancel: () => void;
}

/** A draft of 60 pages. A longer one is checked in a second or two, but not after every key. */
const MOST_WORDS_TYPED = 30_000;
/** Between two keys of a person who types, in milliseconds, is less than this. */
const PAUSE = 250;
/** What takes longer says so, and can be cancelled. In milliseconds. */
const SLOW = 400;

/** Holds a draft and checks it whenever it has changed; an answer to an older text is dropped. */
export function useDraft(initial: string, check: (text: string) => Promise<DraftReport>): Draft {
  const [text, setText] = useState(initial);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const round = useRef(0);
  const pause = useRef(0);

  const start = (words: number) => {
    const mine = ++round.current;
    const isLatest = () => mine === round.current;
    setProgress({ state: 'working', words, slow: false });
    const slow = setTimeout(() => isLatest() && setProgress({ state: 'working', words, slow: true }), SLOW);
    check(text)
      .then(
        (report) => {
          if (!isLatest()) return;
          setChecked({ text, report });
          setProgress({ state: 'idle' });
        },
        (error: unknown) => {
          const problem = error instanceof Error ? error.message : String(error);
          if (isLatest()) setProgress({ state: 'failed', problem });
        },
      )
      .finally(() => clearTimeout(slow));
  };

  useEffect(() => {
    // What is awaited is of an older text.
    round.current++;
    if (text.trim() === '') {
      setChecked(null);
      setProgress({ state: 'idle' });
      return;
    }
    const timer = setTimeout(() => {
      const words = countWords(text);
      if (words > MOST_WORDS_TYPED) setProgress({ state: 'long', words });
      else start(words);
    }, pause.current);
    return () => clearTimeout(timer);
  }, [text]);

  return {
    text,
    checked,
    progress,
    write(next, when) {
      pause.current = when === 'typed' ? PAUSE : 0;
      setText(next);
    },
    run: () => start(countWords(text)),
    cancel() {
      round.current++;
      setProgress({ state: 'cancelled' });
    },
  };
}

/** Counts words roughly, as they are counted where people write: runs without white space. */
function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
