import { styleOf } from './display.ts';
import { parentOrHost } from './dom.ts';

/** A background that lets through more than half of what is behind it does not decide. */
const OPAQUE = 0.5;

/** Black or white text has the same contrast on a grey of this relative luminance. */
const MIDDLE_LUMINANCE = 0.179;

/** The same grey where a colour is given by its lightness (L of CIE Lab, 0 to 1). */
const MIDDLE_LIGHTNESS = 0.494;

/**
 * Makes a function that tells whether text directly in an element stands on a dark ground: by the first background
 * colour around it that hides what is behind; where a picture or nothing is there, by the colour of the text.
 * Remembers what it found: make a new one for each pass.
 */
export function darkness(): (element: Element) => boolean {
  const grounds = new Map<Element, boolean | null>();
  return (element) => {
    const climbed: Element[] = [];
    let dark: boolean | null = null;
    for (let at: Element | null = element; at !== null; at = parentOrHost(at)) {
      const known = grounds.get(at);
      if (known !== undefined) {
        dark = known;
        break;
      }
      climbed.push(at);
      const style = styleOf(at);
      if (style === null) break;
      if (style.backgroundImage !== 'none') break;
      const { dark: isDark, alpha } = readColour(style.backgroundColor);
      if (alpha >= OPAQUE) {
        dark = isDark;
        break;
      }
    }
    for (const at of climbed) grounds.set(at, dark);
    if (dark !== null) return dark;
    return !readColour(styleOf(element)?.color ?? 'rgb(0, 0, 0)').dark;
  };
}

/**
 * Reads a computed colour: `rgb(10, 92, 168)`, `rgba(0, 0, 0, 0)`, `color(srgb 1 1 1 / 0.5)`, `oklch(0.9 0.02 250)`,
 * `lab(52 40 -20)`. Other colour spaces are taken for sRGB, which is near enough to tell light from dark.
 */
function readColour(colour: string): { dark: boolean; alpha: number } {
  const kind = colour.slice(0, colour.indexOf('('));
  // Not the 3 of `display-p3`: a number stands after a space, a comma or the bracket.
  const numbers = (colour.match(/(?<=[(, ])[-+]?[.\d]+(?:e[-+]?\d+)?%?/gi) ?? []).map((written) =>
    written.endsWith('%') ? Number.parseFloat(written) / 100 : Number.parseFloat(written),
  );
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers;
  if (/^(?:ok)?l(?:ab|ch)$/.test(kind)) {
    // The L of oklab is nearly even with that of lab over the greys.
    const light = kind.startsWith('ok') ? first : first / 100;
    return { dark: light < (kind.startsWith('ok') ? 0.57 : MIDDLE_LIGHTNESS), alpha };
  }
  const scale = kind.startsWith('rgb') ? 255 : 1;
  const [red, green, blue] = [first, second, third].map((part) => linear(part / scale)) as [
    number,
    number,
    number,
  ];
  return { dark: 0.2126 * red + 0.7152 * green + 0.0722 * blue < MIDDLE_LUMINANCE, alpha };
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
