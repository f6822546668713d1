import '../../../lib/ui/library/library.css';
import { render } from 'preact';
import type { ImportProgress } from '../../../lib/messaging/import-job.ts';
import type { LibraryRow } from '../../../lib/messaging/messages.ts';
import type { LibraryAsks } from '../../../lib/ui/library/library-asks.ts';
import { LibraryPage } from '../../../lib/ui/library/LibraryPage.tsx';
import { type FakeLibrary, fakeLibrary } from '../library/fake-library.ts';
import { manyRows, rowOf, texts } from '../library/texts.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const find = (selector: string, words = '') =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent?.includes(words));
const refused = () => Promise.reject(new Error('the library did not answer in time'));

interface Shown {
  rows?: LibraryRow[];
  asks?: Partial<LibraryAsks>;
  after?: (library: FakeLibrary) => void | Promise<void>;
}

const library =
  (hash: string, { rows, asks, after = () => {} }: Shown = {}) =>
  async () => {
    history.replaceState(null, '', hash);
    const made = fakeLibrary(rows);
    render(
      <LibraryPage
        asks={{ ...made.asks, ...asks }}
        estimate={async () => ({ usage: 52_000_000, quota: 10_000_000_000 })}
        save={() => {}}
      />,
      document.body,
    );
    await wait(400);
    await after(made);
    await wait(300);
  };

const many = [...texts.map((text) => rowOf(text)), ...manyRows(2300)];
const choose = async () => {
  find('.text-rows input')?.click();
  await wait(50);
};
const type = (words: string) => () => {
  const field = document.querySelector('input[type=search]') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const importing =
  (progress: ImportProgress, after: () => void = () => {}) =>
  async (made: FakeLibrary) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'unxml-ga.zip'));
    const input = document.querySelector('[data-pick=files]') as HTMLInputElement;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await wait(50);
    made.tell(progress);
    await wait(50);
    after();
  };
const holdOver = () => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'a.xml'));
  document.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
};

const A77 = '#/text/A%2FRES%2F77%2F194';
const BOTH = '#/compare/A%2FRES%2F77%2F194/A%2FRES%2F75%2F158';

export const libraryStories = {
  library: library('#/'),
  'library-many': library('#/', { rows: many }),
  'library-chosen': library('#/', { rows: many, after: choose }),
  'library-removed': library('#/', {
    after: async () => {
      await choose();
      find('.bulk .button', 'Remove')?.click();
    },
  }),
  'library-none': library('#/', { rows: many, after: type('cheese') }),
  'library-empty': library('#/', { rows: [] }),
  'library-failed': library('#/', { asks: { list: refused } }),
  'library-reading': library('#/', {
    after: importing({
      state: 'reading',
      files: { done: 812, all: 2292 },
      bytes: { done: 31_000_000, all: 92_000_000 },
      file: 'unxml-ga.zip/76session/A_RES_76_84.xml',
      resolutions: 809,
      problems: 3,
      secondsLeft: 34,
    }),
  }),
  'library-asking': library('#/', {
    after: importing(
      {
        state: 'asking',
        questions: {
          replaces: [{ symbol: 'A/RES/77/194', title: 'Trafficking in women and girls', file: 'a.xml' }],
          nameless: [
            {
              id: 1,
              title: 'Ensuring effective, victim-centred criminal justice responses',
              file: 'drafts/resolution.docx',
              body: 'Conference of the Parties',
              beginning: 'Reaffirming the importance of the Convention and the Protocols thereto',
            },
          ],
          resolutions: 2290,
        },
      },
      () => find('.questions .button')?.click(),
    ),
  }),
  'library-done': library('#/', {
    after: importing(
      {
        state: 'done',
        added: 2289,
        replaced: 1,
        same: 4,
        problems: [{ file: 'README.md', reason: 'no operative paragraph was found' }],
        notes: [{ file: 'draft.docx', note: '3 deletions of tracked changes were left out' }],
        seconds: 47,
      },
      () => find('.listed summary')?.click(),
    ),
  }),
  'library-paste': library('#/', { after: () => find('button', 'Paste')?.click() }),
  'library-drop': library('#/', { after: holdOver }),
  'library-search-empty': library('#/search'),
  'library-search': library('#/search?q=removal+of+organs', {
    after: () => find('.formula [aria-expanded]', 'other')?.click(),
  }),
  'library-search-bodies': library('#/search?q=trafficking&body=General+Assembly&body=Human+Rights+Council', {
    after: () => find('.body-choice summary')?.click(),
  }),
  'library-search-none': library('#/search?q=cheese+organs'),
  'library-text': library(A77),
  'library-text-at': library(`${A77}?p=OP26`, { after: () => find('[data-paragraph=OP26] .kin')?.click() }),
  'library-text-notes': library(`${A77}?n=12`),
  'library-text-annex': library('#/text/A%2FRES%2F79%2F1'),
  'library-text-vote': library('#/text/A%2FRES%2F75%2F158', {
    after: () => find('.text-facts summary')?.click(),
  }),
  'library-text-gone': library('#/text/A%2FRES%2F1%2F1'),
  'library-text-failed': library(A77, { asks: { read: refused } }),
  'library-compare': library(BOTH),
  'library-compare-changed': library(BOTH, { after: () => find('.count.changed')?.click() }),
  'library-compare-choose': library('#/compare/A%2FRES%2F77%2F194'),
};
