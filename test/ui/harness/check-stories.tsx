import '../../../lib/ui/check.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckPage, type CheckPageProps } from '../../../lib/ui/check/CheckPage.tsx';
import { libraryAsks } from '../draft-library.ts';
import { seeds } from '../seed-texts.ts';

/** Properties of the page with nothing written yet. */
export const usual: CheckPageProps = {
  asks: libraryAsks,
  initial: '',
  kept: false,
  onKeep: () => {},
  readFile: async (file) => ({ text: await file.text(), notes: [] }),
  save: () => {},
};

const EXAMPLE = i18n.t('draft.example');
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const never = () => new Promise<never>(() => {});
const refused = () => Promise.reject(new Error('the library did not answer in time'));

const draft =
  (change: Partial<CheckPageProps>, then: () => void | Promise<void> = () => {}) =>
  async () => {
    document.title = 'Check a draft – Agreed Language';
    function Page() {
      const [kept, setKept] = useState(change.kept ?? false);
      return <CheckPage {...usual} {...change} kept={kept} onKeep={(text) => setKept(text !== null)} />;
    }
    render(<Page />, document.body);
    await wait(600);
    await then();
    await wait(400);
  };
const press = (key: string) => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const openFile = (name: string) => async () => {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], name));
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
/** A real resolution as it stands in a file, with its numbers. */
const whole = (seeds[1]?.paragraphs ?? [])
  .map(({ id, text }) => `${/\d+/.exec(id)?.[0]}. ${text}`)
  .join('\n\n');

/** 29,000 words, agreed throughout. */
const sixtyPages = () => {
  const words = seeds.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return [...words, ...words, ...words].join('\n\n').split(' ').slice(0, 29_000).join(' ');
};

export const draftStories = {
  'draft-empty': draft({}),
  'draft-example': draft({ initial: EXAMPLE }),
  'draft-second': draft({ initial: EXAMPLE }, () => press('j')),
  'draft-new': draft({ initial: EXAMPLE }, () => click('[data-paragraph="3"] .edge-bar')),
  'draft-only-new': draft({ initial: EXAMPLE }, () => click('.parts li:nth-child(4) button')),
  'draft-stretch': draft({ initial: EXAMPLE }, () => click('.stretches .row')),
  'draft-accepted': draft({ initial: EXAMPLE }, () => click('.closest .button')),
  'draft-whole': draft({ initial: whole }),
  'draft-sixty-pages': draft({ initial: sixtyPages() }, async () => {
    await wait(3000);
  }),
  'draft-kept': draft({ initial: EXAMPLE, kept: true }),
  'draft-slow': draft({ initial: EXAMPLE, asks: { ...libraryAsks, checkDraft: never } }),
  'draft-failed': draft({ initial: EXAMPLE, asks: { ...libraryAsks, checkDraft: refused } }),
  'draft-compare-failed': draft({ initial: EXAMPLE, asks: { ...libraryAsks, compareDraft: refused } }),
  'draft-long': draft({ initial: 'word '.repeat(30_001) }),
  'draft-no-match': draft({ initial: 'We like cheese, and say so.' }),
  'draft-file-reading': draft({ readFile: never }, openFile('draft.docx')),
  'draft-file-failed': draft(
    {
      readFile: () => Promise.reject(new Error('expected a .docx, .pdf, .md or .txt file; save it as .docx')),
    },
    openFile('draft.doc'),
  ),
  'draft-file-notes': draft(
    {
      readFile: async () => ({
        text: EXAMPLE,
        notes: ['It has 4 insertions and 2 deletions that were tracked: the text with all of them is shown.'],
      }),
    },
    openFile('draft.docx'),
  ),
};
