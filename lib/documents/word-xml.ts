import type { XmlElement } from '@rgrove/parse-xml';
import { childOf } from '../core/resolution/akn-xml.ts';

/** The value of a child element, `<w:numId w:val="3"/>`; null where there is none. */
export function valueOf(element: XmlElement | null, child: string): string | null {
  return (element && childOf(element, child)?.attributes['w:val']) ?? null;
}

/** The whole number of a child element; null where there is none. */
export function numberOf(element: XmlElement | null, child: string): number | null {
  const value = Number.parseInt(valueOf(element, child) ?? '', 10);
  return Number.isNaN(value) ? null : value;
}

/** Whether a child element switches something on or off (`<w:i/>`, `<w:i w:val="0"/>`); null where it says nothing. */
export function switchOf(element: XmlElement | null, child: string): boolean | null {
  const found = element && childOf(element, child);
  if (!found) return null;
  return !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1');
}
