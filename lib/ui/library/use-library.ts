import { useEffect, useState } from 'preact/hooks';
import type { LibraryList } from '../../messaging/messages.ts';
import { type Answer, useAnswer } from '../use-answer.ts';

/** What was done last, and how it is taken back where it can be. */
export interface Said {
  words: string;
  /** Nothing was done: the words say why. */
  failed?: boolean;
  undo?: (() => void) | undefined;
}

/** The list of the library, and what is done to it. */
export interface LibraryState {
  list: Answer<LibraryList>;
  said: Said | null;
  /** Whether something is being done, so that nothing else can be begun. */
  busy: boolean;
  /** Does something, then lists the library again and says so; where it fails, `failed` writes why. */
  run: (action: () => Promise<unknown>, done: Said | null, failed: (why: string) => string) => void;
  /** Lists the library again. */
  refresh: () => void;
}

/** While the library is rebuilt it is listed again this often, in milliseconds. */
const WATCH = 2000;

/** Holds the list of the library and what was done to it last. */
export function useLibrary(ask: () => Promise<LibraryList>): LibraryState {
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const list = useAnswer(String(round), ask);
  const refresh = () => setRound((n) => n + 1);
  const rebuilding = list.value?.rebuilding ?? null;
  useEffect(() => {
    if (rebuilding === null || list.state !== 'ready') return;
    const timer = setTimeout(refresh, WATCH);
    return () => clearTimeout(timer);
  }, [rebuilding, list.state, round]);
  return {
    list,
    said,
    busy,
    refresh,
    run(action, done, failed) {
      setBusy(true);
      setSaid(null);
      action()
        .then(
          () => setSaid(done),
          (error: unknown) =>
            setSaid({ words: failed(error instanceof Error ? error.message : String(error)), failed: true }),
        )
        .finally(() => {
          setBusy(false);
          refresh();
        });
    },
  };
}
