/** Red, green, blue (0 to 255) and alpha (0 to 1). */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed `rgb(…)` or `rgba(…)`; throws on any other colour. */
export function rgbaOf(computed: string): Rgba {
  const [, kind, parts = ''] = /^(rgba?)\((.+)\)$/.exec(computed) ?? [];
  if (kind === undefined) throw new Error(`"${computed}" is no colour in red, green and blue`);
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts.split(',').map(Number);
  return [red, green, blue, alpha];
}

/** Lays a colour over an opaque one, as a browser does. */
export function over(front: Rgba, back: Rgba): Rgba {
  const mixed = (i: 0 | 1 | 2) => front[i] * front[3] + back[i] * (1 - front[3]);
  return [mixed(0), mixed(1), mixed(2), 1];
}

/** The contrast of two opaque colours after WCAG 2.2: 1 to 21. */
export function contrast(one: Rgba, other: Rgba): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgba): number {
  const linear = (i: 0 | 1 | 2) => {
    const part = colour[i] / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
}

/** Grounds that a page may have: every grey, and every hue from black to white in three strengths. */
export function grounds(): Rgba[] {
  const greys = Array.from({ length: 256 }, (_, grey): Rgba => [grey, grey, grey, 1]);
  const hues: Rgba[] = [];
  for (let hue = 0; hue < 360; hue += 15)
    for (const saturation of [0.25, 0.6, 1])
      for (let lightness = 2; lightness < 100; lightness += 2)
        hues.push(hsl(hue, saturation, lightness / 100));
  return [...greys, ...hues];
}

/** The conversion of CSS Color 4, rounded as a browser rounds. */
function hsl(hue: number, saturation: number, lightness: number): Rgba {
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4), 1];
}
