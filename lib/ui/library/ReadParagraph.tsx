import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Paragraph } from '../../core/resolution/resolution.ts';
import type { ReadText } from '../../messaging/messages.ts';
import { cutText } from '../cut-text.ts';
import { keyOf } from '../forms.ts';
import { paragraphNumbers } from '../paragraph-number.ts';
import { KinDetails } from './KinDetails.tsx';
import type { LibraryAsks } from './library-asks.ts';
import { ParagraphActions } from './ParagraphActions.tsx';
import { addressOf, textAddress } from './route.ts';
import { depthOf, marginOf } from './text-parts.ts';

interface ReadParagraphProps {
  asks: LibraryAsks;
  symbol: string;
  paragraph: Paragraph;
  kin: ReadText['kin'][string] | null;
  /** Whether the address names it: it is marked then, and offers its citation and address. */
  current: boolean;
}

/** A paragraph of a text that is read: number, wording, notes, a link to it, and what it is akin to. */
export function ReadParagraph({ asks, symbol, paragraph, kin, current }: ReadParagraphProps) {
  const { id, text, openingPhrase, marks = [] } = paragraph;
  const [open, setOpen] = useState(false);
  const number = paragraphNumbers(id).at(-1);
  const margin = marginOf(id);
  return (
    <li
      class="read-paragraph"
      data-paragraph={id}
      data-depth={Math.min(3, depthOf(id))}
      aria-current={current ? 'true' : undefined}
      tabIndex={-1}
    >
      {margin && !number && <span class="margin">{margin}</span>}
      <p class="paragraph">
        {number && <span class="number">{number} </span>}
        <bdi>
          {cutText(text, openingPhrase, []).map((piece, i) =>
            piece.opening ? <em key={i}>{piece.text}</em> : piece.text,
          )}
        </bdi>
        {marks.map((mark, i) => (
          <sup key={i}>
            <a
              href={addressOf({ view: 'text', symbol, paragraph: null, note: mark })}
              aria-label={i18n.t('library.note', [mark])}
            >
              {mark}
            </a>
          </sup>
        ))}{' '}
        <a class="pilcrow" href={textAddress(symbol, id)} aria-label={i18n.t('library.linkTo', [id])}>
          ¶
        </a>
      </p>
      {kin && (
        <button type="button" class="quiet kin" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Kin {...kin} />
        </button>
      )}
      {current && <ParagraphActions asks={asks} symbol={symbol} paragraph={id} />}
      {kin && open && <KinDetails asks={asks} symbol={symbol} paragraph={id} nearest={kin.nearest} />}
    </li>
  );
}

/** "also in A/RES/75/158 OP26 (2020), 70 % alike, and 3 more". */
function Kin({ count, nearest }: ReadText['kin'][string]) {
  const year = nearest.adopted ? ` (${nearest.adopted.slice(0, 4)})` : '';
  const alike =
    nearest.similarity >= 1
      ? i18n.t('compare.same')
      : i18n.t('draft.alike', [Math.floor(nearest.similarity * 100)]);
  const words = i18n.t('library.alsoIn', [`${keyOf(nearest)}${year}`, alike]);
  return (
    <bdi>
      {words}
      {count > 1 && ` ${i18n.t('library.alsoMore', count - 1)}`}
    </bdi>
  );
}
