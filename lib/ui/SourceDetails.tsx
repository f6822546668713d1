import { useEffect, useRef } from 'preact/hooks';
import { AppearsIn } from './AppearsIn.tsx';
import type { CardAsks } from './asks.ts';
import { Changes } from './Changes.tsx';
import { Citation } from './Citation.tsx';
import { GradeLine } from './GradeLine.tsx';
import { ParagraphBox } from './ParagraphBox.tsx';
import { pressKey } from './press-key.ts';
import { SourceFacts } from './SourceFacts.tsx';
import { SourceHeading } from './SourceHeading.tsx';
import { type CardMatch, useForms } from './use-forms.ts';

/** A match unfolded inside a list: what the card shows, without the card. */
export function SourceDetails({ match, asks }: { match: CardMatch; asks: CardAsks }) {
  const forms = useForms(match, 0, asks);
  const { view } = forms;
  const { paragraph, shown } = view;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!forms.empty) box.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [forms.empty]);
  return (
    <div class="details" ref={box} hidden={forms.empty} onKeyDown={(event) => pressKey(event, forms.keys)}>
      <SourceHeading
        symbol={shown.symbol}
        name={paragraph?.name ?? shown.paragraph}
        url={paragraph?.url ?? null}
      />
      <SourceFacts source={paragraph} />
      <GradeLine view={view} place={null} />
      <Changes view={view} />
      <ParagraphBox view={view} />
      <AppearsIn forms={forms} />
      {paragraph && (
        <div class="actions">
          <Citation paragraph={paragraph} citing={asks.citing} />
        </div>
      )}
    </div>
  );
}
