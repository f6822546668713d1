import { formatSymbol, parseSymbol } from './symbol.ts';

/**
 * Bring the symbol of a resolution to the one spelling by which texts and facts are joined: `S/RES/2331(2016)` becomes
 * `S/RES/2331 (2016)`, `A/RES/76/84A` becomes `A/RES/76/84 A`. Of a form that we do not know only the white space is
 * folded.
 */
export function spellSymbol(symbol: string): string {
  const folded = symbol.replace(/\s+/g, ' ').trim();
  const parsed = parseSymbol(folded);
  const spelt = parsed && formatSymbol(parsed);
  return spelt ? [spelt, ...parsed.modifiers].join('/') : folded;
}
