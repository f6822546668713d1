import type { AgreedKey, DraftComparison, DraftReport } from '../../core/draft/draft-report.ts';
import type { Span } from '../../core/text/span.ts';
import type { Asks } from '../asks.ts';

/** What a page that checks drafts asks; each rejects with a message for a person. */
export interface DraftAsks extends Asks {
  /** Grades a draft, paragraph by paragraph. */
  checkDraft: (text: string) => Promise<DraftReport>;
  /** Compares the paragraph `[start, end)` of a text with an agreed one, whole against whole; null where it is gone. */
  compareDraft: (asked: { text: string } & Span & AgreedKey) => Promise<DraftComparison | null>;
}
