import { render } from 'preact';
import type { FrameReport } from '../../../lib/messaging/messages.ts';
import { SidePanel, type SidePanelProps } from '../../../lib/ui/panel/SidePanel.tsx';
import { i18n } from '#i18n';
import { libraryAsks, reportOf, resolutionOf } from '../draft-library.ts';
import { largeLibrary, library, report, usual as popup } from './popup-stories.tsx';
// After the popup's own, which it stands on.
import '../../../lib/ui/panel.css';

/** A page whose matches are real answers about a made-up article. */
export const pageReport: FrameReport = reportOf(`${i18n.t('draft.example')}\n\n${i18n.t('welcome.sample')}`);

/** Properties of a side panel beside an ordinary page. */
export const usual: SidePanelProps = {
  ...popup,
  ...libraryAsks,
  state: { kind: 'page', frames: [pageReport] },
  library,
  inView: null,
  resolution: async (symbol) => resolutionOf(symbol),
  selection: null,
  onSelectionClosed: () => {},
  toRead: null,
  onCheckPage: () => {},
  save: () => {},
};

/** A selection of a page, checked. */
export const selection = async () => {
  const text = i18n.t('draft.example');
  return { text, report: await libraryAsks.checkDraft(text) };
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const panel =
  (change: Partial<SidePanelProps>, then: () => void | Promise<void> = () => {}) =>
  async () => {
    document.title = 'Agreed Language';
    render(<SidePanel {...usual} {...change} />, document.body);
    await wait(200);
    await then();
    await wait(300);
  };
const click = (selector: string, at = 0) => document.querySelectorAll<HTMLElement>(selector)[at]?.click();
const read = async () => {
  click('.row');
  await wait(150);
  click('.row-actions .quiet');
};

export const panelStories = {
  'panel-list': panel({ inView: { frame: 'top', match: 2 } }),
  'panel-open': panel({}, () => click('.row', 1)),
  'panel-pinned': panel({}, async () => {
    click('.row', 1);
    await wait(150);
    click('.row-actions .quiet', 1);
    await wait(50);
    click('.page-list .row', 1);
  }),
  'panel-context': panel({}, read),
  'panel-text': panel({ toRead: { symbol: 'A/RES/78/228' } }),
  'panel-context-failed': panel(
    { resolution: () => Promise.reject(new Error('the library did not answer in time')) },
    read,
  ),
  'panel-filtered': panel({}, () => {
    const field = document.querySelector('input[type=search]') as HTMLInputElement;
    field.value = 'victims';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }),
  'panel-none-listed': panel({}, () => {
    const field = document.querySelector('input[type=search]') as HTMLInputElement;
    field.value = 'cheese';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }),
  'panel-thousand': panel({ state: { kind: 'page', frames: [report(1000)] } }),
  'panel-selection': async () => panel({ selection: await selection() })(),
  'panel-among': panel(
    {
      state: { kind: 'silent' },
      library: { ...largeLibrary, rebuilding: 0.4 },
      settings: { ...popup.settings, among: { ...popup.settings.among, from: 2015 } },
    },
    () => {
      click('.library summary');
      setTimeout(() => document.querySelector('.library')?.scrollIntoView());
    },
  ),
  'panel-none': panel({ state: { kind: 'page', frames: [report(0)] } }),
  'panel-reading': panel({ state: { kind: 'reading' }, library: null }),
  'panel-silent': panel({ state: { kind: 'silent' } }),
  'panel-off-here': panel({ state: { kind: 'off-here' }, site: { host: 'news.example.org', on: false } }),
  'panel-off': panel({ state: { kind: 'off' }, settings: { ...popup.settings, enabled: false } }),
  'panel-not-loaded': panel({ state: { kind: 'not-loaded' } }),
  'panel-failed': panel({ state: { kind: 'failed', problem: 'the background did not answer' } }),
};
