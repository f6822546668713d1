import type { AgreedKey } from '../../core/draft/draft-report.ts';
import type { SourceParagraph } from '../../messaging/messages.ts';
import { keyOf } from '../forms.ts';
import { useAnswer } from '../use-answer.ts';
import type { DraftAsks } from './draft-asks.ts';

const NOTHING: ReadonlyMap<string, SourceParagraph> = new Map();

/** Asks what is known of the paragraphs that a draft cites; by `keyOf`, empty until it is there. */
export function useCited(
  keys: AgreedKey[],
  describe: DraftAsks['describe'],
): ReadonlyMap<string, SourceParagraph> {
  const answer = useAnswer(keys.map(keyOf).join('\n'), async () => {
    const known = keys.length > 0 ? await describe(keys) : [];
    return new Map(
      keys.flatMap((key, i): [string, SourceParagraph][] => {
        const one = known[i];
        return one ? [[keyOf(key), one]] : [];
      }),
    );
  });
  return answer.value ?? NOTHING;
}
