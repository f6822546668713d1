import { bodyOf, documentElementOf, isConnectedIn, nodeTypeOf, parentOf, windowOf } from './dom.ts';
import { later } from './later.ts';
import { listen } from './listen.ts';

/** What has changed on the page since the last report. */
export interface Changes {
  /** Elements that came and are on the page; none lies in another. All below them is to be read. */
  came: Set<Element>;
  /** Parents whose own text changed. */
  altered: Set<ParentNode>;
  /** Whether things may have been shown or hidden, or the colours have changed. */
  looks: boolean;
  /** Whether so much changed that everything is to be read again. */
  all: boolean;
}

/** Follows the changes of a document and its open shadow roots. */
export interface ChangeWatch {
  /** Watches a shadow root too. */
  include(root: ShadowRoot): void;
  /** Reports soon, as if the page's looks had changed. */
  nudge(): void;
  /** Stops watching. */
  stop(): void;
}

/** The wait after the first change, in milliseconds: a change and its echoes make one reading. */
const FIRST_WAIT = 100;

/** The longest wait while a page keeps changing its words, in milliseconds. */
const LONGEST_WAIT = 2000;

/** The same while it changes its looks only: what is opened and closed by hand shows soon. */
const LONGEST_WAIT_FOR_LOOKS = 400;

/** More separate changes than this and the whole page is read: that is cheaper and bounds the memory. */
const MANY = 2000;

/** Attributes that decide whether something is shown or read, and are seldom changed for anything else. */
const ATTRIBUTES = ['hidden', 'open', 'contenteditable'];

/** Attributes of the document's outermost elements that switch themes and open menus. */
const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme', 'theme'];

/** Events after which something may be shown, hidden or coloured anew without a change of the tree. */
const EVENTS = ['click', 'toggle'];

/**
 * Watches a document. Reports everything at once, then 100 ms after a change, and less and less often, down to every
 * 2 s, while the page goes on changing. Costs nothing while nothing changes.
 *
 * @param options.onText called at once, before the next frame is painted, for each text node that changed
 * @param options.isOwn tells the extension's own nodes, whose changes are no changes of the page
 * @param options.onChanges the report; the next one waits until its promise is fulfilled
 */
export function watchChanges(
  document: Document,
  options: {
    onText: (text: Text) => void;
    isOwn: (node: Node) => boolean;
    onChanges: (changes: Changes) => Promise<void>;
  },
): ChangeWatch {
  const { onText, onChanges } = options;
  const owned = new WeakSet<Node>();
  let changes = everything();
  // The first report, of all that is there already, doubles it.
  let wait = FIRST_WAIT / 2;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reporting = false;
  let reported = Number.NEGATIVE_INFINITY;
  let stopped = false;

  const report = async (): Promise<void> => {
    timer = undefined;
    const now = { ...changes, came: outermost(changes.came) };
    changes = noChanges();
    reporting = true;
    try {
      await onChanges(now);
    } finally {
      reporting = false;
      reported = performance.now();
      const hasWords = now.all || now.came.size > 0 || now.altered.size > 0;
      wait = Math.max(wait, Math.min(wait * 2, hasWords ? LONGEST_WAIT : LONGEST_WAIT_FOR_LOOKS));
      if (!stopped && isAny(changes)) timer = later(report, wait);
    }
  };
  const schedule = (): void => {
    if (timer !== undefined || reporting || stopped) return;
    // Quiet for longer than the wait: the page has come to rest in between.
    if (performance.now() - reported > wait) wait = FIRST_WAIT;
    timer = later(report, wait);
  };

  // Remembered: when the extension's node leaves the page no one may own it any more.
  const isOwn = (node: Node): boolean => {
    if (options.isOwn(node)) owned.add(node);
    return owned.has(node);
  };
  const take = (records: MutationRecord[]): void => {
    for (const record of records) {
      const { target, type } = record;
      if (isOwn(target)) continue;
      if (type === 'characterData') {
        if (nodeTypeOf(target) !== Node.TEXT_NODE) continue;
        onText(target as Text);
        const parent = parentOf(target);
        if (parent !== null) changes.altered.add(parent);
      } else if (type === 'attributes') {
        changes.looks = true;
        // What can be edited is not read: a page seldom switches that, so no smaller part is worth the code.
        if (record.attributeName === 'contenteditable') changes.all = true;
      } else {
        takeChildren(record);
      }
      if (changes.came.size + changes.altered.size > MANY) changes = everything();
    }
    if (isAny(changes)) schedule();
  };
  const takeChildren = ({ target, addedNodes, removedNodes }: MutationRecord): void => {
    if (target === document || target === documentElementOf(document)) watchThemes();
    if (changes.all) return;
    if (addedNodes.length > MANY) {
      changes = everything();
      return;
    }
    let own = 0;
    for (const node of addedNodes) {
      if (isOwn(node)) own++;
      else if (nodeTypeOf(node) === Node.ELEMENT_NODE) changes.came.add(node as Element);
    }
    for (const node of removedNodes) if (isOwn(node)) own++;
    if (own < addedNodes.length + removedNodes.length) changes.altered.add(target as ParentNode);
  };

  const nudge = (): void => {
    changes.looks = true;
    schedule();
  };

  const observer = new MutationObserver(take);
  const observed = {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  };
  observer.observe(document, observed);

  const themes = new MutationObserver(nudge);
  // Again whenever the page takes another `<html>` or `<body>`.
  const watchThemes = (): void => {
    for (const element of [documentElementOf(document), bodyOf(document)]) {
      if (element !== null) themes.observe(element, { attributeFilter: THEME_ATTRIBUTES });
    }
  };
  watchThemes();
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', nudge);

  const window = windowOf(document);
  const stopEvents =
    window === null
      ? []
      : [listen(window, EVENTS, nudge, { capture: true, passive: true }), listen(window, ['load'], nudge)];
  timer = later(report, 0);

  return {
    include: (root) => observer.observe(root, observed),
    nudge,
    stop() {
      stopped = true;
      clearTimeout(timer);
      observer.disconnect();
      themes.disconnect();
      scheme.removeEventListener('change', nudge);
      for (const stop of stopEvents) stop();
    },
  };
}

function noChanges(): Changes {
  return { came: new Set(), altered: new Set(), looks: false, all: false };
}

function everything(): Changes {
  return { ...noChanges(), looks: true, all: true };
}

function isAny(changes: Changes): boolean {
  return changes.all || changes.looks || changes.came.size > 0 || changes.altered.size > 0;
}

/** Leaves out what lies in another of the elements, and what the page no longer has. */
function outermost(elements: ReadonlySet<Element>): Set<Element> {
  const covered = new Map<Node, boolean>();
  const isCovered = (element: Element): boolean => {
    const climbed: Node[] = [];
    let found = false;
    for (let at = parentOf(element) as Node | null; at !== null; at = parentOf(at)) {
      const known = covered.get(at);
      found = known ?? elements.has(at as Element);
      if (known !== undefined || found) break;
      climbed.push(at);
    }
    for (const at of climbed) covered.set(at, found);
    return found;
  };
  return new Set([...elements].filter((element) => isConnectedIn(element) && !isCovered(element)));
}
