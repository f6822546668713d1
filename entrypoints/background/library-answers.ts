import { SEED_VERSION } from 'virtual:seeds';
import { checkBlock } from '../../lib/core/match/check.ts';
import { agreedTokens, checkText } from '../../lib/core/match/check-text.ts';
import { citeUn, paragraphName } from '../../lib/core/resolution/cite.ts';
import { footnotesOf, leadOf } from '../../lib/core/resolution/paragraph-tree.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { documentUrl } from '../../lib/core/resolution/symbol.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import type { Handlers } from '../../lib/messaging/channel.ts';
import type { Calls, SourceParagraph } from '../../lib/messaging/messages.ts';
import { type OpenedLibrary, openSeedLibrary, type SeedPackage } from '../../lib/store/seed-library.ts';
import { readPackaged } from './packaged.ts';

/** A page receives so many sources a match; it asks for the rest. */
const FIRST_SOURCES = 20;

const seeds: SeedPackage = {
  version: SEED_VERSION,
  read: async () => new Uint8Array(await (await readPackaged('seeds.pack')).arrayBuffer()),
};

let opened: Promise<OpenedLibrary> | null = null;

/** Open the library, once while the worker lives; a failure is not kept, so that the next call tries again. */
export function prepareLibrary(options: { verify: boolean } = { verify: false }): Promise<OpenedLibrary> {
  opened ??= openSeedLibrary(seeds, options).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Every call that the library answers. */
export const answerFromLibrary: Pick<
  Handlers<Calls>,
  'match' | 'check' | 'describe' | 'sources' | 'status'
> = {
  async match({ blocks }) {
    const { library } = await prepareLibrary();
    return blocks.map((text) => ({ matches: checkBlock(library, text, { sources: FIRST_SOURCES }) }));
  },

  async check({ text }) {
    const { library } = await prepareLibrary();
    const matches = checkText(library, text, { sources: FIRST_SOURCES });
    return { matches, tokens: tokenize(text).count, agreed: agreedTokens(matches) };
  },

  async describe({ paragraphs }) {
    const { library } = await prepareLibrary();
    return paragraphs.map(({ symbol, paragraph }) => {
      const resolution = library.segment.resolutions.find((one) => one.symbol === symbol);
      return resolution ? describe(resolution, paragraph) : null;
    });
  },

  async sources({ text, start, end }) {
    const { library } = await prepareLibrary();
    const match = checkBlock(library, text).find((one) => one.start === start && one.end === end);
    return match?.sources ?? [];
  },

  async status() {
    const { library, from, problem } = await prepareLibrary();
    const resolutions = library.segment.resolutions.map(({ symbol, title, body, adopted, paragraphs }) => ({
      symbol: symbol ?? '',
      title,
      body,
      adopted,
      paragraphs: paragraphs.length,
    }));
    return { from, problem, resolutions };
  },
};

function describe(resolution: Resolution, id: string): SourceParagraph | null {
  const { symbol, title, body, session, adopted, adoption, adoptionSource, vote } = resolution;
  const paragraph = resolution.paragraphs.find((one) => one.id === id);
  if (!paragraph || symbol === null) return null;
  return {
    symbol,
    url: documentUrl(symbol),
    title,
    body,
    session,
    adopted,
    adoption,
    adoptionSource,
    ...(vote ? { vote } : {}),
    paragraph,
    lead: leadOf(resolution, id).map((above) => above.text),
    name: paragraphName(id),
    citation: citeUn(resolution, id),
    footnotes: footnotesOf(resolution, paragraph),
  };
}
