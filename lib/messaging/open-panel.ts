import { browser } from 'wxt/browser';

/** Chrome's and Firefox's panels, each known to the other browser by nothing. */
interface Panels {
  sidePanel?: { open(at: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Open the side panel of a window, in Firefox the sidebar; false where the browser refuses. It opens for a person's
 * gesture alone, so nothing may be awaited before this is called.
 */
export function openPanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const opening = sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open();
  return opening ? opening.then(() => true).catch(() => false) : Promise.resolve(false);
}
