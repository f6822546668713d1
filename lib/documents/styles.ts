import type { XmlElement } from '@rgrove/parse-xml';
import { childOf, childrenOf } from '../core/resolution/akn-xml.ts';
import { numberOf, switchOf, valueOf } from './word-xml.ts';

/** How letters are set, as far as it tells something about the wording. */
export interface Setting {
  italic: boolean;
  struck: boolean;
  hidden: boolean;
  /** Above the line: how digits tell that they call a note. */
  raised: boolean;
}

/** A style with all that it takes over from those it is based on. */
export interface Style extends Setting {
  id: string;
  /** The name that Word shows. */
  name: string;
  /** The list it belongs to, and the level in it where the style says one. */
  list: { id: string; level: number | null } | null;
  heading: boolean;
}

/** Styles by their ids, and the one that paragraphs have that name none. */
export interface Styles {
  get: (id: string | null) => Style | null;
  standard: Style | null;
}

/** A style is based on no more than ten others in Word. */
const DEEPEST = 20;

/** Read `styles.xml`; without it nothing has a style. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = root ? childrenOf(root, 'w:style') : [];
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
  const known = new Map<string, Style>();
  const get = (id: string | null): Style | null => {
    const element = byId.get(id ?? '');
    if (id === null || element === undefined) return null;
    const style = known.get(id) ?? resolve(id, lineOf(element, byId));
    known.set(id, style);
    return style;
  };
  const standard = elements.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  );
  return { get, standard: get(standard?.attributes['w:styleId'] ?? null) };
}

/** A style and those it is based on, itself first. */
function lineOf(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const line: XmlElement[] = [];
  let next: XmlElement | undefined = style;
  while (next && line.length < DEEPEST) {
    line.push(next);
    next = byId.get(valueOf(next, 'w:basedOn') ?? '');
  }
  return line;
}

function resolve(id: string, line: XmlElement[]): Style {
  const first = <T>(part: string, read: (properties: XmlElement) => T | null): T | null => {
    for (const style of line) {
      const properties = childOf(style, part);
      const found = properties && read(properties);
      if (found !== null) return found;
    }
    return null;
  };
  const name = valueOf(line[0] as XmlElement, 'w:name') ?? id;
  const listId = first('w:pPr', (properties) => valueOf(childOf(properties, 'w:numPr'), 'w:numId'));
  const level = first('w:pPr', (properties) => numberOf(childOf(properties, 'w:numPr'), 'w:ilvl'));
  const outline = first('w:pPr', (properties) => numberOf(properties, 'w:outlineLvl'));
  return {
    id,
    name,
    list: listId === null ? null : { id: listId, level },
    // The ninth level is that of body text.
    heading: (outline !== null && outline < 9) || /^heading \d/i.test(name),
    italic: first('w:rPr', (properties) => switchOf(properties, 'w:i')) ?? false,
    struck: first('w:rPr', readStruck) ?? false,
    hidden: first('w:rPr', (properties) => switchOf(properties, 'w:vanish')) ?? false,
    raised: first('w:rPr', readRaised) ?? false,
  };
}

/** Whether letters are struck through, once or twice; null where nothing says it. */
function readStruck(properties: XmlElement): boolean | null {
  const [once, twice] = [switchOf(properties, 'w:strike'), switchOf(properties, 'w:dstrike')];
  return once === null && twice === null ? null : (once ?? false) || (twice ?? false);
}

/** Whether letters are raised; null where nothing says it. */
function readRaised(properties: XmlElement): boolean | null {
  const place = valueOf(properties, 'w:vertAlign');
  return place === null ? null : place === 'superscript';
}

/**
 * How a run is set: by its own properties, else by its styles. What both the paragraph's and the run's style switch
 * on is off again, as in a title in italics within a paragraph in italics.
 */
export function settingOf(properties: XmlElement | null, paragraph: Style | null, styles: Styles): Setting {
  const own = styles.get(valueOf(properties, 'w:rStyle'));
  const styled = (which: keyof Setting) => (paragraph?.[which] ?? false) !== (own?.[which] ?? false);
  return {
    italic: switchOf(properties, 'w:i') ?? styled('italic'),
    struck: (properties && readStruck(properties)) ?? styled('struck'),
    hidden: switchOf(properties, 'w:vanish') ?? styled('hidden'),
    raised: (properties && readRaised(properties)) ?? styled('raised'),
  };
}
