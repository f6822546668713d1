import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setTextSize, stickingOut } from '../large-text.ts';
import { objections } from '../objections.ts';
import { found, listed, show, shown } from './shown-library.tsx';
import { manyRows, rowOf, texts } from './texts.ts';
import { waitFor } from '../wait-for.ts';

const VIEWS: [name: string, hash: string, shows: string][] = [
  ['the list', '#/', '[data-symbol]'],
  ['search', '#/search?q=removal+of+organs', '.formula .copy'],
  ['a text', '#/text/A%2FRES%2F77%2F194?p=OP26', '.read-paragraph .copy'],
  ['a text with sections', '#/text/A%2FRES%2F79%2F1', '.read-paragraph'],
  ['comparing', '#/compare/A%2FRES%2F77%2F194/A%2FRES%2F75%2F158', '.compared-row'],
];

test.each(VIEWS)('axe finds nothing in %s', async (_, hash, shows) => {
  show(hash);
  await found(shows);
  expect(await objections(shown.element)).toEqual([]);
});

describe('nothing is cut off at the side', () => {
  test.each(
    VIEWS.flatMap(([name, hash, shows]) =>
      [
        [320, 100],
        [320, 200],
        [1280, 200],
      ].map(
        ([width, percent]) => [name, width, percent, hash, shows] as [string, number, number, string, string],
      ),
    ),
  )('%s in a window of %d px with text of %d percent', async (_, width, percent, hash, shows) => {
    await page.viewport(width, 900);
    await setTextSize(percent);
    try {
      show(hash);
      await found(shows);
      // A field scrolls by itself where its words are longer.
      expect(stickingOut(shown.element).filter((name) => !name.startsWith('input'))).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    } finally {
      await setTextSize(100);
    }
  });
});

test('rows are as high as the list takes them to be, also with large text', async () => {
  await setTextSize(200);
  try {
    show('#/', { rows: [...manyRows(300), ...texts.map((text) => rowOf(text))] });
    await waitFor(() => expect(listed().length).toBeGreaterThan(5));
    await waitFor(() => {
      const probe = shown.find('[data-probe]').getBoundingClientRect().height;
      const heights = [...shown.element.querySelectorAll('[data-symbol]')].map(
        (row) => row.getBoundingClientRect().height,
      );
      expect(new Set(heights)).toEqual(new Set([probe]));
    });
  } finally {
    await setTextSize(100);
  }
});

test('with a finger everything is large enough to be hit', () => {
  // The rule is there for pointers that are coarse; a test browser has a fine one.
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const media = rules.filter(
    (rule) => rule instanceof CSSMediaRule && rule.conditionText === '(pointer: coarse)',
  );
  expect(media.map((rule) => rule.cssText).join()).toContain('min-height: 44px');
});
