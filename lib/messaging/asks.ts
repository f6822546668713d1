import type { CheckAsks } from '../ui/asks.ts';
import { call } from './channel.ts';

/** What cards and pages ask of the background. */
export const asks: CheckAsks = {
  check: (text) => call('check', { text }),
  describe: (paragraphs) => call('describe', { paragraphs }),
  sources: (stretch) => call('sources', stretch),
  compare: (stretch) => call('compare', stretch),
  lineage: (paragraph) => call('lineage', paragraph),
  contrast: (agreed, other) => call('contrast', { agreed, other }),
};
