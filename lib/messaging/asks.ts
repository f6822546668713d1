import type { CheckAsks } from '../ui/asks.ts';
import type { DraftAsks } from '../ui/check/draft-asks.ts';
import { call } from './channel.ts';

/** What cards and pages ask of the background. */
export const asks: CheckAsks & DraftAsks = {
  check: (text) => call('check', { text }),
  describe: (paragraphs) => call('describe', { paragraphs }),
  sources: (stretch) => call('sources', stretch),
  compare: (stretch) => call('compare', stretch),
  lineage: (paragraph) => call('lineage', paragraph),
  contrast: (agreed, other) => call('contrast', { agreed, other }),
  checkDraft: (text) => call('checkDraft', { text }),
  compareDraft: (asked) => call('compareDraft', asked),
};
