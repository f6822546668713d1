import cardStyle from '../../../lib/ui/card.css?inline';
import pageStyle from './page.css?inline';
import { openCard } from '../../../lib/ui/card-host.tsx';
import type { MatchCardProps } from '../../../lib/ui/MatchCard.tsx';
import { asksAbout } from '../../../lib/ui/asks.ts';
import { ASSAULTING, type Altered, asks, SPELT, WEAKENED } from '../lineage.ts';
import { matchOf, PHRASE, sourcesOf } from '../seed-paragraphs.ts';

const textWith = (words: string) =>
  words === PHRASE || words === 'forced labour'
    ? TEXT
    : `The communiqué asks the parties to act before the end of the year. They are to ${words}, a sentence no one at the table had written.`;
const TEXT = `The communiqué says the parties will go after ${PHRASE}, a sentence no one at the table had written. It then asks them to give direct help to the victims of forced labour and to report within two years.`;

/** Puts a page up, paints the words, opens the card of them and puts the focus in it. */
export function cardStory(
  words: string,
  change: Partial<MatchCardProps> = {},
  modal = false,
  then: () => void | Promise<void> = () => {},
  years = false,
) {
  return async () => {
    const style = document.createElement('style');
    style.textContent = pageStyle;
    document.head.append(style);
    const article = document.createElement('article');
    const heading = document.createElement('h1');
    heading.textContent = 'What the ministers signed';
    const paragraph = document.createElement('p');
    const story = textWith(words);
    paragraph.textContent = story;
    article.append(heading, paragraph);
    const main = document.createElement('main');
    main.append(article);
    document.body.append(main);
    if (modal) {
      const dialog = document.createElement('dialog');
      dialog.append(article);
      main.append(dialog);
      dialog.showModal();
    }
    const text = paragraph.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, story.indexOf(words));
    range.setEnd(text, story.indexOf(words) + words.length);
    CSS.highlights.set('phrase', new Highlight(range));
    const match = matchOf(words, words === PHRASE ? 'verbatim' : 'term');
    const card = openCard({
      style: cardStyle,
      within: text,
      rects: () => [...range.getClientRects()],
      card: {
        ...asksAbout({ text: story, start: 0, end: story.length }, asks),
        lineage: async (asked) => (await asks.lineage(asked)).filter(({ kind }) => years || kind === 'self'),
        match,
        place: { index: 1, count: 3 },
        onNext: () => {},
        onPrevious: () => {},
        ...change,
      },
      onClose: () => {},
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    card.focus();
    await then();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
}

const terms = matchOf('forced labour', 'term');
const many = {
  ...terms,
  sources: [
    ...sourcesOf('trafficking in persons', 'term'),
    ...Array.from({ length: 16 }, (_, i) => ({
      ...(terms.sources[0] as (typeof terms.sources)[0]),
      paragraph: `OP${i + 28}`,
    })),
  ],
  sourceCount: 45,
};
const other = (symbol: string, grade: 'verbatim' | 'term', words: string) => {
  const match = matchOf(words, grade);
  return {
    ...match,
    sources: match.sources.filter((source) => source.symbol.startsWith(symbol)),
    sourceCount: 1,
  };
};

const root = () => document.documentElement.lastElementChild?.shadowRoot;
const press =
  (...keys: string[]) =>
  async () => {
    for (const key of keys) {
      root()
        ?.querySelector('.card')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
/** The card of words that a page altered. */
const edited = (
  { page, match }: Altered,
  change: Partial<MatchCardProps> = {},
  years = false,
  then = () => {},
) => cardStory(page, { match, ...change }, false, then, years);
const never = () => new Promise<never>(() => {});
const refused = () => Promise.reject(new Error('the library did not answer in time'));

export const cardStories = {
  'card-near': edited(ASSAULTING),
  'card-near-years': edited(ASSAULTING, { match: { ...ASSAULTING.match, quoted: true } }, true),
  'card-spelt': edited(SPELT),
  'card-weakened': edited(WEAKENED),
  'card-comparing': edited(ASSAULTING, { compare: never, lineage: never }),
  'card-compare-failed': edited(ASSAULTING, { compare: refused, lineage: refused }),
  'card-years': cardStory(PHRASE, {}, false, () => {}, true),
  'card-contrast': cardStory(PHRASE, {}, false, press('c'), true),
  'card-related': edited(ASSAULTING, {}, true, press('ArrowLeft')),
  'card-verbatim': cardStory(PHRASE),
  'card-modal': cardStory(PHRASE, {}, true),
  'card-term': cardStory('forced labour'),
  'card-many': cardStory('forced labour', { match: many }),
  'card-vote': cardStory('forced labour', { match: other('A/RES/78', 'term', 'trafficking in persons') }),
  'card-not-stated': cardStory('forced labour', { match: other('CTOC', 'term', 'forced labour') }),
  'card-subparagraph': cardStory(PHRASE, {
    match: other('A/HRC', 'verbatim', 'direct assistance to victims of trafficking in persons'),
  }),
  'card-footnotes': cardStory(PHRASE, {
    match: other('A/RES/77', 'verbatim', 'some of the demand fostering sexual exploitation'),
  }),
  'card-low': cardStory(PHRASE),
  'card-low-term': cardStory('forced labour'),
  'card-copy-refused': cardStory(PHRASE, { copy: () => Promise.reject(new Error('refused')) }, false, () => {
    root()?.querySelector<HTMLElement>('.copy button')?.click();
    root()?.querySelector<HTMLElement>('summary')?.click();
  }),
  'card-citing': cardStory(PHRASE, {}, false, () => {
    root()?.querySelector<HTMLElement>('.cite-style')?.click();
  }),
  'card-loading': cardStory(PHRASE, { describe: never }),
  'card-failed': cardStory(PHRASE, { describe: refused }),
  'card-not-in-library': cardStory(PHRASE, { describe: async () => [null] }),
};
