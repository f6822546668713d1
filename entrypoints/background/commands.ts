import { browser } from 'wxt/browser';
import { callFrame } from '../../lib/messaging/channel.ts';
import { keep, recall } from './session.ts';
import { forgetFrame, readCounts } from './tabs.ts';

// Which frame of a tab a command went to last.
const keyOf = (tabId: number) => `at:${tabId}`;

/**
 * Go to the next or previous match of a tab and open its card: within the frame that had the last one, then on to
 * the next frame that has matches, the top one first, and around.
 */
export async function goToMatch(command: string, tab: number): Promise<void> {
  const to = command === 'next-match' ? 'next' : command === 'previous-match' ? 'previous' : null;
  if (to === null) return;
  const counted = Object.values(await readCounts(tab)).map(({ frameId }) => frameId);
  // A count may have been lost with the worker: the top document is asked all the same.
  const frames = [...new Set([0, ...counted])].sort((a, b) => a - b);
  const first = Math.max(frames.indexOf((await recall(keyOf(tab))) as number), 0);
  const step = to === 'next' ? 1 : -1;
  // Once around, and the first frame again from its other end.
  for (let i = 0; i <= frames.length; i++) {
    const frameId = frames[(first + step * i + frames.length * 2) % frames.length] as number;
    if (await stepFrame(tab, frameId, { to, from: i === 0 ? 'here' : 'edge' })) {
      await keep(keyOf(tab), frameId);
      return;
    }
  }
  // The key has been heard: the button says that there is nothing to go to.
  await browser.action.setBadgeText({ tabId: tab, text: '0' });
}

async function stepFrame(
  tabId: number,
  frameId: number,
  payload: { to: 'next' | 'previous'; from: 'here' | 'edge' },
): Promise<boolean> {
  try {
    return await callFrame({ tabId, frameId }, 'step', payload);
  } catch {
    // The frame went away without a word.
    await forgetFrame(tabId, frameId);
    return false;
  }
}
