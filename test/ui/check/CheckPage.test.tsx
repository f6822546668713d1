import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DraftReport } from '../../../lib/core/draft/draft-report.ts';
import { libraryAsks } from '../draft-library.ts';
import { setTextSize, stickingOut } from '../large-text.ts';
import { objections } from '../objections.ts';
import { checked, compared, DRAFT, field, marked, OP26, show, shown } from './shown-page.tsx';
import { waitFor } from '../wait-for.ts';

describe('a draft', () => {
  test('says what is agreed as it is typed, and never moves the caret', async () => {
    show();
    await userEvent.click(field());
    await userEvent.keyboard('We should exercise due diligence to prevent, investigate and punish');
    await checked();
    expect(marked('verbatim').join()).toContain('exercise due diligence to prevent, investigate and punish');
    await userEvent.keyboard('{Home}Today ');
    expect(field().selectionStart).toBe(6);
    await waitFor(() => expect(shown.words()).toContain('of 11 words'));
    expect(field().selectionStart).toBe(6);
    expect(document.activeElement).toBe(field());
  });

  test('of three paragraphs has its words in four parts', async () => {
    show({ initial: DRAFT });
    await checked();
    const report = await libraryAsks.checkDraft(DRAFT);
    const { verbatim, 'near-verbatim': near, adapted, new: fresh } = report.shares;
    const total = verbatim + near + adapted + fresh;
    expect(shown.find('.counts').textContent).toBe(`${total - fresh} of ${total} words are agreed language`);
    expect(shown.find('.draft-state .parts ul').textContent).toMatch(
      /^Word for word \d+ %Nearly word for word \d+ %Adapted \d+ %New \d+ %$/,
    );
    expect(marked('verbatim').join(' ')).toContain(OP26.slice(0, 60));
  });

  test('asks once after the last key, and shows the latest answer only', async () => {
    const answers: ((report: DraftReport) => void)[] = [];
    const checkDraft = vi.fn(() => new Promise<DraftReport>((resolve) => answers.push(resolve)));
    show({ asks: { ...libraryAsks, checkDraft } });
    await userEvent.fill(field(), OP26);
    await waitFor(() => expect(checkDraft).toHaveBeenCalledOnce());
    await userEvent.fill(field(), 'We like cheese.');
    await waitFor(() => expect(checkDraft).toHaveBeenCalledTimes(2));
    answers[1]?.(await libraryAsks.checkDraft('We like cheese.'));
    await waitFor(() => expect(shown.words()).toContain('0 of 3 words'));
    answers[0]?.(await libraryAsks.checkDraft(OP26));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shown.words()).toContain('0 of 3 words');
  });

  test('keeps its marks on their words until the next answer', async () => {
    const checkDraft = vi.fn(libraryAsks.checkDraft);
    show({ initial: DRAFT, asks: { ...libraryAsks, checkDraft } });
    await checked();
    const before = marked('verbatim').at(-1);
    checkDraft.mockImplementation(() => new Promise(() => {}));
    await userEvent.click(field());
    field().setSelectionRange(0, 0);
    await userEvent.keyboard('Today ');
    expect(marked('verbatim').at(-1)).toBe(before);
  });

  test('of more than 30,000 words waits for the button', async () => {
    const checkDraft = vi.fn(libraryAsks.checkDraft);
    show({ initial: 'word '.repeat(30_001), asks: { ...libraryAsks, checkDraft } });
    await waitFor(() => expect(shown.words()).toContain('The draft has 30,001 words.'));
    expect(checkDraft).not.toHaveBeenCalled();
    await userEvent.click(shown.find('.draft-state button', 'Check'));
    await waitFor(() => expect(checkDraft).toHaveBeenCalledOnce());
  });

  test('that takes long says so and can be left', async () => {
    show({ initial: DRAFT, asks: { ...libraryAsks, checkDraft: () => new Promise(() => {}) } });
    await waitFor(() => shown.find('progress'));
    expect(await objections(shown.element)).toEqual([]);
    await userEvent.click(shown.find('.working button', 'Cancel'));
    await waitFor(() => expect(shown.words()).toContain('Checking was cancelled.'));
  });

  test('that could not be checked says why, and tries again', async () => {
    const checkDraft = vi.fn(() => Promise.reject(new Error('the library is gone')));
    show({ initial: DRAFT, asks: { ...libraryAsks, checkDraft } });
    await waitFor(() => expect(shown.find('[role=alert]').textContent).toContain('the library is gone'));
    await userEvent.click(shown.find('[role=alert] button'));
    await waitFor(() => expect(checkDraft).toHaveBeenCalledTimes(2));
  });

  test.each([
    ['empty lines, also at the end', 'a\n\n\nb\n\n'],
    ['tabs and spaces at line ends', 'a\tb   \n   c  d \n'],
    ['long words', `${'w'.repeat(400)} ${'x'.repeat(90)}\n`],
    ['an agreed draft', DRAFT],
    ['other scripts', 'Пример текста 一二三四五六七八九十 مثال\n'.repeat(30)],
  ])('stands line for line over its marks: %s', async (_, text) => {
    show({ initial: text });
    if (text === DRAFT) await checked();
    // A field of no height is as high as its text.
    field().style.cssText = 'height: 0; min-height: 0';
    const list = shown.find('.marked');
    list.style.minHeight = '0';
    list.style.alignSelf = 'start';
    expect(field().scrollHeight).toBe(list.offsetHeight);
  });
});

describe('for everyone', () => {
  test('axe finds nothing in a draft with all that can be unfolded', async () => {
    show({ initial: DRAFT });
    await compared();
    await userEvent.click(shown.find('.stretches .row'));
    await waitFor(() => shown.find('.details .paragraph'));
    expect(await objections(shown.element)).toEqual([]);
  });

  test('the result is said politely', async () => {
    show({ initial: DRAFT });
    await checked();
    await waitFor(() =>
      expect(shown.find('.check-page > [role=status]').textContent).toMatch(
        /^3 paragraphs: \d+ % word for word/,
      ),
    );
  });

  test.each([
    [320, 100],
    [320, 200],
    [899, 100],
    [900, 100],
    [1280, 200],
  ])(
    'in a window of %d px with text of %d percent nothing is cut off at the side',
    async (width, percent) => {
      await page.viewport(width, 900);
      await setTextSize(percent);
      try {
        show({ initial: DRAFT });
        await compared();
        expect(
          stickingOut().filter((element) => !/^(?:ol\.marked|li\.chunk|button\.edge-bar)/.test(element)),
        ).toEqual([]);
      } finally {
        await setTextSize(100);
      }
    },
  );
});
