import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

/** Sets the font size that a person has chosen in the browser, in percent of the usual one. */
export async function setTextSize(percent: number): Promise<void> {
  await cdp().send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } });
}

/** The elements that stick out of the window at its side, or out of a box whose text is cut off there. */
export function stickingOut(root: ParentNode = document): string[] {
  const { clientWidth } = document.documentElement;
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const style = getComputedStyle(element);
      // Read aloud only.
      if (element.closest('.spoken')) return false;
      const { right, width } = element.getBoundingClientRect();
      const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return (width > 0 && right > clientWidth + 1) || (isCut && style.display !== 'inline');
    })
    .map(({ localName, className, textContent }) => `${localName}.${className} ${textContent?.slice(0, 40)}`);
}
