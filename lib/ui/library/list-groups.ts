import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ListedText, type Order, yearOf } from './list-order.ts';

/** What a list in some order falls into: bodies, sessions or years. */
export interface ListGroups {
  /** The name of the group that the text at a place of the list stands in. */
  nameAt: (index: number) => string;
  /** How many texts of the list it has. */
  sizeOf: (name: string) => number;
}

/** Names the groups of a list; null in an order that makes none. Linear in the list, once for each list and order. */
export function useListGroups(texts: readonly ListedText[], by: Order['by']): ListGroups | null {
  return useMemo(() => {
    const nameOf = NAMES[by];
    if (!nameOf) return null;
    const sizes = new Map<string, number>();
    for (const text of texts) sizes.set(nameOf(text), (sizes.get(nameOf(text)) ?? 0) + 1);
    const nameAt = (index: number) => {
      const text = texts[index];
      return text ? nameOf(text) : '';
    };
    return { nameAt, sizeOf: (name) => sizes.get(name) ?? 0 };
  }, [texts, by]);
}

const NAMES: Partial<Record<Order['by'], (text: ListedText) => string>> = {
  body: ({ body }) => body,
  session: ({ session }) =>
    session === null ? i18n.t('library.noSession') : i18n.t('library.session', [session]),
  date: (text) => yearOf(text) || i18n.t('adoption.undated'),
};
