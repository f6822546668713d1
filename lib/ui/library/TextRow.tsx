import { i18n } from '#i18n';
import { adoptionSpoken, dateWords } from '../adoption-words.ts';
import type { ListedText } from './list-order.ts';
import { textAddress } from './route.ts';

interface TextRowProps {
  text: ListedText;
  /** Its place in the whole list, from 0. */
  index: number;
  /** Whether another group begins with it. */
  begins: boolean;
  active: boolean;
  selected: boolean;
  /** Chooses it or leaves it; everything from the last one to it, where the shift key is held. */
  onChoose: (isRange: boolean) => void;
}

/** Names a row for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `text-row-${index}`;
}

/** A text in the list. A click on the row chooses it, one on its symbol or title opens it. */
export function TextRow({ text, index, begins, active, selected, onChoose }: TextRowProps) {
  const { symbol, title, body, session, adopted, paragraphs, vote, origin, onPages } = text;
  const spoken = adoptionSpoken(text);
  const address = textAddress(symbol);
  return (
    <div
      class="text-row"
      id={rowId(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active ? '' : undefined}
      data-begins={begins ? '' : undefined}
      data-symbol={symbol}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => {
        if (!(event.target as Element).closest('a, input')) onChoose(event.shiftKey);
      }}
    >
      <span role="gridcell" class="cell-check">
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected}
            aria-label={i18n.t('library.choose', [symbol])}
            onClick={(event) => {
              // The state follows from what is chosen, also where a range is.
              event.stopPropagation();
              onChoose(event.shiftKey);
            }}
          />
        </label>
      </span>
      <span role="gridcell" class="cell-symbol">
        <a href={address} tabIndex={-1} title={symbol}>
          <bdi>{symbol}</bdi>
        </a>
      </span>
      <span role="gridcell" class="cell-title">
        <a href={address} tabIndex={-1} title={title}>
          <bdi>{title}</bdi>
        </a>
      </span>
      <span role="gridcell" class="cell-body">
        <bdi>{body}</bdi>
        {session !== null && <small> {i18n.t('library.session', [session])}</small>}
      </span>
      <span role="gridcell" class="cell-date">
        {dateWords(adopted)}
      </span>
      <span role="gridcell" class="cell-paragraphs">
        {paragraphs}
        <span class="spoken"> {i18n.t('library.paragraphUnit', paragraphs)}</span>
      </span>
      <span role="gridcell" class="cell-adoption">
        <span aria-hidden={spoken !== null}>
          {i18n.t(`library.adoption.${ADOPTIONS[text.adoption ?? 'none']}`)}
          {vote && <b> {i18n.t('library.adoption.figures', [vote.yes, vote.no, vote.abstain])}</b>}
        </span>
        {spoken && <span class="spoken">{spoken}</span>}
      </span>
      <span role="gridcell" class="cell-source">
        {origin.kind === 'seeds' ? (
          i18n.t('library.source.seeds')
        ) : origin.file === null ? (
          i18n.t('library.source.pasted')
        ) : (
          <bdi title={origin.file}>{origin.file.slice(origin.file.lastIndexOf('/') + 1)}</bdi>
        )}
        {!onPages && <small> {i18n.t('library.pagesState.off')}</small>}
      </span>
    </div>
  );
}

const ADOPTIONS = {
  'without a vote': 'withoutVote',
  'recorded vote': 'vote',
  none: 'notStated',
} as const;
