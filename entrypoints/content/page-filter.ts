import { FILTER_VERSION } from 'virtual:seeds';
import { mayMatch, openFilter } from '../../lib/core/index/filter.ts';
import { type Tokens, tokenize } from '../../lib/core/text/tokenize.ts';
import { call } from '../../lib/messaging/channel.ts';
import type { Filter } from '../../lib/page/probe.ts';
import type { KeptFilter } from '../../lib/settings/settings.ts';

/** The waits before the background is asked once more, in milliseconds: right after installation it may not listen. */
const ASK_AGAIN = [250, 1000, 4000];

/**
 * Make ready the filter that every block of a page is asked before the background is. Asks the background for it where
 * none was kept that can be read; null where that does not answer.
 */
export async function openPageFilter(kept: KeptFilter | null): Promise<Filter | null> {
  const filter = kept && openOrNull(kept);
  if (filter) return filter;
  for (const wait of [0, ...ASK_AGAIN]) {
    await new Promise((resume) => setTimeout(resume, wait));
    const given = await call('filter', {}).catch(() => null);
    if (given) return openOrNull(given);
  }
  return null;
}

function openOrNull(kept: KeptFilter): Filter | null {
  try {
    return open(kept);
  } catch {
    return null;
  }
}

/** Throws where a part is missing or no base 64. */
function open(kept: KeptFilter): Filter | null {
  if (kept.version !== FILTER_VERSION) return null;
  const filter = openFilter({
    stops: Uint8Array.fromBase64(kept.stops),
    words: Uint8Array.fromBase64(kept.words),
    forms: Uint8Array.fromBase64(kept.forms),
    classes: Uint8Array.fromBase64(kept.classes),
    grams: Uint8Array.fromBase64(kept.grams),
    terms: Uint8Array.fromBase64(kept.terms),
  });
  let tokens: Tokens | undefined;
  return {
    hits(text) {
      tokens = tokenize(text, tokens);
      return mayMatch(filter, tokens);
    },
  };
}
