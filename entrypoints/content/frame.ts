import { mayCite } from '../../lib/core/resolution/may-cite.ts';
import { shiftEdits } from '../../lib/core/match/shift.ts';
import { answer, call } from '../../lib/messaging/channel.ts';
import type { FrameCalls, FrameReport } from '../../lib/messaging/messages.ts';
import type { Filter } from '../../lib/page/probe.ts';
import { attributeOf, documentElementOf } from '../../lib/page/dom.ts';
import { listen } from '../../lib/page/listen.ts';
import { type PaintedCitation, type PaintedMatch, watchPage } from '../../lib/page/watch-page.ts';
import type { Paint, Settings } from '../../lib/settings/settings.ts';
import { makeCards } from './cards.ts';
import { listenToPopup } from './popup-port.ts';

/** The popup receives so much of a block around a match, in UTF-16 code units: the opening verb lies before it. */
const CONTEXT = 200;

/** A document in a frame that is read and painted. */
export interface Frame {
  setPaint(paint: Paint): void;
  /** Take everything away from the page. */
  close(): void;
}

/**
 * Read and paint this document, its symbols and citations too where that is wanted, open cards on it, and tell the badge
 * and the popup what it has. Of the settings only the paint may change while it is open.
 */
export function openFrame(filter: Filter, { paint, symbols, library }: Settings): Frame {
  // Not `randomUUID`, which pages that are not secure lack.
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  let counted = 0;
  const cards = makeCards(() => page);
  const page = watchPage({
    document,
    filter: {
      hits: (text) => filter.hits(text) || (symbols && mayCite(text)),
      ask: library.asked ? (blocks) => call('mayMatch', { blocks }) : undefined,
    },
    paint,
    ask: (blocks) => call('match', { blocks, cited: symbols }),
    rules: () => call('style', { sheet: 'highlights' }),
    isOwn: (node) => cards.owns(node),
    onClick(clicked) {
      if ('candidates' in clicked.match) cards.openCited(clicked as PaintedCitation, { focus: false });
      else cards.open(clicked as PaintedMatch, { focus: false });
    },
    onChange(matches) {
      cards.settle(matches);
      popup.report();
      count(matches);
    },
  });
  const popup = listenToPopup({
    name,
    report: describeFrame,
    show: (match) => cards.show(match),
    inView: firstInView,
  });

  const unanswer = answer<Pick<FrameCalls, 'step' | 'openDocked'>>({
    step: async ({ to, from }) => cards.step(to, from),
    openDocked: async (card) => cards.openDocked(card),
  });

  function firstInView(): number | null {
    const isInSight = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight;
    return page.matches().find(({ id }) => page.rectsOf(id).some(isInSight))?.id ?? null;
  }

  /** A frame without matches says nothing, so that the worker sleeps on. */
  function count(matches: PaintedMatch[]): void {
    if (matches.length === 0 && counted === 0) return;
    counted = matches.length;
    const passages = matches.filter(({ match }) => match.grade !== 'term' && match.common === null).length;
    // The badge is no reason to try again: the next change counts anew.
    call('count', { frame: name, passages, matches: matches.length }).catch(() => undefined);
  }

  function describeFrame(): FrameReport {
    const top = documentElementOf(document);
    return {
      frame: name,
      top: window.top === window,
      language: (top && attributeOf(top, 'lang')) || null,
      cited: page.cited().map(({ id, words, match }) => ({ id, words, candidates: match.candidates })),
      matches: page.matches().map(({ id, words, match }) => {
        const { grade, quoted, tokens, sourceCount, start, end } = match;
        const from = Math.max(0, start - CONTEXT);
        return {
          id,
          words,
          grade,
          quoted,
          tokens,
          source: shiftEdits(match.sources[0] as (typeof match.sources)[0], -from),
          sourceCount,
          text: (page.blockTextOf(id) ?? '').slice(from, end + CONTEXT),
          start: start - from,
          end: end - from,
        };
      }),
    };
  }

  // A page in the back/forward cache has no badge; it counts again when it is shown again.
  const onHide = () => count([]);
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) count(page.matches());
  };
  const unhide = listen(window, ['pagehide'], onHide);
  const unshow = listen(window, ['pageshow'], onShow);

  return {
    setPaint: page.setPaint,
    close() {
      unhide();
      unshow();
      cards.close();
      page.stop();
      popup.stop();
      unanswer();
      count([]);
    },
  };
}
