import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CheckPage } from '../../../lib/ui/check/CheckPage.tsx';
import { libraryAsks } from '../draft-library.ts';
import { usual } from '../harness/check-stories.tsx';
import { objections } from '../objections.ts';
import { checked, compared, DRAFT, field, OP26, show, shown } from './shown-page.tsx';
import { waitFor } from '../wait-for.ts';

describe('what leaves the page', () => {
  test('HTML and Markdown with the citations as notes', async () => {
    const { save } = show({ initial: DRAFT });
    await compared();
    await userEvent.click(shown.find('button', 'Save as HTML'));
    expect(save.mock.calls[0]?.[0]).toMatchObject({ name: 'draft.html', type: 'text/html' });
    expect(save.mock.calls[0]?.[0].text).toContain('General Assembly resolution 77/194, para. 26');
    await userEvent.click(shown.find('button', 'Save as Markdown'));
    expect(save.mock.calls[1]?.[0]).toMatchObject({ name: 'draft.md' });
    expect(save.mock.calls[1]?.[0].text).toContain('General Assembly resolution 78/228');
  });

  test('the changes of a paragraph, for a word processor and as plain text', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    show({ initial: DRAFT });
    await compared();
    await userEvent.click(shown.find('button', 'Copy the changes'));
    const items = write.mock.lastCall?.[0];
    const item = items?.[0] as ClipboardItem;
    const html = await (await item.getType('text/html')).text();
    expect(html).toContain('<s>have an obligation to</s>');
    expect(html).toContain('<b>should</b>');
    expect(await (await item.getType('text/plain')).text()).toContain('{+should+}');
    await waitFor(() => expect(shown.words()).toContain('✓ Copied'));
    write.mockRestore();
  });

  test('on paper the draft has its notes', async () => {
    show({ initial: DRAFT });
    await compared();
    await waitFor(() =>
      expect(shown.find('.printed-notes').textContent).toContain('General Assembly resolution 78/228'),
    );
    const numbers = [...shown.element.querySelectorAll('.note-mark')].map((mark) => mark.textContent);
    expect(numbers).toEqual(['1', '2']);
  });
});

describe('a draft from elsewhere', () => {
  const give = (file: File) => userEvent.upload(shown.find('input[type=file]') as HTMLInputElement, file);

  test('a file takes the place of what was there, and that can be undone', async () => {
    show({ initial: 'We like cheese.' });
    await give(new File([OP26], 'draft.txt'));
    await waitFor(() => expect(field().value).toBe(OP26));
    await checked();
    await userEvent.click(shown.find('.undo-note button'));
    expect(field().value).toBe('We like cheese.');
  });

  test('a long file is there at once, and is taken back with Ctrl+Z in the field too', async () => {
    show({ initial: 'We like cheese.' });
    const long = `${OP26}\n\n`.repeat(300);
    await give(new File([long], 'draft.txt'));
    await waitFor(() => expect(field().value).toBe(long));
    await waitFor(() => shown.find('.undo-note button'));
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(field().value).toBe('We like cheese.');
  });

  test('a file that cannot be read says why, and leaves the draft', async () => {
    show({ initial: DRAFT, readFile: () => Promise.reject(new Error('expected a .docx')) });
    await give(new File(['x'], 'draft.doc'));
    await waitFor(() =>
      expect(shown.find('[role=alert]').textContent).toBe('draft.doc could not be opened: expected a .docx'),
    );
    expect(field().value).toBe(DRAFT);
  });

  test('an example shows how it works', async () => {
    show();
    expect(await objections(shown.element)).toEqual([]);
    await userEvent.click(shown.find('.empty .button'));
    await compared();
    expect(shown.find('.closest .changes').textContent).not.toBe('');
  });

  test('a text that was handed over is put in', async () => {
    show({ given: OP26 });
    await checked();
    expect(field().value).toBe(OP26);
  });
});

describe('keeping', () => {
  test('nothing is kept until the person asks', async () => {
    const { onKeep } = show({ initial: OP26 });
    await checked();
    expect(onKeep).not.toHaveBeenCalled();
    await userEvent.click(shown.find('.switch'));
    expect(onKeep).toHaveBeenCalledWith(OP26);
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{End}{/Control}!');
    await waitFor(() => expect(onKeep).toHaveBeenLastCalledWith(`${OP26}!`));
    await userEvent.click(shown.find('.switch'));
    expect(onKeep).toHaveBeenLastCalledWith(null);
  });

  test('is not offered where it cannot be', () => {
    show();
    shown.draw(<CheckPage asks={libraryAsks} initial="" readFile={usual.readFile} save={() => {}} />);
    expect(shown.element.querySelector('.switch')).toBeNull();
  });
});
