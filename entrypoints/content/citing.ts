import { choose } from '../../lib/settings/settings.ts';
import type { Cites, Citing } from '../../lib/ui/Citation.tsx';

let cites: Cites = { citation: 'un', quote: false };

/** Note how the person cites, whichever window it was chosen in. */
export function setCites({ citation, quote }: Cites): void {
  cites = { citation, quote };
}

/** How a card that opens now cites, and what keeps another choice for all windows. */
export function citing(): Citing {
  return {
    ...cites,
    onChoose(change) {
      cites = { ...cites, ...change };
      // What cannot be kept, because the extension is gone, still holds on this page.
      choose(change).catch(() => undefined);
    },
  };
}
