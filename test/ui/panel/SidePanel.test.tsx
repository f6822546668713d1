import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SavedFile } from '../../../lib/ui/check/save-file.ts';
import { SidePanel, type SidePanelProps } from '../../../lib/ui/panel/SidePanel.tsx';
import { agreedText, libraryAsks, reportOf, resolutionOf } from '../draft-library.ts';
import { usual } from '../harness/panel-stories.tsx';
import { setTextSize, stickingOut } from '../large-text.ts';
import { type Mounted, mount } from '../mount.ts';
import { objections } from '../objections.ts';
import { waitFor } from '../wait-for.ts';

const OP26 = agreedText('A/RES/77/194', 'OP26');
const OP3B = agreedText('A/HRC/RES/53/9', 'OP3(b)');
const PP3 = agreedText('A/RES/78/228', 'PP3');
const report = reportOf(`${OP26}\n\n${OP3B}\n\n${PP3.replace('have an obligation to', 'should')}`);

let panel: Mounted;
beforeEach(() => page.viewport(400, 900));
afterEach(() => panel.remove());

function show(change: Partial<SidePanelProps> = {}) {
  const calls = {
    onShow: vi.fn(),
    save: vi.fn<SidePanelProps['save']>(),
    onSelectionClosed: vi.fn(),
    onCheckPage: vi.fn(),
  };
  const props: SidePanelProps = {
    ...usual,
    state: { kind: 'page', frames: [report] },
    ...calls,
    ...change,
  };
  panel = mount(<SidePanel {...props} />);
  return {
    ...calls,
    draw: (next: Partial<SidePanelProps>) => panel.draw(<SidePanel {...props} {...next} />),
  };
}

const rows = () => [...panel.element.querySelectorAll<HTMLElement>('.page-list .row')];
const opened = () => rows().findIndex((row) => row.ariaExpanded === 'true');
const narrowed = async (label: string, option: string) =>
  userEvent.selectOptions(await waitFor(() => panel.find(`select[aria-label="${label}"]`)), option);

describe('the list of a page’s matches', () => {
  test('leads the page: a click, J and K scroll to a match and unfold it', async () => {
    const { onShow } = show();
    expect(rows().length).toBe(report.matches.length);
    await userEvent.click(rows()[1] as HTMLElement);
    expect(onShow).toHaveBeenLastCalledWith('top', 1);
    expect(opened()).toBe(1);
    await userEvent.keyboard('j');
    await waitFor(() => expect(opened()).toBe(2));
    expect(onShow).toHaveBeenLastCalledWith('top', 2);
    await userEvent.keyboard('k');
    await waitFor(() => expect(opened()).toBe(1));
    await userEvent.keyboard('k');
    await waitFor(() => expect(opened()).toBe(0));
    await userEvent.keyboard('k');
    await waitFor(() => expect(opened()).toBe(rows().length - 1));
  });

  test('follows the page: the match in view is marked, and scrolled to', async () => {
    const matches = Array.from({ length: 60 }, (_, id) => ({
      ...(report.matches[0] as (typeof report.matches)[0]),
      id,
    }));
    const frames = [{ ...report, matches }];
    const { draw } = show({ state: { kind: 'page', frames } });
    await draw({ state: { kind: 'page', frames }, inView: { frame: 'top', match: 55 } });
    const current = panel.find('[aria-current=true]');
    expect(current).toBe(rows()[55]);
    await waitFor(() => {
      const { top, bottom } = current.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight).toBe(true);
    });
  });

  test('is narrowed by grade, body, year and words, and says how far', async () => {
    show();
    await narrowed('Body', 'Human Rights Council');
    await waitFor(() =>
      expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('A/HRC/RES/53/9')]),
    );
    expect(panel.find('.list-head').textContent).toContain(`1 of ${report.matches.length} matches`);
    await narrowed('Body', 'All bodies');
    await narrowed('Grade', 'Nearly word for word');
    await waitFor(() =>
      expect(rows().every((row) => /Nearly word for word/.test(row.textContent ?? ''))).toBe(true),
    );
    await userEvent.fill(panel.find('[type=search]'), 'cheese');
    await waitFor(() => expect(panel.words()).toContain('No match is left by these choices.'));
    await userEvent.click(panel.find('button', 'Show all'));
    await waitFor(() => expect(rows().length).toBe(report.matches.length));
  });

  test('letters typed into the search go nowhere else', async () => {
    const { onShow } = show();
    await userEvent.click(panel.find('[type=search]'));
    await userEvent.keyboard('jk');
    expect(onShow).not.toHaveBeenCalled();
    expect((panel.find('[type=search]') as HTMLInputElement).value).toBe('jk');
  });

  test('of 1,000 matches is drawn whole', async () => {
    const [first] = report.matches;
    const matches = Array.from({ length: 1000 }, (_, id) => ({
      ...(first as (typeof report.matches)[0]),
      id,
    }));
    show({ state: { kind: 'page', frames: [{ ...report, matches }] } });
    expect(rows().length).toBe(1000);
  });

  test('is saved as a table with citations, as it is narrowed', async () => {
    const { save } = show();
    await narrowed('Year', '2022');
    await waitFor(() => expect(rows().length).toBeLessThan(report.matches.length));
    await userEvent.click(panel.find('.export button'));
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    const [file] = save.mock.lastCall ?? [];
    const { name, type, text } = file as SavedFile;
    expect([name, type]).toEqual(['agreed-language.csv', 'text/csv']);
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFF"Words","Grade","Symbol","Paragraph","Citation"');
    expect(lines[1]).toBe(
      `"${report.matches[0]?.words}","Word for word","A/RES/77/194","OP26","General Assembly resolution 77/194, para. 26"`,
    );
    expect(lines.length).toBe(1 + rows().length);
  });
});

describe('a whole text', () => {
  const read = async (change: Partial<SidePanelProps> = {}) => {
    const calls = show(change);
    await userEvent.click(rows()[1] as HTMLElement);
    await userEvent.click(await waitFor(() => panel.find('.row-actions button', 'Read in context')));
    return calls;
  };

  test('opens at the paragraph, which is marked, numbered and in sight', async () => {
    await read();
    const current = await waitFor(() => panel.find('.whole [aria-current]'));
    expect(current.textContent).toBe(`(b) ${OP3B}`);
    expect(current.querySelector('mark')?.textContent).toBe(report.matches[1]?.words);
    expect(panel.element.querySelectorAll('.whole li').length).toBe(
      resolutionOf('A/HRC/RES/53/9')?.paragraphs.length,
    );
    await waitFor(() => expect(document.activeElement).toBe(current));
    const { top, bottom } = current.getBoundingClientRect();
    expect(top < innerHeight && bottom > 0).toBe(true);
    expect(panel.find('.in-context h2').textContent).toContain('A/HRC/RES/53/9');
    expect(await objections(panel.element)).toEqual([]);
  });

  test.each([
    ['the button', () => userEvent.click(panel.find('.context-head button'))],
    ['Escape', () => userEvent.keyboard('{Escape}')],
  ])('%s leads back to where one was', async (_, back) => {
    await read();
    await waitFor(() => panel.find('.whole [aria-current]'));
    await back();
    await waitFor(() => expect(panel.element.querySelector('.whole')).toBeNull());
    expect(opened()).toBe(1);
    await waitFor(() =>
      expect(document.activeElement).toBe(panel.find('.row-actions button', 'Read in context')),
    );
  });

  test('that the page cites is a click away', async () => {
    const known = resolutionOf('A/RES/78/228');
    if (!known) throw new Error('the seeds have no A/RES/78/228');
    const candidates = [{ symbol: 'A/RES/78/228', url: 'https://docs.un.org/en/A/RES/78/228', known }];
    const cited = [{ id: 900, words: 'resolution 78/228', candidates }];
    show({ state: { kind: 'page', frames: [{ ...report, cited }] } });
    await userEvent.click(panel.find('.cited-on-page summary'));
    await userEvent.click(panel.find('.cited button'));
    await waitFor(() =>
      expect(panel.element.querySelectorAll('.whole li').length).toBe(known.paragraphs.length),
    );
  });

  test('is opened at its beginning where only its symbol was given', async () => {
    const { draw } = show();
    await draw({ toRead: { symbol: 'A/RES/78/228' } });
    await waitFor(() =>
      expect(panel.find('.whole li').textContent).toContain('Reiterating its strong condemnation'),
    );
    expect(panel.element.querySelector('.whole [aria-current]')).toBeNull();
    expect(panel.find('.in-context').textContent).toContain('Improving the coordination');
  });

  test('that is gone, or cannot be read, says so', async () => {
    await read({ resolution: async () => null });
    await waitFor(() => expect(panel.words()).toContain('no longer in the library'));
    panel.remove();
    await read({ resolution: () => Promise.reject(new Error('the database is closed')) });
    await waitFor(() => expect(panel.find('[role=alert]').textContent).toContain('the database is closed'));
  });
});

describe('a pinned match', () => {
  test('stays when the page goes, until it is taken off', async () => {
    const { draw } = show();
    await userEvent.click(rows()[1] as HTMLElement);
    await userEvent.click(await waitFor(() => panel.find('.row-actions button', 'Pin')));
    await waitFor(() => panel.find('.pinned .row', 'A/HRC/RES/53/9'));
    await draw({ state: { kind: 'reading' } });
    await userEvent.click(panel.find('.pinned .row'));
    await waitFor(() =>
      expect(panel.find('.pinned .details mark').textContent).toContain('direct assistance'),
    );
    expect(await objections(panel.element)).toEqual([]);
    await userEvent.click(panel.find('.pinned button', 'Unpin'));
    await waitFor(() => expect(panel.element.querySelector('.pinned')).toBeNull());
  });
});

describe('a selection', () => {
  const text = `${PP3.replace('have an obligation to', 'should')}\n\nWe like cheese.`;

  test('is shown with its marks, and its paragraphs can be gone through', async () => {
    const { onSelectionClosed } = show({ selection: { text, report: await libraryAsks.checkDraft(text) } });
    await waitFor(() =>
      expect(panel.find('.selection .closest del').textContent).toContain('have an obligation'),
    );
    expect(panel.find('.selection mark').textContent).not.toBe('');
    await userEvent.click(panel.find('.selection .edge-bar', 'Paragraph 2'));
    await waitFor(() => expect(panel.words()).toContain('Nothing of this paragraph is agreed language.'));
    expect(await objections(panel.element)).toEqual([]);
    await userEvent.click(panel.find('.selection-head button'));
    expect(onSelectionClosed).toHaveBeenCalledOnce();
  });

  test('that could not be checked says why', () => {
    show({ selection: { text, problem: 'the library is gone' } });
    expect(panel.find('[role=alert]').textContent).toContain('the library is gone');
  });
});

describe('a page without matches', () => {
  test.each<[SidePanelProps['state'], string]>([
    [{ kind: 'page', frames: [{ ...report, matches: [] }] }, 'No agreed language found'],
    [{ kind: 'reading' }, 'Reading the page…'],
    [{ kind: 'silent' }, 'This page does not answer'],
    [{ kind: 'off' }, 'Switched off everywhere'],
    [{ kind: 'off-here' }, 'Switched off on'],
    [{ kind: 'not-loaded' }, 'needs a reload'],
    [{ kind: 'viewer' }, 'PDF viewer'],
    [{ kind: 'failed', problem: 'no answer' }, 'no answer'],
  ])('says why, and wording can be checked: %o', async (state, words) => {
    show({ state });
    expect(panel.words()).toContain(words);
    expect(panel.words()).toContain('Check wording');
    expect(await objections(panel.element)).toEqual([]);
  });
});

test('the check page is a click away', async () => {
  const { onCheckPage } = show();
  await userEvent.click(panel.find('.links button', 'Check a draft'));
  expect(onCheckPage).toHaveBeenCalledOnce();
});

test.each([
  [250, 100],
  [250, 200],
  [400, 200],
])('at %d px with text of %d percent nothing is cut off at the side', async (width, percent) => {
  await page.viewport(width, 900);
  await setTextSize(percent);
  try {
    show();
    await userEvent.click(rows()[2] as HTMLElement);
    await waitFor(() => panel.find('.details .paragraph'));
    // A snippet that ends in an ellipsis is meant to.
    expect(stickingOut().filter((element) => !/snippet/.test(element))).toEqual([]);
  } finally {
    await setTextSize(100);
  }
});
