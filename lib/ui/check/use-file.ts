import { useRef, useState } from 'preact/hooks';

/** What reading a file gave. */
export interface FileText {
  text: string;
  /** What a person should know of how it was read, a sentence each. */
  notes: string[];
}

/** How far reading a file has got. */
export type FileState =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'read'; name: string; notes: string[] }
  | { state: 'failed'; name: string; problem: string };

/** Reads files one at a time; the last one that was asked for wins. */
export function useFile(read: (file: File) => Promise<FileText>, onText: (text: string) => void) {
  const [file, setFile] = useState<FileState>({ state: 'none' });
  const round = useRef(0);
  return {
    file,
    open(chosen: File) {
      const mine = ++round.current;
      const { name } = chosen;
      setFile({ state: 'reading', name });
      read(chosen).then(
        ({ text, notes }) => {
          if (mine !== round.current) return;
          setFile({ state: 'read', name, notes });
          onText(text);
        },
        (error: unknown) => {
          const problem = error instanceof Error ? error.message : String(error);
          if (mine === round.current) setFile({ state: 'failed', name, problem });
        },
      );
    },
    /** Stops waiting for a file, and takes away what is said of the last one. */
    forget() {
      round.current++;
      setFile({ state: 'none' });
    },
  };
}
