import { asks } from '../../lib/messaging/asks.ts';
import { call } from '../../lib/messaging/channel.ts';
import type { DockedCard } from '../../lib/messaging/messages.ts';
import type { Page, PaintedCitation, PaintedMatch } from '../../lib/page/watch-page.ts';
import { asksAbout } from '../../lib/ui/asks.ts';
import { type CardOptions, type OpenCard, openCard } from '../../lib/ui/card-host.tsx';
import { cardStyle } from './card-style.ts';
import { citing } from './citing.ts';
import { focusKeeper } from './focus.ts';
import { isSmallFrame } from './small-frame.ts';

type ShownCard = Omit<CardOptions, 'onClose' | 'style'>;

/** The cards of one document: one at most is open. */
export interface Cards {
  /** Open the card of a match. `focus`: it was opened by a key, so the focus goes into it. */
  open(match: PaintedMatch, options: { focus: boolean }): void;
  /** Open the card of a symbol or a citation. */
  openCited(cited: PaintedCitation, options: { focus: boolean }): void;
  /** Scroll to a match or a citation and open its card, the focus staying where it is. */
  show(id: number): void;
  /** Go to the next or previous match and open its card; false where there is no further one. */
  step(to: 'next' | 'previous', from: 'here' | 'edge'): boolean;
  /** Show the card of a match in a small frame. */
  openDocked(card: DockedCard): boolean;
  /** Tell that other matches are painted now. */
  settle(matches: PaintedMatch[]): void;
  /** Tell whether a node of the page is ours. */
  owns(node: Node): boolean;
  close(): void;
}

/** Make the cards of a document; `page` is asked only once something is opened. */
export function makeCards(page: () => Page): Cards {
  let card: OpenCard | null = null;
  let shown: number | null = null;
  let turns = 0;
  const focus = focusKeeper(document);

  const placeOf = (match: PaintedMatch) => {
    const matches = page().matches();
    return { index: matches.findIndex(({ id }) => id === match.id) + 1, count: matches.length };
  };

  /** Where the match stands in the text of its block. */
  const stretchOf = ({ id, match: { start, end } }: PaintedMatch) => ({
    text: page().blockTextOf(id) ?? '',
    start,
    end,
  });

  const optionsFor = (match: PaintedMatch): ShownCard => ({
    within: page().elementOf(match.id),
    rects: () => page().rectsOf(match.id),
    card: {
      ...asksAbout(stretchOf(match), { ...asks, citing: citing() }),
      match: match.match,
      place: placeOf(match),
      onNext: () => cards.step('next', 'here') || cards.step('next', 'edge'),
      onPrevious: () => cards.step('previous', 'here') || cards.step('previous', 'edge'),
    },
  });

  const show = async (options: ShownCard, withFocus: boolean) => {
    const turn = ++turns;
    const sheet = await cardStyle();
    // Another match was chosen meanwhile.
    if (turn !== turns) return;
    if (card) card.update(options);
    else {
      focus.remember();
      card = openCard({
        ...options,
        style: sheet,
        onClose(reason) {
          card = null;
          page().setCurrent(null);
          if (reason === 'escape' || reason === 'button') focus.giveBack();
        },
      });
    }
    if (withFocus) card.focus();
  };

  const cards: Cards = {
    open(match, options) {
      shown = match.id;
      const showHere = () => {
        page().setCurrent(match.id);
        return show(optionsFor(match), options.focus);
      };
      // The top document closes a docked card without a word, so its match is not marked.
      if (!isSmallFrame()) void showHere();
      else {
        void dock(match, options.focus)
          .catch(() => false)
          .then((docked) => (docked ? undefined : showHere()));
      }
    },

    openCited({ id, words, match: { candidates } }, options) {
      shown = id;
      page().setCurrent(id);
      const onRead = (symbol: string) => void call('openText', { symbol }).catch(() => undefined);
      const place = { within: page().elementOf(id), rects: () => page().rectsOf(id) };
      void show({ ...place, card: { words, candidates, onRead } }, options.focus);
    },

    show(id) {
      const hasId = (one: { id: number }) => one.id === id;
      const match = page().matches().find(hasId);
      const cited = page().cited().find(hasId);
      if (match || cited) page().scrollTo(id);
      if (match) cards.open(match, { focus: false });
      else if (cited) cards.openCited(cited, { focus: false });
    },

    step(to, from) {
      const matches = page().matches();
      const next = matches[indexToStep(matches, to, from)];
      if (!next) return false;
      page().scrollTo(next.id);
      cards.open(next, { focus: true });
      return true;
    },

    openDocked({ place, focus: withFocus, ...match }) {
      // It is none of this document's matches: a change of them leaves it alone.
      shown = null;
      const card = { ...asksAbout(match, { ...asks, citing: citing() }), match, place };
      void show({ within: null, rects: () => [], card }, withFocus);
      return true;
    },

    settle(matches) {
      if (matches.length > 0) void cardStyle();
      if (!card || shown === null) return;
      const match = matches.find(({ id }) => id === shown);
      if (match) card.update(optionsFor(match));
      else if (
        !page()
          .cited()
          .some(({ id }) => id === shown)
      )
        card.close();
    },

    owns: (node) => card?.owns(node) ?? false,
    close() {
      turns++;
      card?.close();
    },
  };

  function indexToStep(matches: PaintedMatch[], to: 'next' | 'previous', from: 'here' | 'edge'): number {
    if (from === 'edge') return to === 'next' ? 0 : matches.length - 1;
    const step = to === 'next' ? 1 : -1;
    const last = matches.findIndex(({ id }) => id === shown);
    if (last >= 0) return last + step;
    const isBelow = ({ id }: PaintedMatch) => (page().rectsOf(id)[0]?.bottom ?? 0) > 0;
    return to === 'next' ? matches.findIndex(isBelow) : matches.findLastIndex((match) => !isBelow(match));
  }

  function dock(match: PaintedMatch, withFocus: boolean): Promise<boolean> {
    const { grade, quoted, tokens, sources, sourceCount } = match.match;
    return call('dock', {
      ...stretchOf(match),
      grade,
      quoted,
      tokens,
      sources,
      sourceCount,
      place: placeOf(match),
      focus: withFocus,
    });
  }

  return cards;
}
