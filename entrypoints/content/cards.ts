import { asks } from '../../lib/messaging/asks.ts';
import { call } from '../../lib/messaging/channel.ts';
import type { DockedCard } from '../../lib/messaging/messages.ts';
import type { Page, PaintedMatch } from '../../lib/page/watch-page.ts';
import { asksAbout } from '../../lib/ui/asks.ts';
import { type CardOptions, type OpenCard, openCard } from '../../lib/ui/card-host.tsx';
import { focusKeeper } from './focus.ts';

/** A frame smaller than this has no room for a card, in CSS pixels: the top document shows it. */
const SMALL_FRAME = { width: 360, height: 240 };

type ShownCard = Omit<CardOptions, 'onClose' | 'style'>;

/** The cards of one document: one at most is open. */
export interface Cards {
  /** Open the card of a match. `focus`: it was opened by a key, so the focus goes into it. */
  open(match: PaintedMatch, options: { focus: boolean }): void;
  /** Scroll to a match and open its card, the focus staying where it is. */
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
  let styled: Promise<string> | null = null;
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
      ...asksAbout(stretchOf(match), asks),
      match: match.match,
      place: placeOf(match),
      onNext: () => cards.step('next', 'here') || cards.step('next', 'edge'),
      onPrevious: () => cards.step('previous', 'here') || cards.step('previous', 'edge'),
    },
  });

  const show = async (options: ShownCard, withFocus: boolean) => {
    const turn = ++turns;
    const sheet = await style();
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

  /** Ask for the card's style once; a card without it is still better than none. */
  const style = () => {
    styled ??= call('style', { sheet: 'card' }).catch(() => {
      styled = null;
      return '';
    });
    return styled;
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

    show(id) {
      const match = page()
        .matches()
        .find((one) => one.id === id);
      if (!match) return;
      page().scrollTo(id);
      cards.open(match, { focus: false });
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
      const card = { ...asksAbout(match, asks), match, place };
      void show({ within: null, rects: () => [], card }, withFocus);
      return true;
    },

    settle(matches) {
      if (matches.length > 0) void style();
      if (!card || shown === null) return;
      const match = matches.find(({ id }) => id === shown);
      if (match) card.update(optionsFor(match));
      else card.close();
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

  function isSmallFrame(): boolean {
    return window.top !== window && (innerWidth < SMALL_FRAME.width || innerHeight < SMALL_FRAME.height);
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
