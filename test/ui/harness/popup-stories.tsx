import { ALL, type Among } from '../../../lib/core/match/among.ts';
import '../../../lib/ui/popup.css';
import { render } from 'preact';
import type { FrameMatch, FrameReport } from '../../../lib/messaging/messages.ts';
import { Popup, type PopupProps } from '../../../lib/ui/Popup.tsx';
import { ASSAULTING, asks, SPELT, WEAKENED } from '../lineage.ts';
import { texts } from '../library/texts.ts';
import { matchOf, PHRASE, paragraphs } from '../seed-paragraphs.ts';

const phrases: [string, 'verbatim' | 'term'][] = [
  [PHRASE, 'verbatim'],
  ['direct assistance to victims of trafficking in persons', 'verbatim'],
  ['some of the demand fostering sexual exploitation', 'verbatim'],
  ['to criminalize trafficking in persons in all its forms', 'verbatim'],
  ['forced labour', 'term'],
];

/** A report with as many matches as wanted, from phrases that real paragraphs have. */
export function report(count: number): FrameReport {
  return {
    frame: 'top',
    top: true,
    language: 'en',
    cited: [],
    matches: Array.from({ length: count }, (_, id) => {
      const [words, grade] = phrases[id % phrases.length] as [string, 'verbatim' | 'term'];
      const { sources, sourceCount, tokens } = matchOf(words, grade);
      const [source] = sources;
      if (!source) throw new Error(`no paragraph has "${words}"`);
      return {
        id,
        words,
        grade,
        quoted: false,
        tokens,
        source,
        sourceCount,
        text: words,
        start: 0,
        end: words.length,
      };
    }),
  };
}

/** A report of stretches that the page altered. */
export const alteredReport: FrameReport = {
  ...report(0),
  matches: [ASSAULTING, WEAKENED, SPELT].map(({ page, match }, id) => ({
    ...match,
    id,
    words: page,
    source: match.sources[0] as FrameMatch['source'],
    text: page,
    start: 0,
    end: page.length,
  })),
};

/** The library of the seeds as the background would tell of it. */
export const library: PopupProps['library'] = {
  from: 'database',
  problem: null,
  count: 4,
  bodies: ['General Assembly', 'Human Rights Council'],
  imported: false,
  rebuilding: null,
  resolutions: [...new Map(paragraphs.map((known) => [known.symbol, known])).values()].map(
    ({ symbol, title, body, adopted }) => ({ symbol, title, body, adopted, paragraphs: 58 }),
  ),
};

const BODIES = [
  'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  'General Assembly',
  'Human Rights Council',
];

/** A library into which a person has brought the General Assembly's texts. */
export const largeLibrary: NonNullable<PopupProps['library']> = {
  from: 'database',
  problem: null,
  count: 2268,
  bodies: BODIES,
  imported: true,
  rebuilding: null,
  resolutions: texts.slice(0, 8).map(({ symbol, title, body, adopted, paragraphs }) => ({
    symbol: symbol ?? '',
    title,
    body,
    adopted,
    paragraphs: paragraphs.length,
  })),
};

/** Properties of a popup over an ordinary page. */
export const usual: PopupProps = {
  state: { kind: 'page', frames: [report(5)] },
  settings: {
    enabled: true,
    otherSites: true,
    sites: new Map(),
    paint: 'default',
    style: 'tinted',
    citation: 'un',
    quote: false,
    symbols: true,
    among: ALL,
    library: { asked: false, change: 0 },
  },
  site: { host: 'news.example.org', on: true },
  library,
  onSite: () => {},
  onChoose: () => {},
  onShow: () => {},
  onAllow: () => {},
  onReload: () => {},
  onRetry: () => {},
  onLibrary: () => {},
  onSettings: () => {},
  onRead: () => {},
  onCheckPage: () => {},
  onPanel: () => {},
  ...asks,
};

const popup =
  (change: Partial<PopupProps>, then: () => void = () => {}) =>
  async () => {
    document.title = 'Agreed Language';
    render(<Popup {...usual} {...change} />, document.body);
    then();
    await new Promise((resolve) => setTimeout(resolve, 250));
  };
const note = (change: Partial<NonNullable<PopupProps['library']>>, among: Partial<Among> = {}) =>
  popup(
    {
      state: { kind: 'browser-page' },
      site: null,
      settings: { ...usual.settings, among: { ...ALL, ...among } },
      library: { ...largeLibrary, ...change },
    },
    () => {
      document.querySelector<HTMLElement>('.library summary')?.click();
      setTimeout(() => document.querySelector('.library')?.scrollIntoView());
    },
  );
const ask = (text: string) => () => {
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
  setTimeout(() => field.scrollIntoView());
};

export const popupStories = {
  'popup-list': popup({}),
  'popup-open': popup({}, () => document.querySelector<HTMLElement>('.row')?.click()),
  'popup-citing': popup({}, () => {
    document.querySelector<HTMLElement>('.row')?.click();
    setTimeout(() => {
      const style = document.querySelector<HTMLElement>('.cite-style');
      style?.click();
      style?.scrollIntoView();
    }, 200);
  }),
  'popup-altered': popup({ state: { kind: 'page', frames: [alteredReport] } }, () =>
    document.querySelector<HTMLElement>('.row')?.click(),
  ),
  'popup-thousand': popup({ state: { kind: 'page', frames: [report(1000)] } }),
  'popup-reading': popup({ state: { kind: 'reading' }, library: null }),
  'popup-none': popup({ state: { kind: 'page', frames: [report(0)] } }),
  'popup-language': popup({ state: { kind: 'other-language', language: 'fr' } }),
  'popup-browser-page': popup({ state: { kind: 'browser-page' }, site: null }),
  'popup-viewer': popup({ state: { kind: 'viewer' } }),
  'popup-not-allowed': popup({ state: { kind: 'not-allowed' } }),
  'popup-off-here': popup({
    state: { kind: 'off-here' },
    site: { host: 'news.example.org', on: false },
  }),
  'popup-not-chosen': popup({
    state: { kind: 'off-here' },
    settings: { ...usual.settings, otherSites: false },
    site: { host: '', on: false },
  }),
  'popup-off': popup({ state: { kind: 'off' }, settings: { ...usual.settings, enabled: false } }),
  'popup-not-loaded': popup({ state: { kind: 'not-loaded' } }),
  'popup-failed': popup({ state: { kind: 'failed', problem: 'the background did not answer' } }),
  'popup-check': popup(
    { state: { kind: 'page', frames: [report(0)] } },
    ask(`We decide to prosecute ${PHRASE}, and to end forced labour by next year.`),
  ),
  'popup-check-altered': popup(
    { state: { kind: 'page', frames: [report(0)] } },
    ask(`We decide to ${ASSAULTING.page}, and to end forced labour by next year.`),
  ),
  'popup-check-none': popup({ state: { kind: 'browser-page' }, site: null }, ask('We like cheese.')),
  'popup-check-long': popup({ state: { kind: 'browser-page' }, site: null }, ask('word '.repeat(30_001))),
  'popup-among': note({}),
  'popup-among-some': note({}, { bodies: BODIES.slice(0, 1), from: 2015, unvoted: true }),
  'popup-among-one': note({ bodies: ['General Assembly'], imported: false }),
  'popup-among-rebuilding': note({ rebuilding: 0.4 }),
  'popup-library': popup(
    {
      state: { kind: 'viewer' },
      library: library && { ...library, from: 'package', problem: 'unavailable' },
    },
    () => {
      const details = document.querySelector<HTMLDetailsElement>('.library details');
      if (details) details.open = true;
      setTimeout(() => details?.scrollIntoView());
    },
  ),
};
