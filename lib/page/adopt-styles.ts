import { styleOf } from './display.ts';

/** Tells whether the document's rules of the highlights reach an element; in Firefox they stop at a shadow root. */
export function stylesReach(element: Element): boolean {
  return styleOf(element, '::highlight(a1-v)')?.textDecorationLine === 'underline';
}

/**
 * Lends a shadow root the rules of the highlights, as a sheet that is no node of it. Gives the undo.
 *
 * @param rules the text of `highlights.css`; it may come later
 */
export function adoptStyles(root: ShadowRoot, rules: Promise<string>): () => void {
  const sheet = new CSSStyleSheet();
  // Without its rules a match is not seen, as if it were not there; the next root asks again.
  rules.then((text) => sheet.replaceSync(text)).catch(() => {});
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
  };
}
