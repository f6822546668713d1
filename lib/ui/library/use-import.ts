import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportAnswers, ImportProgress } from '../../messaging/import-job.ts';
import type { ImportJob, LibraryAsks } from './library-asks.ts';

/** A file with its folders or archive before it. */
export interface PathFile {
  path: string;
  file: File;
}

/** An import and how it goes. */
export interface ImportWork {
  /** Null before the first one, and after its end was put away. */
  progress: ImportProgress | null;
  /** Whether one is under way: another one can only begin after it. */
  running: boolean;
  /** When it began, in milliseconds since 1970, by whole seconds, as the texts that came with it say; or null. */
  began: number | null;
  files: (files: PathFile[]) => void;
  text: (text: string) => void;
  answer: (answers: ImportAnswers) => void;
  cancel: () => void;
  /** Puts away what is said of one that has ended. */
  close: () => void;
}

/** Runs one import at a time; closing the page in the midst of one asks the person first. */
export function useImport(
  { importFiles, importText }: Pick<LibraryAsks, 'importFiles' | 'importText'>,
  onEnd: () => void,
): ImportWork {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [began, setBegan] = useState<number | null>(null);
  const job = useRef<ImportJob | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;
  const running = progress !== null && !['done', 'failed', 'cancelled'].includes(progress.state);

  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [running]);

  const begin = (start: (told: (progress: ImportProgress) => void) => ImportJob) => {
    if (running) return;
    setBegan(Math.floor(Date.now() / 1000) * 1000);
    setProgress({
      state: 'reading',
      files: { done: 0, all: 0 },
      bytes: { done: 0, all: 0 },
      file: '',
      resolutions: 0,
      problems: 0,
      secondsLeft: null,
    });
    const mine: { current: ImportJob | null } = { current: null };
    mine.current = start((told) => {
      // Of one that was cancelled a last word may still come.
      if (job.current !== mine.current && mine.current) return;
      setProgress(told);
      if (told.state === 'done') end.current();
    });
    job.current = mine.current;
  };
  return {
    progress,
    running,
    began,
    files: (files) => files.length > 0 && begin((told) => importFiles(files, told)),
    text: (text) => begin((told) => importText(text, told)),
    answer: (answers) => job.current?.answer(answers),
    cancel() {
      job.current?.cancel();
      job.current = null;
      setProgress({ state: 'cancelled' });
    },
    close: () => setProgress(null),
  };
}
