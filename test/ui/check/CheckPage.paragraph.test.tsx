import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftReport } from '../../../lib/core/draft/draft-report.ts';
import { libraryAsks } from '../draft-library.ts';
import { checked, compared, DRAFT, field, heading, OP26, PP3, show, shown, WEAKENED } from './shown-page.tsx';
import { waitFor } from '../wait-for.ts';

describe('a paragraph', () => {
  test('has its closest agreed paragraph beside it, with every word that differs', async () => {
    show({ initial: DRAFT });
    await compared();
    expect(heading()).toBe('Paragraph 1 of 3');
    expect(shown.find('.closest h2').textContent).toContain('A/RES/78/228');
    expect(shown.find('.closest .changes').textContent).toContain(
      'Obligation: “have an obligation to” became “should”',
    );
    expect(shown.find('.closest del').textContent).toContain('have an obligation to');
    expect(shown.find('.closest ins').textContent).toContain('should');
  });

  test('is chosen by the caret, by J and K, and by the bar at its edge', async () => {
    show({ initial: DRAFT });
    await checked();
    await userEvent.click(field());
    field().setSelectionRange(DRAFT.length, DRAFT.length);
    await waitFor(() => expect(heading()).toBe('Paragraph 3 of 3'));
    expect(shown.words()).toContain('Nothing of this paragraph is agreed language.');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(shown.find('.panel'));
    // Only the first is like an agreed paragraph, and not the same.
    await userEvent.keyboard('j');
    await waitFor(() => expect(heading()).toBe('Paragraph 1 of 3'));
    await userEvent.click(shown.find('.edge-bar', 'Paragraph 2: 100 % word for word'));
    await waitFor(() => expect(heading()).toBe('Paragraph 2 of 3'));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(field());
    expect(field().selectionStart).toBe(DRAFT.indexOf(OP26));
  });

  test('has its alternatives one key away', async () => {
    show({ initial: PP3 });
    await compared();
    const closest = (await libraryAsks.checkDraft(PP3)).paragraphs[0]?.closest ?? [];
    expect(closest.length).toBeGreaterThan(1);
    shown.find('.panel').focus();
    shown.find('.closest .text').focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(shown.find('.closest h2').textContent).toContain(closest[1]?.symbol));
    expect(shown.find('.stepper').textContent).toContain('2 of');
  });

  test('lets an unfolded stretch have the arrows for itself', async () => {
    show({ initial: PP3 });
    await compared();
    await userEvent.click(shown.find('.stretches .row'));
    // All of it is there, so that nothing is drawn anew under the focus.
    await waitFor(() => shown.find('.details .actions'));
    await waitFor(() => expect(document.querySelectorAll('.details .chip').length).toBeGreaterThan(1));
    await waitFor(() => shown.find('.details .edits, .details del, .details .agreed'));
    const before = shown.find('.details h2').textContent;
    shown.find('.details .text').focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(shown.find('.details h2').textContent).not.toBe(before));
    expect(shown.find('.stepper').textContent).toContain('1 of');
  });

  test('that a later text has in another form says so, and shows it', async () => {
    const newer = { symbol: 'A/RES/78/228', paragraph: 'PP3' };
    const checkDraft = async (text: string): Promise<DraftReport> => {
      const report = await libraryAsks.checkDraft(text);
      const [paragraph] = report.paragraphs;
      const older = { symbol: 'A/RES/77/194', paragraph: 'OP26', similarity: 0.9, newer };
      return { ...report, paragraphs: paragraph ? [{ ...paragraph, closest: [older] }] : [] };
    };
    show({ initial: OP26, asks: { ...libraryAsks, checkDraft } });
    await waitFor(() => expect(shown.words()).toContain('Superseded by A/RES/78/228 PP3.'));
    await userEvent.click(shown.find('button', 'Show it'));
    await waitFor(() => expect(shown.find('.closest h2').textContent).toContain('A/RES/78/228'));
  });
});

describe('agreed words', () => {
  test('take the place of a paragraph, and a click takes that back', async () => {
    show({ initial: DRAFT });
    await compared();
    await userEvent.click(shown.find('.closest .button'));
    expect(field().value).toBe(DRAFT.replace(WEAKENED, PP3));
    await waitFor(() => expect(shown.words()).toContain('The agreed form has been put in.'));
    await waitFor(() => expect(shown.find('.panel .parts').textContent).toBe('Word for word 100 %'));
    await userEvent.click(shown.find('.undo-note button'));
    expect(field().value).toBe(DRAFT);
  });

  test('are taken back by the browser’s own undo as well, and by Ctrl+Z outside the field', async () => {
    show({ initial: DRAFT });
    await compared();
    await userEvent.click(shown.find('.closest .button'));
    expect(field().value).not.toBe(DRAFT);
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(field().value).toBe(DRAFT);
    await waitFor(() => shown.find('.closest .button'));
    await userEvent.click(shown.find('.closest .button'));
    await waitFor(() => expect(document.activeElement).toBe(shown.find('.panel')));
    await waitFor(() => shown.find('.undo-note button'));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(field().value).toBe(DRAFT);
  });

  test('take the place of a stretch only', async () => {
    const draft = `We agree that ${WEAKENED.slice('Bearing in mind that '.length)}`;
    show({ initial: draft });
    await checked();
    await userEvent.click(shown.find('.stretches .row', 'Nearly word for word'));
    await userEvent.click(await waitFor(() => shown.find('.row-actions .button')));
    await waitFor(() => expect(field().value).toContain('have an obligation to exercise'));
    expect(field().value.startsWith('We agree that')).toBe(true);
  });
});

describe('the parts', () => {
  test('can be looked at one by one; the keys then go from one paragraph with it to the next', async () => {
    show({ initial: DRAFT });
    await checked();
    await userEvent.click(shown.find('.draft-state .part-choice', 'New'));
    expect(shown.find('.marked').dataset.only).toBe('new');
    await waitFor(() => expect(shown.find('.fresh', 'We like cheese.')).toBeTruthy());
    await userEvent.keyboard('j');
    await waitFor(() => expect(heading()).toBe('Paragraph 3 of 3'));
    await userEvent.click(shown.find('.draft-state .part-choice', 'New'));
    expect(shown.find('.marked').dataset.only).toBeUndefined();
  });
});
