import type { Match } from '../core/match/match.ts';
import type { BlockAnswer, Cited } from '../messaging/messages.ts';
import type { Paint } from '../settings/settings.ts';
import { makeAsker } from './asker.ts';
import type { Container } from './block.ts';
import { bringIntoView } from './bring-into-view.ts';
import { changedLooks } from './changed-looks.ts';
import type { Candidate } from './choose-painted.ts';
import { watchClicks } from './clicks.ts';
import { containerOf } from './container-of.ts';
import { documentElementOf, isConnectedIn, parentOrHost, shadowRootOf, windowOf } from './dom.ts';
import { type Found, firstOf, type Hit, Hits } from './hits.ts';
import { openHighlights } from './highlights.ts';
import { awaitReveal } from './late-reveal.ts';
import { later } from './later.ts';
import { listen } from './listen.ts';
import { onScreenFirst } from './on-screen-first.ts';
import { inPageOrder } from './page-order.ts';
import { openPainting } from './painting.ts';
import { type Filter, probe, readSeen, type SeenBlocks } from './probe.ts';
import { beginSlice } from './slices.ts';
import { boxesOf } from './to-ranges.ts';
import { type Changes, watchChanges } from './watch-changes.ts';

/** A match that is painted now. */
export type PaintedMatch = Candidate & { match: Match };

/** A symbol or a citation that is painted now. */
export type PaintedCitation = Candidate & { match: Cited };

/** What the page's watch needs, and whom it tells. */
export interface PageOptions {
  document: Document;
  filter: Filter;
  /** Grades blocks of text; may reject, and is then asked again. */
  ask: (texts: string[]) => Promise<BlockAnswer[]>;
  paint: Paint;
  /** Told which matches are painted, in page order, after each change of what is painted. */
  onChange: (matches: PaintedMatch[]) => void;
  /** Told what was clicked, and where in the viewport. */
  onClick: (clicked: PaintedMatch | PaintedCitation, point: { x: number; y: number }) => void;
  /** Gives the text of `highlights.css`, where a shadow root needs it. */
  rules: () => Promise<string>;
  /** Tells the extension's own nodes on the page. */
  isOwn: (node: Node) => boolean;
}

/** A page that is being read and painted. */
export interface Page {
  setPaint(paint: Paint): void;
  /** The matches that are painted now, in page order. */
  matches(): PaintedMatch[];
  /** The symbols and citations that are painted now, in page order. */
  cited(): PaintedCitation[];
  /** Scrolls a painted match into view. */
  scrollTo(id: number): void;
  /** Its boxes in the viewport, one a line; none where it is no longer painted. */
  rectsOf(id: number): DOMRect[];
  /** The element that holds the beginning of a painted match, or null. */
  elementOf(id: number): Element | null;
  /** Marks the match whose card is open, or none. */
  setCurrent(id: number | null): void;
  /** The painted match at a point of the viewport, or null. */
  at(x: number, y: number): Candidate | null;
  /** The text of the block that a painted match lies in, in which its span counts, or null. */
  blockTextOf(id: number): string | null;
  /** Takes everything away that was done to the page. */
  stop(): void;
}

/** When custom elements are looked at again for a shadow root that came late, in milliseconds. */
const LATE_ROOT_WAITS = [500, 2000, 8000];

/** Reads a page, paints its agreed language, and keeps both up to date until it is stopped. */
export function watchPage(options: PageOptions): Page {
  const { document, filter, onChange, onClick, isOwn } = options;
  const hits = new Hits();
  const highlights = openHighlights(document, options.rules);
  const painting = openPainting(hits, highlights, options.paint, (listed) =>
    onChange(listed.filter(isMatch)),
  );
  const watchedRoots = new WeakSet<ShadowRoot>();
  const rootless = new Set<Element>();
  let stopped = false;

  const asker = makeAsker<Hit>({
    ask: options.ask,
    async order(questions) {
      const slice = beginSlice();
      // Apart from the painting of the last answers.
      await slice.rest();
      return onScreenFirst(questions, slice);
    },
    onAnswers(asked, answers) {
      asked.forEach((hit, i) => {
        if (hit.wanted) hits.answer(hit, answers[i] ?? { matches: [] });
      });
      painting.renew('new');
    },
  });

  /** Reads what has changed, lets go what is gone and asks about what is new. */
  const update = async (changes: Changes): Promise<void> => {
    const slice = beginSlice();
    const rest = async (): Promise<void> => {
      if (slice.spent()) await slice.rest();
    };
    highlights.restore();
    const toRead = new Set<Container>();
    const deep = new Set<Container>();
    if (changes.all) {
      const top = documentElementOf(document);
      if (top !== null) deep.add(top);
      for (const container of hits.containers()) toRead.add(container);
      for (const [container] of reveal.entries()) toRead.add(container);
    }
    for (const element of changes.came) deep.add(element);
    for (const element of rootless) {
      const root = shadowRootOf(element);
      if (root !== null || !isConnectedIn(element)) rootless.delete(element);
      if (root !== null && isConnectedIn(element)) deep.add(root);
    }
    const altered = new Set<Container>();
    const climbed = new Map<Node, Container | null>();
    for (const parent of changes.altered) {
      const container = isConnectedIn(parent) ? containerOf(parent, climbed) : null;
      if (container !== null) altered.add(container);
    }
    if (changes.looks && !changes.all) {
      for (const container of await changedLooks(hits, reveal.entries(), rest)) toRead.add(container);
    }

    const passed = new Set<Container>(toRead);
    const probing = {
      filter,
      slice,
      onShadowRoot(root: ShadowRoot) {
        deep.add(root);
      },
      onHost(element: Element) {
        rootless.add(element);
      },
    };
    // Roots that are found on the way join the set while it is walked.
    for (const root of deep) {
      if (stopped) return;
      if (root instanceof ShadowRoot && !watchedRoots.has(root)) {
        watchedRoots.add(root);
        changeWatch.include(root);
      }
      for (const container of await probe(root, true, probing)) passed.add(container);
    }
    for (const container of altered) {
      if (stopped) return;
      toRead.add(container);
      for (const holder of await probe(container, false, probing)) passed.add(holder);
      await rest();
    }

    const read: SeenBlocks[] = [];
    for (const container of passed) {
      if (stopped) return;
      if (isConnectedIn(container)) read.push(await readSeen(container, filter, slice));
      await rest();
    }

    const blocks = [...hits.blocks(), ...read.flatMap((one) => one.blocks)];
    const ranked = await inPageOrder(document, new Set(blocks.map(firstOf)), slice);
    if (stopped) return;

    // From here on without a rest: an answer that came in between would find half of the page.
    for (const container of hits.containers()) {
      if (toRead.has(container) || passed.has(container) || !isConnectedIn(container))
        hits.release(container);
    }
    for (const [container] of reveal.entries()) {
      if (toRead.has(container) || !isConnectedIn(container)) reveal.await(container, []);
    }
    const questions: Hit[] = [];
    for (const { container, blocks, unseen } of read) {
      reveal.await(container, unseen);
      for (const block of blocks) {
        const hit = hits.take(block);
        if (hit !== null) questions.push(hit);
      }
    }
    hits.discardSpares();
    hits.rank(ranked);
    painting.renew(changes.looks ? 'all' : 'new');
    asker.add(questions);
  };

  const window = windowOf(document);
  const reveal = awaitReveal(window, () => changeWatch.nudge());
  const changeWatch = watchChanges(document, {
    isOwn,
    onText(text) {
      // A static range would paint the new text at the old places in the next frame.
      const hit = hits.at(text);
      if (hit === undefined || hit.stale) return;
      hit.stale = true;
      painting.erase(hit);
    },
    onChanges: update,
  });
  const lateRoots = LATE_ROOT_WAITS.map((wait) =>
    later(() => {
      if (rootless.size > 0) changeWatch.nudge();
    }, wait),
  );

  const stopClicks = watchClicks(
    document,
    (x, y, target) => painting.at(x, y, target)?.id ?? null,
    (id, point) => {
      const match = painting.get(id);
      if (match !== undefined) onClick(match as PaintedMatch | PaintedCitation, point);
    },
  );
  const onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) changeWatch.nudge();
  };
  const stopShow = window === null ? () => {} : listen(window, ['pageshow'], onPageShow);

  return {
    setPaint: painting.setPaint,
    matches: () => painting.listed().filter(isMatch),
    cited: () => painting.listed().filter((one) => !isMatch(one)) as PaintedCitation[],
    scrollTo: (id) => bringIntoView(highlights.rangesOf(id) ?? []),
    rectsOf: (id) => boxesOf(highlights.rangesOf(id) ?? []),
    elementOf(id) {
      const node = highlights.rangesOf(id)?.[0]?.startContainer;
      return node === undefined ? null : parentOrHost(node);
    },
    setCurrent: (id) => highlights.setCurrent(id),
    at: (x, y) => painting.at(x, y),
    blockTextOf: (id) => painting.get(id)?.hit.text ?? null,
    stop() {
      stopped = true;
      changeWatch.stop();
      reveal.stop();
      asker.stop();
      stopClicks();
      for (const timer of lateRoots) clearTimeout(timer);
      stopShow();
      painting.stop();
    },
  };
}

function isMatch(one: Found): one is Found & PaintedMatch {
  return one.match.grade !== 'symbol';
}
