import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ImportQuestions } from '../../../lib/messaging/import-job.ts';
import { objections } from '../objections.ts';
import { begun } from './begun-import.ts';
import { library, says, shown } from './shown-library.tsx';
import { waitFor } from '../wait-for.ts';

const NAMELESS: ImportQuestions['nameless'] = [1, 2].map((id) => ({
  id,
  title: 'Ensuring effective responses',
  file: `draft-${id}.docx`,
  body: 'Conference of the Parties',
  beginning: 'Reaffirming the importance of the Convention',
}));
const ASKING: ImportQuestions = {
  replaces: [{ symbol: 'A/RES/77/194', title: 'Trafficking in women and girls', file: 'a.xml' }],
  nameless: NAMELESS,
  resolutions: 3,
};

const asking = async (change: Partial<ImportQuestions> = {}) => {
  await begun();
  library.tell({ state: 'asking', questions: { ...ASKING, ...change } });
  await says('Before they are added');
};

test('nothing is chosen beforehand, and the focus goes to them', async () => {
  await asking();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Before they are added'));
  expect(shown.element.querySelector(':checked[type=radio]')).toBeNull();
  expect(await objections(shown.element)).toEqual([]);
  await userEvent.click(shown.find('button', 'Go on'));
  await says('Choose one of these.');
  expect(library.done).toHaveLength(1);
  await waitFor(() => expect((document.activeElement as HTMLInputElement).name).toBe('replace'));
});

test('every answer reaches the import', async () => {
  await asking();
  await says('The library already has 1 of these texts with other words or facts');
  await says('A page can read what is underlined on it.');
  await userEvent.click(shown.find('label', 'Replace the older copies'));
  await userEvent.click(shown.find('label', 'Do not underline them'));
  await userEvent.fill(shown.find('#nameless-1'), ' A/RES/79/154 ');
  await userEvent.click(
    shown.element.querySelectorAll<HTMLElement>('.nameless-line label')[1] as HTMLElement,
  );
  await userEvent.click(shown.find('button', 'Go on'));
  const answers = { replace: true, symbols: { 1: 'A/RES/79/154', 2: null }, onPages: false };
  expect(library.done.at(-1)).toBe(`answer ${JSON.stringify(answers)}`);
});

test.each([
  ['', 'Type a symbol, or leave the text out.'],
  ['resolution 5', 'Expected the symbol of an adopted resolution, such as A/RES/77/194'],
  ['A/C.3/77/L.12', 'Expected the symbol of an adopted resolution'],
])('“%s” is no symbol: says what is expected', async (typed, problem) => {
  await asking({ replaces: [], nameless: NAMELESS.slice(0, 1), resolutions: 0 });
  await userEvent.fill(shown.find('#nameless-1'), typed);
  await userEvent.click(shown.find('button', 'Go on'));
  await says(problem);
  expect(shown.find('#nameless-1').getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(shown.find('#nameless-1')));
  expect(library.done).toHaveLength(1);
});

test('a symbol cannot be given twice', async () => {
  await asking({ replaces: [], resolutions: 0 });
  await userEvent.fill(shown.find('#nameless-1'), 'A/RES/79/154');
  await userEvent.fill(shown.find('#nameless-2'), 'A/RES/79/154');
  await userEvent.click(shown.find('button', 'Go on'));
  await says('Another of these texts has this symbol already.');
});

test('can be left by cancelling', async () => {
  await asking();
  await userEvent.click(shown.find('.questions button', 'Cancel'));
  await says('Import cancelled');
});
