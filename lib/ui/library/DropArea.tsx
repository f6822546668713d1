import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { droppedFiles } from './dropped-files.ts';
import type { PathFile } from './use-import.ts';

interface DropAreaProps {
  children: ComponentChildren;
  /** Whether an import is under way, so that nothing can be dropped. */
  busy: boolean;
  onFiles: (files: PathFile[]) => void;
}

/** The whole page takes files and folders that are dropped on it, and says so while they are held over it. */
export function DropArea({ children, busy, onFiles }: DropAreaProps) {
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const isOurs = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!isOurs(event)) return;
      // Else the browser would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      setOver(false);
      if (busy) return;
      setProblem(null);
      droppedFiles(event.dataTransfer?.items ?? []).then(onFiles, (error: unknown) =>
        setProblem(error instanceof Error ? error.message : String(error)),
      );
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  });
  return (
    <>
      {children}
      {problem !== null && (
        <p class="said problem drop-problem" role="alert">
          {i18n.t('import.dropFailed', [problem])}
        </p>
      )}
      {over && (
        <div class="drop-over" aria-hidden="true">
          <p>{i18n.t(busy ? 'import.dropBusy' : 'import.drop')}</p>
        </div>
      )}
    </>
  );
}
