import './open-shadow-roots.ts';
import cardStyle from '../../lib/ui/card.css?inline';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { asksAbout } from '../../lib/ui/asks.ts';
import { type CardOptions, type OpenCard, openCard } from '../../lib/ui/card-host.tsx';
import { setTextSize, stickingOut } from './large-text.ts';
import { objections } from './objections.ts';
import { asks } from './lineage.ts';
import { matchOf, PHRASE } from './seed-paragraphs.ts';
import { waitFor } from './wait-for.ts';

const TEXT = `The parties will go after ${PHRASE}, a sentence no one at the table had written.`;

let card: OpenCard | null = null;
let before = '';

beforeEach(async () => {
  await page.viewport(1000, 700);
  document.body.innerHTML =
    '<main style="height:3000px"><p id="p" style="position:absolute;width:400px"></p></main>';
  paragraph().textContent = TEXT;
  window.scrollTo(0, 0);
});
afterEach(() => {
  card?.close();
  card = null;
  document.body.replaceChildren();
});

const paragraph = () => document.getElementById('p') as HTMLElement;
const root = () => host()?.shadowRoot as ShadowRoot;
/** The host: the one child of `<html>` that is neither head nor body. */
const host = () =>
  [...document.documentElement.children].find(
    (child) => child !== document.head && child !== document.body,
  ) as HTMLElement | undefined;
const dialog = () => root().querySelector('[role=dialog]') as HTMLElement;
const phraseRects = () => {
  const text = paragraph().firstChild as Text;
  const range = document.createRange();
  range.setStart(text, TEXT.indexOf(PHRASE));
  range.setEnd(text, TEXT.indexOf(PHRASE) + PHRASE.length);
  return [...range.getClientRects()];
};

/** Opens the card of the phrase and waits for its paragraph. */
async function open(change: Partial<CardOptions> = {}): Promise<CardOptions> {
  before = document.documentElement.outerHTML;
  const options: CardOptions = {
    style: cardStyle,
    within: paragraph().firstChild,
    rects: phraseRects,
    card: {
      match: matchOf(PHRASE, 'verbatim'),
      place: { index: 1, count: 3 },
      ...asksAbout({ text: TEXT, start: 0, end: TEXT.length }, asks),
      onNext: vi.fn(),
      onPrevious: vi.fn(),
    },
    onClose: vi.fn(),
    ...change,
  };
  card = openCard(options);
  await waitFor(() => expect(document.querySelector('[popover]') ?? host()).not.toBeNull());
  return options;
}
const settled = (within: ShadowRoot = root()) =>
  waitFor(() => expect(within.querySelector('.paragraph')).not.toBeNull());
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

function expectFree(): void {
  const at = dialog().getBoundingClientRect();
  for (const rect of phraseRects()) {
    const covers =
      at.left < rect.right && rect.left < at.right && at.top < rect.bottom && rect.top < at.bottom;
    expect(covers).toBe(false);
  }
  expect(at.left).toBeGreaterThanOrEqual(0);
  expect(at.right).toBeLessThanOrEqual(window.innerWidth);
  expect(at.top).toBeGreaterThanOrEqual(0);
  expect(at.bottom).toBeLessThanOrEqual(window.innerHeight);
}

describe('where it stands', () => {
  for (const [width, height] of [
    [1000, 700],
    [320, 640],
    [500, 900],
    [1400, 500],
  ] as const) {
    for (const [x, y] of [
      [0, 0],
      [0.5, 0.3],
      [1, 0.55],
      [0, 1],
      [1, 1],
    ] as const) {
      test(`beside a phrase at ${x}, ${y} of a window of ${width} × ${height}`, async () => {
        await page.viewport(width, height);
        const style = paragraph().style;
        style.width = `${Math.min(400, width - 20)}px`;
        style.left = `${x * (width - Math.min(400, width - 20))}px`;
        style.top = `${y * (height - paragraph().offsetHeight)}px`;
        await open();
        await settled();
        await frames();
        expectFree();
      });
    }
  }

  test('follows the phrase when the page scrolls, and is free of it at every step', async () => {
    paragraph().style.top = '500px';
    await open();
    await settled();
    for (const y of [60, 180, 320, 440]) {
      window.scrollTo(0, y);
      await frames();
      expectFree();
    }
  });

  test('follows the phrase when the page grows above it', async () => {
    await open();
    await settled();
    const main = document.querySelector('main') as HTMLElement;
    const spacer = document.createElement('div');
    spacer.style.height = '300px';
    paragraph().style.position = 'static';
    main.style.height = 'auto';
    main.prepend(spacer);
    await frames();
    await frames();
    expectFree();
  });

  test('docks without a phrase, and in a frame that is too small shows its heading and scrolls', async () => {
    await page.viewport(320, 200);
    await open({ rects: () => [] });
    await settled();
    await frames();
    const box = dialog().getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(200);
    expect(box.width).toBe(320);
    expect(dialog().scrollHeight).toBeGreaterThan(dialog().clientHeight);
    const heading = root().querySelector('h2') as HTMLElement;
    expect(heading.getBoundingClientRect().top).toBeGreaterThanOrEqual(box.top);
    const mark = root().querySelector('mark') as HTMLElement;
    expect(mark.getBoundingClientRect().top).toBeLessThan(box.bottom);
  });

  test('shows the matched words without scrolling by hand', async () => {
    await open();
    await settled();
    await frames();
    const text = (root().querySelector('.text') as HTMLElement).getBoundingClientRect();
    const mark = (root().querySelector('mark') as HTMLElement).getBoundingClientRect();
    expect(mark.top).toBeGreaterThanOrEqual(text.top);
    expect(mark.bottom).toBeLessThanOrEqual(text.bottom);
  });
});

describe('the page', () => {
  test('is as it was after the card has closed', async () => {
    await open();
    await settled();
    expect(document.documentElement.outerHTML).not.toBe(before);
    card?.close();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('does not reach the card with its styles', async () => {
    const style = document.createElement('style');
    style.textContent =
      '* { color: red !important; font-size: 40px !important; display: inline !important; opacity: 0.5 !important; transform: scale(2) !important } html { font-size: 40px }';
    document.body.append(style);
    await open();
    await settled();
    const { color, fontSize } = getComputedStyle(dialog());
    expect(color).not.toBe('rgb(255, 0, 0)');
    expect(fontSize).toBe('14px');
    const { display, opacity, transform } = getComputedStyle(host() as HTMLElement);
    expect([display, opacity, transform]).toEqual(['block', '1', 'none']);
  });

  test('does not see the keys and clicks in the card', async () => {
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    document.addEventListener('click', seen);
    await open();
    await settled();
    card?.focus();
    await userEvent.keyboard('j');
    (root().querySelector('summary') as HTMLElement).click();
    document.removeEventListener('keydown', seen);
    document.removeEventListener('click', seen);
    expect(seen).not.toHaveBeenCalled();
  });

  test('may take the host away: the card closes and says so', async () => {
    const { onClose } = await open();
    await settled();
    host()?.remove();
    await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith('removed'));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('may move the host: the card closes and says so', async () => {
    const { onClose } = await open();
    await settled();
    document.body.append(host() as HTMLElement);
    await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith('removed'));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('in a modal dialog', () => {
  test('stands in the dialog, can be used, and closes with it', async () => {
    const modal = document.createElement('dialog');
    modal.append(paragraph());
    document.body.append(modal);
    modal.showModal();
    const { onClose } = await open();
    const inside = modal.lastElementChild as HTMLElement;
    await settled(inside.shadowRoot as ShadowRoot);
    const close = inside.shadowRoot?.querySelector('.close') as HTMLElement;
    const { left, top } = close.getBoundingClientRect();
    expect(document.elementFromPoint(left + 5, top + 5)).toBe(inside);
    modal.close();
    await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith('removed'));
    expect(modal.lastElementChild).toBe(paragraph());
  });

  test('moves to where the next match is', async () => {
    await open();
    await settled();
    const modal = document.createElement('dialog');
    modal.textContent = 'forced labour';
    document.body.append(modal);
    modal.showModal();
    card?.update({ within: modal.firstChild, rects: () => [modal.getBoundingClientRect()] });
    expect(modal.lastElementChild?.shadowRoot?.querySelector('[role=dialog]')).not.toBeNull();
    expect(host()).toBeUndefined();
  });
});

describe('closing', () => {
  test('by Escape, wherever the focus is', async () => {
    const { onClose } = await open();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledExactlyOnceWith('escape');
  });

  test('by Escape in the card', async () => {
    const { onClose } = await open();
    card?.focus();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledExactlyOnceWith('button');
  });

  test('by a click elsewhere, not by one in it', async () => {
    const { onClose } = await open();
    await settled();
    await userEvent.click(root().querySelector('.grade') as HTMLElement);
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(document.body, { position: { x: 900, y: 20 } });
    expect(onClose).toHaveBeenCalledExactlyOnceWith('outside');
  });

  test('by the caller, once', async () => {
    const { onClose } = await open();
    card?.close();
    card?.close();
    expect(onClose).toHaveBeenCalledExactlyOnceWith('caller');
  });
});

test('the focus goes in, and axe finds nothing', async () => {
  await open();
  await settled();
  card?.focus();
  expect(root().activeElement).toBe(dialog());
  expect(await objections(host() as HTMLElement)).toEqual([]);
});

test.each([320, 1000])(
  'with text of twice the size nothing of it is cut off at the side, in %d px',
  async (width) => {
    await page.viewport(width, 700);
    await setTextSize(200);
    try {
      await open();
      expect(getComputedStyle(dialog()).fontSize).toBe('28px');
      expect(stickingOut(root())).toEqual([]);
      expect(dialog().getBoundingClientRect().bottom).toBeLessThanOrEqual(700);
    } finally {
      await setTextSize(100);
    }
  },
);
