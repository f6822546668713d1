import { useState } from 'preact/hooks';

/** The texts that are chosen from a list. */
export interface Selection {
  /** In the order of the list; what the list does not show now is not among them. */
  symbols: string[];
  has: (symbol: string) => boolean;
  /** Chooses a text, or leaves it; a range begins here. */
  toggle: (symbol: string) => void;
  /** Chooses everything from where the range began to this text. */
  extendTo: (symbol: string) => void;
  all: () => void;
  clear: () => void;
}

/** Holds which texts of a list are chosen. */
export function useSelection(shown: readonly { symbol: string }[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const symbols =
    chosen.size === 0 ? [] : shown.map(({ symbol }) => symbol).filter((symbol) => chosen.has(symbol));
  return {
    symbols,
    has: (symbol) => chosen.has(symbol),
    toggle(symbol) {
      setAnchor(symbol);
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(symbol)) after.add(symbol);
        return after;
      });
    },
    extendTo(symbol) {
      const find = (sought: string | null) => shown.findIndex((text) => text.symbol === sought);
      const to = find(symbol);
      const from = find(anchor) < 0 ? to : find(anchor);
      if (find(anchor) < 0) setAnchor(symbol);
      const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen((before) => new Set([...before, ...range.map((text) => text.symbol)]));
    },
    all: () => setChosen(new Set(shown.map(({ symbol }) => symbol))),
    clear() {
      setAnchor(null);
      setChosen(new Set());
    },
  };
}
