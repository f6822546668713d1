import type { PathFile } from './use-import.ts';

/**
 * Gives every file that was dropped, those in folders with the folders' names before theirs.
 *
 * Has to be called while the drop is handled: later the browser has emptied the items. Rejects where a file or folder
 * can no longer be read.
 */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<PathFile[]> {
  const roots = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: PathFile[] = [];
  for (const { entry, file } of roots) {
    if (entry) found.push(...(await filesOf(entry)));
    // What has no entry, as a file that a page made.
    else if (file) found.push({ path: file.name, file });
  }
  return found;
}

/** Gives a file, or all files of a folder, by their paths from the outermost folder on. */
export async function filesOf(root: FileSystemEntry): Promise<PathFile[]> {
  const found: PathFile[] = [];
  const waiting = [root];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (entry.isFile) {
      const { fullPath } = entry;
      const file = await new Promise<File>((give, fail) => (entry as FileSystemFileEntry).file(give, fail));
      found.push({ path: fullPath.replace(/^\//, ''), file });
    } else waiting.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A folder gives its entries by the hundred, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((give, fail) => reader.readEntries(give, fail));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
