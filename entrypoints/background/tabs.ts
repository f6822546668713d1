import { browser } from 'wxt/browser';
import { callFrame, type Sender } from '../../lib/messaging/channel.ts';
import type { Calls } from '../../lib/messaging/messages.ts';
import { keep, recall } from './session.ts';

/** What a frame of a tab has painted. */
export interface FrameCount {
  frameId: number;
  passages: number;
}

/** The frames of a tab that have matches, by the random name of their document. */
export type TabCounts = Record<string, FrameCount>;

const keyOf = (tabId: number) => `tab:${tabId}`;

/** Read what the frames of a tab have painted. */
export async function readCounts(tabId: number): Promise<TabCounts> {
  return ((await recall(keyOf(tabId))) as TabCounts | undefined) ?? {};
}

// Two frames that report at once must not overwrite each other: one change after the other.
let turn: Promise<unknown> = Promise.resolve();

function changeCounts(tabId: number, change: (counts: TabCounts) => void): Promise<TabCounts> {
  const next = turn.then(async () => {
    const counts = { ...(await readCounts(tabId)) };
    change(counts);
    await keep(keyOf(tabId), Object.keys(counts).length > 0 ? counts : undefined);
    return counts;
  });
  turn = next.catch(() => undefined);
  return next;
}

/** Keep a frame's count and show the tab's passages on the toolbar button. */
export async function countMatches(
  { frame, passages, matches }: Calls['count'][0],
  { tabId, frameId }: Sender,
): Promise<null> {
  if (tabId === null || frameId === null) return null;
  const counts = await changeCounts(tabId, (frames) => {
    delete frames[frame];
    // A document's last word may come after the first one of the document that took its frame.
    if (matches === 0) return;
    dropFrame(frames, frameId);
    frames[frame] = { frameId, passages };
  });
  await showBadge(tabId, counts);
  return null;
}

/** Forget a frame that no longer answers. */
export async function forgetFrame(tabId: number, frameId: number): Promise<void> {
  await showBadge(tabId, await changeCounts(tabId, (frames) => dropFrame(frames, frameId)));
}

function dropFrame(frames: TabCounts, frameId: number): void {
  for (const [name, count] of Object.entries(frames)) if (count.frameId === frameId) delete frames[name];
}

async function showBadge(tabId: number, counts: TabCounts): Promise<void> {
  const passages = Object.values(counts).reduce((sum, count) => sum + count.passages, 0);
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#0a5ca8' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  // Four characters fit on the button.
  const text = passages === 0 ? '' : passages > 999 ? '999+' : String(passages);
  await browser.action.setBadgeText({ tabId, text });
}

/** Open a small frame's card in the top document of its tab. */
export async function dockCard(card: Calls['dock'][0], { tabId }: Sender): Promise<boolean> {
  return tabId !== null && callFrame({ tabId, frameId: 0 }, 'openDocked', card);
}
