import { styleOf } from './display.ts';
import { parentOrHost } from './dom.ts';

/** Over a picture or nothing, a background that lets through more than this does not decide. */
const OPAQUE = 0.5;

/** Black and white have the same contrast, 4.58 : 1, with a ground of this relative luminance. */
const MIDDLE_LUMINANCE = 0.179;

/** Red, green and blue, 0 to 1, as sRGB has them. */
type Colour = [red: number, green: number, blue: number];

/**
 * Makes a function that tells whether text directly in an element stands on a dark ground: by the background colours
 * around it, down to the first that hides what is behind; where a picture or nothing is there, by the colour of the
 * text. Remembers what it found: make a new one for each pass.
 */
export function darkness(): (element: Element) => boolean {
  const grounds = new Map<Element, Colour | null>();
  return (element) => {
    const veils: { at: Element; colour: Colour; alpha: number }[] = [];
    let ground: Colour | null = null;
    for (let at: Element | null = element; at !== null; at = parentOrHost(at)) {
      const known = grounds.get(at);
      if (known !== undefined) {
        ground = known;
        break;
      }
      const style = styleOf(at);
      if (style === null || style.backgroundImage !== 'none') break;
      const { colour, alpha } = readColour(style.backgroundColor);
      veils.push({ at, colour, alpha });
      if (alpha >= 1) break;
    }
    for (const { at, colour, alpha } of veils.reverse()) {
      if (ground !== null) ground = mix(colour, ground, alpha);
      else if (alpha >= OPAQUE) ground = colour;
      grounds.set(at, ground);
    }
    if (ground !== null) return isDark(ground);
    return !isDark(readColour(styleOf(element)?.color ?? 'rgb(0, 0, 0)').colour);
  };
}

/**
 * Reads a computed colour: `rgb(10, 92, 168)`, `rgba(0, 0, 0, 0)`, `color(srgb 1 1 1 / 0.5)`, `oklch(0.9 0.02 250)`,
 * `lab(52 40 -20)`. The last two give the grey of the same luminance; other colour spaces are taken for sRGB, which is
 * near enough to tell light from dark.
 */
function readColour(written: string): { colour: Colour; alpha: number } {
  const kind = written.slice(0, written.indexOf('('));
  // Not the 3 of `display-p3`: a number stands after a space, a comma or the bracket.
  const numbers = (written.match(/(?<=[(, ])(?:[-+]?[.\d]+(?:e[-+]?\d+)?%?|none)/gi) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) || 0,
  );
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers;
  if (/^(?:ok)?l(?:ab|ch)$/.test(kind)) {
    const grey = encode((kind.startsWith('ok') ? first : (first + 16) / 116) ** 3);
    return { colour: [grey, grey, grey], alpha };
  }
  const scale = kind.startsWith('rgb') ? 255 : 1;
  return { colour: [first / scale, second / scale, third / scale], alpha };
}

function mix(front: Colour, back: Colour, alpha: number): Colour {
  return front.map((part, i) => part * alpha + (back[i] as number) * (1 - alpha)) as Colour;
}

/** By the relative luminance of WCAG 2.2. */
function isDark(colour: Colour): boolean {
  const [red, green, blue] = colour.map(decode) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < MIDDLE_LUMINANCE;
}

function decode(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function encode(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}
