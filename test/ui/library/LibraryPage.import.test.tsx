import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ImportDone, ReadingProgress } from '../../../lib/messaging/import-job.ts';
import { begun, file, give } from './begun-import.ts';
import { objections } from '../objections.ts';
import { found, library, listed, says, show, shown } from './shown-library.tsx';
import { earlier, rowOf } from './texts.ts';
import { waitFor } from '../wait-for.ts';

const READING: ReadingProgress = {
  state: 'reading',
  files: { done: 812, all: 2292 },
  bytes: { done: 31_000_000, all: 92_000_000 },
  file: 'unxml-ga.zip/76session/A_RES_76_84.xml',
  resolutions: 809,
  problems: 3,
  secondsLeft: 34,
};
const DONE: ImportDone = {
  state: 'done',
  added: 1,
  replaced: 2,
  same: 4,
  problems: [
    { file: 'README.md', reason: 'no operative paragraph was found' },
    { file: '=cmd.xml', reason: 'line 14: expected </p>' },
  ],
  notes: [{ file: 'draft.docx', note: '3 deletions of tracked changes were left out' }],
  seconds: 47,
};
const ready = (count = 6) => waitFor(() => expect(listed()).toHaveLength(count));
const dropped = (type: string, transfer: DataTransfer) => {
  const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
  document.dispatchEvent(event);
  return event;
};

describe('bringing texts in', () => {
  test('says what can be added', async () => {
    show();
    await says('Resolutions as XML (AKN4UN), Word (.docx), text or Markdown, .zip archives');
  });

  test('by files', async () => {
    await begun();
    expect(library.done).toEqual(['import a.xml b.docx']);
  });

  test('by a folder, which is asked for as one', async () => {
    show();
    await ready();
    const input = shown.find('[data-pick=folder]') as HTMLInputElement;
    expect(input.webkitdirectory).toBe(true);
    give('[data-pick=folder]', file('a.xml'));
    await says('Reading files');
  });

  test('by a drop anywhere on the page', async () => {
    show();
    await ready();
    const transfer = new DataTransfer();
    transfer.items.add(file('dropped.xml'));
    expect(dropped('dragover', transfer).defaultPrevented).toBe(true);
    await says('Drop files or folders to add them to the library');
    expect(dropped('drop', transfer).defaultPrevented).toBe(true);
    await says('Reading files');
    expect(library.done).toEqual(['import dropped.xml']);
    expect(shown.element.querySelector('.drop-over')).toBeNull();
  });

  test('text that is dragged over the page is none of it', async () => {
    show();
    await ready();
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'words');
    expect(dropped('dragover', transfer).defaultPrevented).toBe(false);
    expect(shown.element.querySelector('.drop-over')).toBeNull();
  });

  test('by pasting', async () => {
    show();
    await ready();
    await userEvent.click(shown.find('button', 'Paste a text'));
    const field = (await found('.paste textarea')) as HTMLTextAreaElement;
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(await objections(shown.element)).toEqual([]);
    await userEvent.click(shown.find('.paste button', 'Add'));
    await says('Paste the text of a resolution first.');
    await userEvent.fill(field, 'Resolution 77/194');
    await userEvent.click(shown.find('.paste button', 'Add'));
    await says('Reading files');
    expect(library.done).toEqual(['import text Resolution 77/194']);
    expect(shown.element.querySelector('dialog')).toBeNull();
  });

  test('Escape leaves the paste dialog without adding anything', async () => {
    show();
    await ready();
    await userEvent.click(shown.find('button', 'Paste a text'));
    await found('.paste textarea');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(shown.element.querySelector('dialog')).toBeNull());
    expect(library.done).toEqual([]);
  });
});

describe('while it runs', () => {
  test('says files, bytes, what is read and how long it will take', async () => {
    await begun();
    library.tell(READING);
    await says('812 of 2,292 files, 31 MB of 92 MB');
    await says('809 texts found · 3 files left out · about 34 seconds left');
    await says('unxml-ga.zip/76session/A_RES_76_84.xml');
    const bar = shown.find('progress') as HTMLProgressElement;
    expect(bar.value).toBeCloseTo(31 / 92);
    library.tell({
      state: 'indexing',
      step: 'terms',
      share: 0.5,
      resolutions: 2289,
      problems: 3,
      secondsLeft: 120,
    });
    await says('Looking for terms, 50 %');
    await says('about 2 minutes left');
  });

  test('the page can be used meanwhile, and the import stays in sight', async () => {
    await begun();
    library.tell(READING);
    location.hash = '#/text/A%2FRES%2F75%2F158';
    await says('General Assembly, session 75');
    expect(shown.words()).toContain('812 of 2,292 files');
    expect(shown.words()).toContain('Closing this tab cancels the import and leaves the library as it was.');
  });

  test('who types elsewhere is not called away when it ends', async () => {
    await begun();
    const field = shown.find('.list-filters input') as HTMLInputElement;
    await userEvent.fill(field, 'traf');
    library.tell(DONE);
    await says('Import finished');
    await userEvent.keyboard('ficking');
    expect(field.value).toBe('trafficking');
  });

  test('a second one cannot be begun', async () => {
    await begun();
    expect((shown.find('button', 'Add files') as HTMLButtonElement).disabled).toBe(true);
    const transfer = new DataTransfer();
    transfer.items.add(file('late.xml'));
    dropped('dragover', transfer);
    await says('An import is under way; wait for its end or cancel it first');
    dropped('drop', transfer);
    await waitFor(() => expect(shown.element.querySelector('.drop-over')).toBeNull());
    expect(library.done).toHaveLength(1);
  });

  test('the browser asks before the tab is closed, and no longer after the end', async () => {
    await begun();
    const closes = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await waitFor(() => expect(closes()).toBe(false));
    library.tell(DONE);
    await says('Import finished');
    expect(closes()).toBe(true);
  });

  test('can be cancelled; what the worker still says is not heard', async () => {
    await begun();
    await userEvent.click(shown.find('.import button', 'Cancel'));
    await says('Import cancelled');
    await says('The library is as it was before.');
    expect(library.done.at(-1)).toBe('cancel');
    library.tell(READING);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shown.words()).toContain('Import cancelled');
    await userEvent.click(shown.find('.import button', 'Close'));
    await waitFor(() => expect(shown.element.querySelector('.import')).toBeNull());
  });

  test('what failed says why, and that nothing changed', async () => {
    await begun();
    library.tell({ state: 'failed', message: 'The disk is full. Free 40 MB and try again.' });
    await says('Import failed');
    await says('The disk is full. Free 40 MB and try again.');
    await says('The library is as it was before.');
  });
});

describe('the end', () => {
  test('says what was added, left out and how texts were read', async () => {
    const { save } = await begun();
    library.tell(DONE);
    await says('1 text added · 2 replaced · 4 there already · took 47 seconds');
    await says('2 files were left out');
    await says('no operative paragraph was found');
    await says('3 deletions of tracked changes were left out');
    expect(await objections(shown.element)).toEqual([]);
    (shown.find('details.listed') as HTMLDetailsElement).open = true;
    await userEvent.click(shown.find('button', 'Save as CSV'));
    const [name, blob] = save.mock.calls[0] as [string, Blob];
    expect(name).toBe('import-problems.csv');
    expect((await blob.text()).replace('\uFEFF', '').split('\r\n')).toEqual([
      '"File","Reason"',
      '"README.md","no operative paragraph was found"',
      `"'=cmd.xml","line 14: expected </p>"`,
      '',
    ]);
  });

  test('that brought nothing says so, and why at once', async () => {
    await begun();
    library.tell({ ...DONE, added: 0, replaced: 0 });
    await says('Nothing was added');
    await says('4 there already');
    expect(shown.find('details.listed li').checkVisibility()).toBe(true);
    expect(shown.element.querySelector('.import')?.textContent).not.toContain('Show them');
  });

  test('the list of problems is copied', async () => {
    await begun();
    library.tell(DONE);
    await says('Import finished');
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    (shown.find('details.listed') as HTMLDetailsElement).open = true;
    await userEvent.click(shown.find('button', 'Copy the list'));
    await says('Copied');
    expect(written).toHaveBeenCalledWith(
      'README.md\tno operative paragraph was found\n=cmd.xml\tline 14: expected </p>',
    );
    written.mockRestore();
  });

  test('shows what came with it, and then everything again', async () => {
    await begun();
    library.add([
      {
        ...rowOf(earlier),
        symbol: 'A/RES/80/1',
        origin: { kind: 'import', file: null, at: new Date().toISOString() },
      },
    ]);
    library.tell(DONE);
    await ready(7);
    await userEvent.click(shown.find('.import button', 'Show them'));
    await waitFor(() => expect(listed()).toEqual(['A/RES/80/1']));
    await says('From the last import.');
    await userEvent.click(shown.find('.filter-state button', 'Show all'));
    await ready(7);
  });
});
