import { useState } from 'preact/hooks';
import type { Comparison } from '../../core/compare/comparison.ts';
import type { ParagraphKey } from '../../messaging/messages.ts';
import type { CardAsks } from '../asks.ts';
import { type Form, keyOf, named, readForms } from '../forms.ts';
import { useAnswer } from '../use-answer.ts';
import type { Forms, View } from '../use-forms.ts';

/**
 * A paragraph that is read against another one of its lineage, as the card shows two forms: the nearest first, any
 * other when it is chosen. Null until the lineage is known.
 */
export function useKin(
  own: ParagraphKey,
  nearest: ParagraphKey,
  asks: Pick<CardAsks, 'lineage' | 'describe' | 'contrast'>,
): { forms: Forms | null; dating: View['dating'] } {
  const [chosen, setChosen] = useState<ParagraphKey>(nearest);
  const dating = useAnswer(keyOf(own), () => readForms(own, [], asks));
  const known = dating.value ?? [];
  const find = (key: ParagraphKey) => known.find((form) => keyOf(form) === keyOf(key));
  const shown = find(own);
  const others = known.filter((form) => form !== shown);
  const against = find(chosen) ?? others[0] ?? null;
  const reading = useAnswer(keyOf(own), async () => (await asks.describe([named(own)]))[0] ?? null);
  const comparing = useAnswer<Comparison | null>(against ? keyOf(against) : '', async () =>
    against ? asks.contrast(named(own), named(against)) : null,
  );
  if (!shown || !against) return { forms: null, dating };
  const step = (by: number) => () =>
    setChosen(others[(others.indexOf(against) + by + others.length) % others.length] as Form);
  const view: View = {
    match: { grade: 'adapted', tokens: 0, sources: [], sourceCount: 0, quoted: false },
    forms: known,
    shown,
    paragraph: reading.value ?? null,
    against,
    earlier: known.indexOf(against) < known.indexOf(shown),
    comparison: (comparing.state === 'ready' && comparing.value) || null,
    reading,
    comparing,
    dating,
  };
  return {
    dating,
    forms: {
      view,
      empty: false,
      waiting: false,
      choose: (form) => form !== shown && setChosen(form),
      keys: others.length > 1 ? { ArrowLeft: step(-1), ArrowRight: step(1) } : {},
      readMore: undefined,
    },
  };
}
