import { i18n } from '#i18n';
import { type Browser, browser } from 'wxt/browser';
import { callFrame, type Sender } from '../../lib/messaging/channel.ts';
import { type Handed, hand } from '../../lib/messaging/handed.ts';
import { openPanel } from '../../lib/messaging/open-panel.ts';
import { type FrameSelection, SELECTION_PORT } from '../../lib/messaging/messages.ts';

const MENU = 'check-selection';
/** More UTF-16 code units than these are checked in the side panel: a card is too small for them. */
const LONG = 800;

/** Offer to check selected text in the context menu. */
export async function offerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: i18n.t('command.check'),
    contexts: ['selection'],
  });
}

/** Check what was selected when the menu was opened: on the page, or, where that is long, in the side panel. */
export function onMenu(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined): void {
  if (info.menuItemId !== MENU || tab?.id === undefined) return;
  const said = info.selectionText ?? '';
  // Within the click, before anything is awaited: the browser opens a panel only then.
  const panel = said.length > LONG ? openPanel(tab.windowId) : null;
  void checkAt({ tabId: tab.id, frameId: info.frameId ?? 0, windowId: tab.windowId }, said, panel);
}

async function checkAt(
  at: { tabId: number; frameId: number; windowId: number },
  said: string,
  panel: Promise<boolean> | null,
): Promise<void> {
  // Where no content script runs, as in a viewer of PDFs, the menu's own text serves.
  const selection = await callFrame(at, 'selection', { show: panel === null }).catch(() => null);
  if (selection?.shown) return;
  const text = selection?.text ?? said;
  if (panel === null && selection && (await showAbove(at.tabId, text))) return;
  await show(at.windowId, { text }, panel);
}

/** Check what is selected in the frame of a tab that has the focus; where nothing is, offer a field to paste into. */
export async function checkSelection(tabId: number): Promise<void> {
  const selection = await askFrames(tabId);
  if (selection === null) await browser.action.openPopup().catch(() => undefined);
  else if (!selection.shown && !(await showAbove(tabId, selection.text))) {
    const { windowId } = await browser.tabs.get(tabId);
    await show(windowId, { text: selection.text }, null);
  }
}

/** Open a text that was selected on a page in the side panel; called for a click in its card. */
export async function openSelection({ text }: { text: string }, { windowId }: Sender): Promise<null> {
  await show(windowId, { text }, windowId === null ? null : openPanel(windowId));
  return null;
}

/** Open a text of the library in the side panel; called for a click in a card. */
export async function openText({ symbol }: { symbol: string }, { windowId }: Sender): Promise<null> {
  await show(windowId, { symbol }, windowId === null ? null : openPanel(windowId));
  return null;
}

/** The frame with the focus opens a card, if it has a selection; all others hang up. */
function askFrames(tabId: number): Promise<FrameSelection | null> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: SELECTION_PORT });
    port.onMessage.addListener((selection: FrameSelection) => {
      resolve(selection);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      // Reading the error tells the browser that it was seen to.
      void browser.runtime.lastError;
      resolve(null);
    });
  });
}

/** A frame too small for a card has it in the top document. */
function showAbove(tabId: number, text: string): Promise<boolean> {
  return callFrame({ tabId, frameId: 0 }, 'openSelected', { text }).catch(() => false);
}

/**
 * Show something in the side panel, or on a page of its own where no panel is to be had: a click in a page's card opens
 * one in Chrome alone.
 */
async function show(windowId: number | null, handed: Handed, panel: Promise<boolean> | null): Promise<void> {
  if (windowId !== null && panel !== null && (await panel)) return hand(`panel:${windowId}`, handed);
  const name = crypto.randomUUID();
  await hand(`page:${name}`, handed);
  const page = 'text' in handed ? '/check.html' : '/sidepanel.html';
  await browser.tabs.create({ url: browser.runtime.getURL(`${page}?${name}` as '/check.html') });
}
