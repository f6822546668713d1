import { i18n } from '#i18n';
import type { ParagraphKey } from '../../messaging/messages.ts';
import { Citation } from '../Citation.tsx';
import { keyOf } from '../forms.ts';
import { useAnswer } from '../use-answer.ts';
import { CopyText } from './CopyText.tsx';
import type { LibraryAsks } from './library-asks.ts';

/** What can be taken from a paragraph: its citation, and the address of this page at it. */
export function ParagraphActions({ asks, symbol, paragraph }: ParagraphKey & { asks: LibraryAsks }) {
  const describing = useAnswer(keyOf({ symbol, paragraph }), async () => {
    const [described] = await asks.describe([{ symbol, paragraph }]);
    return described ?? null;
  });
  return (
    <div class="actions">
      {describing.value && <Citation paragraph={describing.value} citing={asks.citing} />}
      <CopyText text={location.href}>{i18n.t('library.copyAddress')}</CopyText>
    </div>
  );
}
