import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { quoteBefore } from '../core/resolution/cite-quote.ts';
import type { SourceParagraph } from '../messaging/messages.ts';
import type { Choices } from '../settings/settings.ts';
import { CitationChoice, styleNames } from './CitationChoice.tsx';
import { CopyCitation } from './CopyCitation.tsx';

/** How a person cites. */
export type Cites = Pick<Choices, 'citation' | 'quote'>;

/** How citations are copied, and what keeps another choice for all windows. */
export interface Citing extends Cites {
  onChoose: (change: Partial<Cites>) => void;
}

interface CitationProps {
  paragraph: Pick<SourceParagraph, 'citations' | 'paragraph'>;
  /** Left out: UN style, and a choice lasts as long as the paragraphs are shown. */
  citing?: Citing | undefined;
  /** Puts a text into the clipboard; rejects where that is refused. */
  copy?: ((text: string) => Promise<void>) | undefined;
}

/** Copies the citation of a paragraph in the style that the person uses; the style's name opens a choice of others. */
export function Citation({ paragraph, citing, copy }: CitationProps) {
  const { citation = 'un', quote = false } = citing ?? {};
  const [chosen, setChosen] = useState<Cites>({ citation, quote });
  const [open, setOpen] = useState(false);
  const id = useId();
  // What was chosen in another window.
  useEffect(() => setChosen({ citation, quote }), [citation, quote]);
  const onChoose = (change: Partial<Cites>) => {
    setChosen((before) => ({ ...before, ...change }));
    citing?.onChoose(change);
  };
  const text = citationOf(paragraph, chosen);
  const style = styleNames()[chosen.citation];
  return (
    <>
      <CopyCitation citation={text} copy={copy}>
        <button
          type="button"
          class="cite-style"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={i18n.t('citation.styleIs', [style])}
          onClick={() => setOpen(!open)}
        >
          {style}
        </button>
      </CopyCitation>
      {open && <CitationChoice id={id} chosen={chosen} onChoose={onChoose} preview={text} />}
    </>
  );
}

/** The text that is copied. */
function citationOf(
  { citations, paragraph }: CitationProps['paragraph'],
  { citation, quote }: Cites,
): string {
  return quote ? quoteBefore(citations[citation], citation, paragraph.text) : citations[citation];
}
