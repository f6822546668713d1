import type { ParagraphKey } from '../../messaging/messages.ts';
import { AppearsIn } from '../AppearsIn.tsx';
import { Changes } from '../Changes.tsx';
import { GradeLine } from '../GradeLine.tsx';
import { ParagraphBox } from '../ParagraphBox.tsx';
import { pressKey } from '../press-key.ts';
import { ReadFailed } from '../ReadFailed.tsx';
import type { LibraryAsks } from './library-asks.ts';
import { textAddress } from './route.ts';
import { useKin } from './use-kin.ts';

interface KinDetailsProps extends ParagraphKey {
  asks: LibraryAsks;
  nearest: ParagraphKey;
}

/** What a paragraph was before and became after, by year, and what changed between it and one of those. */
export function KinDetails({ asks, symbol, paragraph, nearest }: KinDetailsProps) {
  const { forms, dating } = useKin({ symbol, paragraph }, nearest, asks);
  if (!forms) return <ReadFailed answer={dating} what="years.failed" />;
  const { view, keys } = forms;
  const { against } = view;
  return (
    <div class="kin-details details" onKeyDown={(event) => pressKey(event, keys)}>
      <GradeLine view={view} place={null} />
      <Changes view={view} />
      <ParagraphBox view={view} />
      <AppearsIn forms={forms} />
      {against && (
        <p>
          <a href={textAddress(against.symbol, against.paragraph)}>
            <bdi>
              {against.symbol} {against.paragraph}
            </bdi>
          </a>
        </p>
      )}
    </div>
  );
}
