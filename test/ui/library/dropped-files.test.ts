import { expect, test } from 'vitest';
import { droppedFiles, filesOf } from '../../../lib/ui/library/dropped-files.ts';

const PAGE = 100;

/** A file or folder as a browser gives it. */
function entry(fullPath: string, children?: FileSystemEntry[]): FileSystemEntry {
  const name = fullPath.slice(fullPath.lastIndexOf('/') + 1);
  if (!children)
    return {
      isFile: true,
      fullPath,
      file: (give: (file: File) => void) => give(new File([], name)),
    } as unknown as FileSystemEntry;
  return {
    isFile: false,
    fullPath,
    createReader() {
      let at = 0;
      return {
        readEntries(give: (some: FileSystemEntry[]) => void) {
          give(children.slice(at, at + PAGE));
          at += PAGE;
        },
      };
    },
  } as unknown as FileSystemEntry;
}

test('a folder gives all its files with their paths, however many it has', async () => {
  const session = entry(
    '/unxml/77session',
    Array.from({ length: 250 }, (_, i) => entry(`/unxml/77session/${i}.xml`)),
  );
  const found = await filesOf(entry('/unxml', [entry('/unxml/README.md'), session]));
  expect(found).toHaveLength(251);
  expect(found.map(({ path }) => path)).toContain('unxml/77session/249.xml');
  expect(found[0]?.path).toBe('unxml/77session/0.xml');
});

test('a file alone has its name', async () => {
  const [only] = await filesOf(entry('/a.xml'));
  expect(only?.path).toBe('a.xml');
  expect(only?.file.name).toBe('a.xml');
});

test('what is no file is left', async () => {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', 'words');
  transfer.items.add(new File(['x'], 'a.xml'));
  expect((await droppedFiles(transfer.items)).map(({ path }) => path)).toEqual(['a.xml']);
});

test('a folder that cannot be read rejects with its reason', async () => {
  const broken = {
    isFile: false,
    fullPath: '/gone',
    createReader: () => ({
      readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error('it was moved')),
    }),
  } as unknown as FileSystemEntry;
  await expect(filesOf(broken)).rejects.toThrow('it was moved');
});
