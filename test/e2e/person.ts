import { expect } from 'vitest';
import type { ExtensionBrowser, Popup } from '../../lib/cli/browsers/extension-browser.ts';
import { type PaintedStretch, paintedIn, pointOf } from '../../lib/cli/browsers/painted.ts';
import type { Frame, Page } from './world.ts';

/** Waits until the painted words of a frame, in its order, are these. */
export async function seesPainted(frame: Page | Frame, words: string[]): Promise<void> {
  await expect.poll(() => paintedWords(frame)).toEqual(words);
}

/** Waits until a frame is painted with these lines, in its order. */
export async function seesLines(frame: Page | Frame, lines: PaintedStretch[]): Promise<void> {
  await expect.poll(() => paintedIn(frame)).toEqual(lines);
}

/** The painted words of a frame now, each stretch once, in its order. */
export async function paintedWords(frame: Page | Frame): Promise<string[]> {
  const painted = await paintedIn(frame);
  // The match whose card is open is painted a second time, as the one that is current.
  return [...new Set(painted.map(({ words }) => words))];
}

/** Clicks on words as a person does: the pointer goes to the middle of their first line, and presses once it is there. */
export async function clickWords(page: Page, words: string, frame: Frame = page.mainFrame()): Promise<void> {
  // A frame of another site has its highlights before Chromium gives it the pointer: until its first picture has been
  // on the screen for a moment, all presses go to the page around it. No person is that fast.
  await expect.poll(() => pointAt(page, words, frame)).toBe(true);
  await page.mouse.down();
  await page.mouse.up();
}

/** Moves the pointer to words, and tells whether it arrived in their frame. */
async function pointAt(page: Page, words: string, frame: Frame): Promise<boolean> {
  const { x, y } = await pointInWindow(frame, words);
  await page.mouse.move(x, y);
  return frame.evaluate(() => document.querySelector(':hover') !== null);
}

/** Where words are in the window, also those of a frame. */
async function pointInWindow(frame: Frame, words: string): Promise<{ x: number; y: number }> {
  let { x, y } = await pointOf(frame, words);
  for (let inner = frame; inner.parentFrame(); inner = inner.parentFrame() as Frame) {
    const box = await (await inner.frameElement())?.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return { left: left + element.clientLeft, top: top + element.clientTop };
    });
    x += box?.left ?? 0;
    y += box?.top ?? 0;
  }
  return { x, y };
}

/** Looks at the open card, in its page; null while none is open. */
export async function lookAtCard<Seen>(
  browser: ExtensionBrowser,
  page: Page | Frame,
  look: (root: ShadowRoot) => Seen,
): Promise<Seen | null> {
  const [card] = await browser.cards('mainFrame' in page ? page.mainFrame() : page);
  // A card that closes between the two calls is no card.
  return card ? card.evaluate(look).catch(() => null) : null;
}

/** What the open card says, or null while none is open. */
export function cardText(browser: ExtensionBrowser, page: Page | Frame): Promise<string | null> {
  return lookAtCard(browser, page, (root) => root.querySelector('[role=dialog]')?.textContent ?? null);
}

/** Waits for a card that says all of these. */
export async function seesCard(
  browser: ExtensionBrowser,
  page: Page | Frame,
  ...says: string[]
): Promise<void> {
  const text = async () => (await cardText(browser, page)) ?? 'no card is open';
  for (const words of says) await expect.poll(text).toContain(words);
}

/** The words that the open card strikes out, each with "-", and those that it inserts, with "+", in their order. */
export async function editsInCard(browser: ExtensionBrowser, page: Page): Promise<string[]> {
  const edits = await lookAtCard(browser, page, (root) =>
    [...root.querySelectorAll('del, ins')].map(({ localName, lastChild }) => {
      return `${localName === 'del' ? '-' : '+'}${lastChild?.textContent?.trim()}`;
    }),
  );
  return edits ?? [];
}

/** Waits until no card is open. */
export async function seesNoCard(browser: ExtensionBrowser, page: Page): Promise<void> {
  await expect.poll(async () => (await browser.cards(page.mainFrame())).length).toBe(0);
}

/** Whether the focus is in the open card. */
export async function cardHasFocus(browser: ExtensionBrowser, page: Page): Promise<boolean> {
  return (await lookAtCard(browser, page, (root) => root.activeElement !== null)) ?? false;
}

/** Clicks on a part of the open card, by its role and name. */
export async function clickInCard(
  browser: ExtensionBrowser,
  page: Page,
  role: string,
  name: string,
): Promise<void> {
  let x = 0;
  let y = 0;
  // A card that grows with what arrives may move: its part is clicked on where it was found twice.
  const rests = async () => {
    const [card] = await browser.cards(page.mainFrame());
    const point = await card?.locate(role, name);
    if (!point) return `no ${role} "${name}" in the card`;
    const before = { x, y };
    ({ x, y } = point);
    return x === before.x && y === before.y;
  };
  await expect.poll(rests).toBe(true);
  await page.mouse.click(x, y);
}

/** The page's whole DOM as text, with the open shadow roots in it. */
export async function domOf(frame: Page | Frame): Promise<string> {
  return frame.evaluate(() => {
    const roots = (root: Document | ShadowRoot): string[] =>
      [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot.innerHTML, ...roots(shadowRoot)] : [],
      );
    return [document.documentElement.outerHTML, ...roots(document)].join('\n');
  });
}

/** Waits until something holds, as long as the configuration says. */
export function eventually<Value>(look: () => Value) {
  return expect.poll(look);
}

/** What the popup says. */
function popupText(popup: Popup): Promise<string> {
  return popup.evaluate((document) => document.body.innerText);
}

/** Waits for a popup that says all of these. */
export async function popupSays(popup: Popup, ...says: (string | RegExp)[]): Promise<void> {
  for (const words of says) await expect.poll(() => popupText(popup)).toMatch(words);
}

/** Presses the control of the popup with this name: its label, its own text, or text that holds it. */
export async function pressInPopup(popup: Popup, name: string): Promise<void> {
  const press = (document: Document, name: string) => {
    const nameOf = (element: Element) => {
      const label = element.getAttribute('aria-label');
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      return (
        label ?? (labels.length > 0 ? labels : [element]).map(({ textContent }) => textContent).join(' ')
      );
    };
    const controls = [...document.querySelectorAll<HTMLElement>('button, a, input, [role=switch], summary')];
    const named = controls.map((control) => ({
      control,
      named: nameOf(control).replace(/\s+/g, ' ').trim(),
    }));
    const found =
      named.find((each) => each.named === name) ?? named.find((each) => each.named.includes(name));
    found?.control.click();
    return found ? name : `no "${name}" in: ${document.body.innerText}`;
  };
  await expect.poll(() => popup.evaluate(press, name)).toBe(name);
}

/** Types into the popup's field. */
export async function typeInPopup(popup: Popup, text: string): Promise<void> {
  await popup.evaluate((document, text) => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertFromPaste' }));
  }, text);
}
