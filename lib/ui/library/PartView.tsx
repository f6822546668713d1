import { useId } from 'preact/hooks';
import type { ReadText } from '../../messaging/messages.ts';
import type { LibraryAsks } from './library-asks.ts';
import { partName } from './part-name.ts';
import { ReadParagraph } from './ReadParagraph.tsx';
import type { TextPart } from './text-parts.ts';

interface PartViewProps {
  asks: LibraryAsks;
  symbol: string;
  part: TextPart;
  kin: ReadText['kin'];
  /** The paragraph that the address names, or null. */
  current: string | null;
}

/** A part of a text with its heading and paragraphs. */
export function PartView({ asks, symbol, part, kin, current }: PartViewProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 class="part" id={id}>
        {partName(part)}
      </h3>
      <ol class="read">
        {part.paragraphs.map((paragraph) => (
          <ReadParagraph
            key={paragraph.id}
            asks={asks}
            symbol={symbol}
            paragraph={paragraph}
            kin={kin[paragraph.id] ?? null}
            current={paragraph.id === current}
          />
        ))}
      </ol>
    </section>
  );
}
