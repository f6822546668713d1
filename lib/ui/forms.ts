import type { Relative } from '../core/lineage/relative.ts';
import type { Source } from '../core/match/match.ts';
import type { ParagraphKey } from '../messaging/messages.ts';
import type { CardAsks } from './asks.ts';

/** A paragraph that a match can be looked at in: it has the words, or descends with one that has them. */
export interface Form extends ParagraphKey {
  /** Null for one that is related only. */
  source: Source | null;
  /** How it is related to the paragraph that is shown, or null. */
  relative: Relative | null;
  /** The day its resolution was adopted, or null where nothing says it or it was not asked. */
  adopted: string | null;
}

/** Names a paragraph as negotiators do: `A/RES/77/194 OP26`. */
export function keyOf({ symbol, paragraph }: ParagraphKey): string {
  return `${symbol} ${paragraph}`;
}

/** Names it with its year: "A/RES/77/194 OP26 (2022)". */
export function datedName(form: Form): string {
  return form.adopted ? `${keyOf(form)} (${form.adopted.slice(0, 4)})` : keyOf(form);
}

/** Leaves what names a paragraph, so that a message carries nothing else. */
export function named({ symbol, paragraph }: ParagraphKey): ParagraphKey {
  return { symbol, paragraph };
}

/** Makes forms of sources and relatives, those of one resolution together, resolutions as they first come. */
export function formsOf(
  sources: readonly Source[],
  relatives: readonly Relative[] = [],
  dates: ReadonlyMap<string, string | null> = new Map(),
): Form[] {
  const forms = new Map<string, Form>();
  for (const one of [...sources, ...relatives]) {
    const adopted = dates.get(one.symbol) ?? null;
    const known = forms.get(keyOf(one)) ?? { ...named(one), source: null, relative: null, adopted };
    forms.set(keyOf(one), 'kind' in one ? { ...known, relative: one } : { ...known, source: one });
  }
  return bySymbol([...forms.values()]).flatMap(([, members]) => members);
}

/** Groups forms by resolution, in the order in which the resolutions first come. */
export function bySymbol(forms: readonly Form[]): [string, Form[]][] {
  const groups = new Map<string, Form[]>();
  for (const form of forms) groups.set(form.symbol, [...(groups.get(form.symbol) ?? []), form]);
  return [...groups];
}

/**
 * Asks for the relatives of a paragraph and orders them and the sources by the day of adoption, the earliest first;
 * what has no date comes last.
 */
export async function readForms(
  shown: ParagraphKey,
  sources: readonly Source[],
  { lineage, describe }: Pick<CardAsks, 'lineage' | 'describe'>,
): Promise<Form[]> {
  const relatives = await lineage(named(shown));
  const dates = new Map(relatives.map(({ symbol, adopted }) => [symbol, adopted]));
  const undated = sources.filter(({ symbol }) => !dates.get(symbol));
  if (undated.length > 0) {
    for (const known of await describe(undated.map(named))) if (known) dates.set(known.symbol, known.adopted);
  }
  const day = ({ adopted }: Form) => adopted ?? '9';
  return formsOf(sources, relatives, dates).sort((a, b) => day(a).localeCompare(day(b)));
}
