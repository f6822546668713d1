import '../../lib/ui/popup.css';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup, type PopupProps } from '../../lib/ui/Popup.tsx';
import type { PopupState } from '../../lib/ui/popup-state.ts';
import { alteredReport, report, usual } from './harness/popup-stories.tsx';
import { ASSAULTING } from './lineage.ts';
import { setTextSize, stickingOut } from './large-text.ts';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';
import { check as checkPhrases, PHRASE } from './seed-paragraphs.ts';
import { waitFor } from './wait-for.ts';

let popup: Mounted;
afterEach(() => popup.remove());

function show(change: Partial<PopupProps> = {}): PopupProps {
  const props = {
    ...usual,
    onSite: vi.fn(),
    onChoose: vi.fn(),
    onShow: vi.fn(),
    onAllow: vi.fn(),
    onReload: vi.fn(),
    onRetry: vi.fn(),
    onSettings: vi.fn(),
    ...change,
  };
  popup = mount(<Popup {...props} />);
  return props;
}

describe('a page with matches', () => {
  test('tells how many passages and terms, and from which resolutions', () => {
    show();
    expect(popup.words()).toContain('4 passages, 1 term');
    expect(popup.find('.shares ul').textContent).toBe('A/RES/77/194 2A/HRC/RES/53/9 1A/RES/78/228 1');
  });

  test('lists them in order, the top frame first, each with grade and source', () => {
    show({ state: { kind: 'page', frames: [report(2), { ...report(1), frame: 'inner', top: false }] } });
    const rows = [...popup.element.querySelectorAll('.row')].map((row) => row.textContent);
    expect(rows).toEqual([
      `${PHRASE}Word for word, A/RES/77/194 OP26`,
      'direct assistance to victims of trafficking in personsWord for word, A/HRC/RES/53/9 OP3(b)',
      `${PHRASE}Word for word, A/RES/77/194 OP26`,
    ]);
  });

  test('choosing one scrolls the page to it and unfolds its paragraph; again folds it', async () => {
    const props = show();
    const row = popup.find('.row', 'direct assistance');
    await userEvent.click(row);
    expect(props.onShow).toHaveBeenCalledExactlyOnceWith('top', 1);
    await waitFor(() => expect(popup.find('.details h2').textContent).toContain('operative paragraph 3 (b)'));
    expect(popup.find('.details mark').textContent).toBe(
      'direct assistance to victims of trafficking in persons',
    );
    expect(row.getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(row);
    expect(popup.element.querySelector('.details')).toBeNull();
    expect(props.onShow).toHaveBeenCalledOnce();
  });

  test('of 1,000 matches is drawn whole, and one of them unfolds', async () => {
    show({ state: { kind: 'page', frames: [report(1000)] } });
    expect(popup.words()).toContain('800 passages, 200 terms');
    const rows = popup.element.querySelectorAll<HTMLElement>('.row');
    expect(rows.length).toBe(1000);
    rows[999]?.click();
    await waitFor(() => popup.find('.details .paragraph'));
  });

  test('with more than four resolutions puts the rest together', () => {
    const frame = report(6);
    const matches = frame.matches.map((match, i) => ({
      ...match,
      grade: 'verbatim' as const,
      source: { ...match.source, symbol: `A/RES/70/${i}` },
    }));
    show({ state: { kind: 'page', frames: [{ ...frame, matches }] } });
    expect([...popup.element.querySelectorAll('.shares li')].map((item) => item.textContent)).toEqual([
      'A/RES/70/0 1',
      'A/RES/70/1 1',
      'A/RES/70/2 1',
      'other texts 3',
    ]);
  });
});

describe('words that a page altered', () => {
  const altered: PopupState = { kind: 'page', frames: [alteredReport] };

  test('are listed with grade and edits', () => {
    show({ state: altered });
    expect([...popup.element.querySelectorAll('.where')].map((where) => where.textContent)).toEqual([
      'Nearly word for word, 3 edits, A/RES/77/194 OP26',
      'Adapted, 3 edits, CTOC/COP/2022/9, sect. I.A, resolution 11/5 PP19',
      'Nearly word for word, same words in another form or spelling, A/RES/77/194 OP26',
    ]);
    expect(popup.find('.where .altered').textContent).toBe('Nearly word for word, 3 edits, ');
  });

  test('unfold with their edits', async () => {
    const compare = vi.fn(usual.compare);
    show({ state: altered, compare });
    await userEvent.click(popup.find('.row'));
    await waitFor(() => expect(popup.find('.details del').textContent).toContain('sexually'));
    expect(compare.mock.calls[0]?.[0]).toMatchObject({
      text: ASSAULTING.page,
      start: 0,
      end: ASSAULTING.page.length,
    });
    expect(popup.find('.details .grade').textContent).toContain('3 edits, 14 of 17 words agreed');
    expect(await objections(popup.element)).toEqual([]);
  });

  test('whose paragraph is gone say so', async () => {
    show({ state: altered, compare: async () => null });
    await userEvent.click(popup.find('.row'));
    await waitFor(() => expect(popup.find('.details').textContent).toContain('cannot be compared any more'));
    expect(popup.find('.details mark').textContent).toBe(ASSAULTING.agreed);
  });

  test('have their years, and the keys of the card while the focus is in them', async () => {
    show({ state: altered });
    await userEvent.click(popup.find('.row'));
    await waitFor(() => popup.find('.details .year'));
    popup.find('.details .text').focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(popup.find('.details h2').textContent).toContain('A/RES/79/154'));
    await userEvent.keyboard('c');
    await waitFor(() =>
      expect(popup.find('.details .grade').textContent).toContain('Changes from A/RES/77/194 OP26 (2022)'),
    );
    expect(await objections(popup.element)).toEqual([]);
  });
});

describe('switches', () => {
  test('this site and all sites', async () => {
    const props = show();
    await userEvent.click(popup.find('label', 'On news.example.org'));
    expect(props.onSite).toHaveBeenCalledExactlyOnceWith(false);
    await userEvent.click(popup.find('label', 'On all sites'));
    expect(props.onChoose).toHaveBeenCalledExactlyOnceWith({ enabled: false });
  });

  test('the site has none on a page without a site', () => {
    show({ site: null, state: { kind: 'browser-page' } });
    expect(popup.element.querySelectorAll('.switches [role=switch]').length).toBe(1);
  });

  test('one that chooses sites says so', () => {
    show({ settings: { ...usual.settings, otherSites: false } });
    expect(popup.find('label', 'On chosen sites')).toBeTruthy();
    expect(popup.words()).not.toContain('On all sites');
  });

  test('local files are a site', async () => {
    const props = show({
      state: { kind: 'off-here' },
      settings: { ...usual.settings, otherSites: false },
      site: { host: '', on: false },
    });
    expect(popup.words()).toContain('Switched off on local files');
    expect(popup.words()).toContain('Only the sites that you have switched on are read.');
    await userEvent.click(popup.find('label', 'On local files'));
    expect(props.onSite).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('the rest is on the settings page', async () => {
    const props = show();
    await userEvent.click(popup.find('button', 'Settings'));
    expect(props.onSettings).toHaveBeenCalledOnce();
  });

  test('what is highlighted', async () => {
    const props = show();
    expect((popup.find('.paint label', 'Default').firstElementChild as HTMLInputElement).checked).toBe(true);
    await userEvent.click(popup.find('.paint label', 'Everything'));
    expect(props.onChoose).toHaveBeenCalledExactlyOnceWith({ paint: 'all' });
  });
});

describe('a page without matches says what to do', () => {
  test.each<[PopupState, string, string | null, keyof PopupProps | null, unknown[]]>([
    [
      { kind: 'page', frames: [report(0)] },
      'No agreed language found',
      'Highlight everything',
      'onChoose',
      [{ paint: 'all' }],
    ],
    [{ kind: 'other-language', language: 'fr' }, 'it is in French', null, null, []],
    [{ kind: 'other-language', language: 'x!' }, 'it is in x!', null, null, []],
    [{ kind: 'browser-page' }, 'Extensions may not run here', null, null, []],
    [{ kind: 'viewer' }, 'PDF viewer', null, null, []],
    [
      { kind: 'not-allowed' },
      'does not let Agreed Language read news.example.org',
      'Allow on web pages',
      'onAllow',
      [],
    ],
    [{ kind: 'off-here' }, 'Switched off on news.example.org', 'Switch on here', 'onSite', [true]],
    [{ kind: 'off' }, 'Switched off everywhere', 'Switch on', 'onChoose', [{ enabled: true }]],
    [{ kind: 'not-loaded' }, 'needs a reload', 'Reload the page', 'onReload', []],
    [
      { kind: 'failed', problem: 'the background did not answer' },
      'the background did not answer',
      'Try again',
      'onRetry',
      [],
    ],
    [{ kind: 'reading' }, 'Reading the page…', null, null, []],
  ])('%o', async (state, words, button, callback, args) => {
    const props = show({ state });
    expect(popup.words()).toContain(words);
    expect(popup.words()).toContain('Check wording');
    if (button === null || callback === null) {
      expect(popup.element.querySelectorAll('.empty .button').length).toBe(0);
    } else {
      await userEvent.click(popup.find('.empty .button', button));
      expect(props[callback]).toHaveBeenCalledExactlyOnceWith(...args);
    }
    expect(await objections(popup.element)).toEqual([]);
  });

  test('with everything highlighted already it does not offer that', () => {
    show({ state: { kind: 'page', frames: [report(0)] }, settings: { ...usual.settings, paint: 'all' } });
    expect(popup.element.querySelectorAll('.empty .button').length).toBe(0);
  });
});

describe('checking wording', () => {
  const field = () => popup.find('textarea') as HTMLTextAreaElement;
  const sentence = `We decide to prosecute ${PHRASE}, and to end forced labour by next year.`;

  test('marks what is agreed, tells how much and lists where from', async () => {
    show({ state: { kind: 'viewer' } });
    await userEvent.fill(field(), sentence);
    await userEvent.click(popup.find('button', 'Check'));
    await waitFor(() => expect(popup.words()).toContain('19 of 29 words are agreed language'));
    expect(popup.find('.checked').textContent).toBe(sentence);
    const marks = [...popup.element.querySelectorAll('.checked mark')].map((mark) => mark.textContent);
    expect(marks).toEqual([PHRASE, 'forced labour']);
    await userEvent.click(popup.find('.check .row', 'forced labour'));
    await waitFor(() => expect(popup.find('.check .details h2').textContent).toContain('A/RES/77/194'));
    expect(await objections(popup.element)).toEqual([]);
  });

  test('shows what the draft altered, where it stands in the draft', async () => {
    const compare = vi.fn(usual.compare);
    show({ state: { kind: 'viewer' }, compare });
    const draft = `We decide to ${ASSAULTING.page}, and to end forced labour by next year.`;
    await userEvent.fill(field(), draft);
    await userEvent.click(popup.find('button', 'Check'));
    await userEvent.click(await waitFor(() => popup.find('.check .row', 'Nearly word for word, 3 edits')));
    await waitFor(() => expect(popup.find('.check .details ins').textContent).toContain('human'));
    const start = draft.indexOf(ASSAULTING.page);
    expect(compare).toHaveBeenCalledExactlyOnceWith({
      text: draft,
      start,
      end: start + ASSAULTING.page.length,
      source: ASSAULTING.match.sources[0],
    });
  });

  test('is asked with Control and Enter too', async () => {
    show({ state: { kind: 'viewer' } });
    await userEvent.fill(field(), sentence);
    await userEvent.type(field(), '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(popup.words()).toContain('19 of 29'));
  });

  test('says when nothing is agreed', async () => {
    show({ state: { kind: 'viewer' } });
    await userEvent.fill(field(), 'We like cheese.');
    await userEvent.click(popup.find('button', 'Check'));
    await waitFor(() => expect(popup.words()).toContain('No agreed language found.'));
  });

  test('says when the text is too long, and does not ask', async () => {
    const check = vi.fn(checkPhrases);
    show({ state: { kind: 'viewer' }, check });
    await userEvent.fill(field(), 'word '.repeat(30_001));
    await userEvent.click(popup.find('button', 'Check'));
    await waitFor(() => expect(popup.words()).toContain('30,001 words'));
    expect(check).not.toHaveBeenCalled();
  });

  test('says when it failed', async () => {
    show({
      state: { kind: 'viewer' },
      check: () => Promise.reject(new Error('no answer from the extension')),
    });
    await userEvent.fill(field(), sentence);
    await userEvent.click(popup.find('button', 'Check'));
    await waitFor(() =>
      expect(popup.words()).toContain('could not be checked: no answer from the extension'),
    );
  });

  test('an empty field has nothing to check; clearing takes the answer away', async () => {
    show({ state: { kind: 'viewer' } });
    expect((popup.find('button', 'Check') as HTMLButtonElement).disabled).toBe(true);
    await userEvent.fill(field(), sentence);
    await userEvent.click(popup.find('button', 'Check'));
    await waitFor(() => popup.find('.checked'));
    await userEvent.click(popup.find('button', 'Clear'));
    expect(popup.element.querySelector('.checked')).toBeNull();
    expect(document.activeElement).toBe(field());
  });

  test('is one press away from a long list', async () => {
    show({ state: { kind: 'page', frames: [report(100)] } });
    await userEvent.click(popup.find('header button', 'Check wording'));
    expect(document.activeElement).toBe(field());
  });
});

test('the indexed texts are named, and a database that cannot be used is told', () => {
  show({
    library: usual.library && {
      ...usual.library,
      from: 'package',
      problem: 'unavailable',
    },
  });
  expect(popup.words()).toContain('4 texts are indexed');
  expect(popup.words()).toContain('The browser gives no database');
  expect(popup.find('.library li', 'A/RES/78/228').textContent).toContain('22 December 2023');
});

test('axe finds nothing in the list with a match unfolded', async () => {
  show();
  await userEvent.click(popup.find('.row'));
  await waitFor(() => popup.find('.details .paragraph'));
  expect(await objections(popup.element)).toEqual([]);
});

describe.each([
  [320, 100],
  [320, 200],
  [760, 200],
])('in a window of %d px with text of %d percent', (width, percent) => {
  test.each<[string, Partial<PopupProps>]>([
    ['a list', { state: { kind: 'page', frames: [alteredReport] } }],
    [
      'an empty state',
      { state: { kind: 'off-here' }, site: { host: `${'a'.repeat(60)}.example`, on: false } },
    ],
  ])('nothing of %s is cut off at the side', async (_, change) => {
    await page.viewport(width, 600);
    await setTextSize(percent);
    try {
      show(change);
      popup.element.querySelector<HTMLElement>('.row')?.click();
      await userEvent.fill(
        popup.find('textarea'),
        `We decide to ${ASSAULTING.page} and to end forced labour.`,
      );
      await userEvent.click(popup.find('.check .button'));
      await waitFor(() => popup.find('.checked'));
      expect(stickingOut(popup.element)).toEqual([]);
    } finally {
      await setTextSize(100);
      await page.viewport(1000, 700);
    }
  });
});
