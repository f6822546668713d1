import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { GroupHead } from './GroupHead.tsx';
import type { ListState } from './LibraryPage.tsx';
import { type ListGroups, useListGroups } from './list-groups.ts';
import { type ListedText, ORDERS, type Order } from './list-order.ts';
import { textAddress } from './route.ts';
import { rowId, TextRow } from './TextRow.tsx';
import type { Selection } from './use-selection.ts';
import { useWindow } from './use-window.ts';

interface TextRowsProps {
  texts: readonly ListedText[];
  selection: Selection;
  order: Order;
  /** The text that the keys act on, by symbol. */
  active: ListState['active'];
  onOrder: (order: Order) => void;
  onActive: (symbol: string) => void;
  onRemove: (symbols: readonly string[]) => void;
}

/** The columns, by what sorts them. */
const COLUMNS = ['symbol', 'title', 'body', 'date', 'paragraphs', 'adoption', 'source'] as const;

/**
 * The list as a grid that keeps the focus itself: only the rows in sight are in the document, so one that had the focus
 * could be gone.
 */
export function TextRows({ texts, selection, order, active, onOrder, onActive, onRemove }: TextRowsProps) {
  const grid = useRef<HTMLDivElement>(null);
  const rows = useWindow(grid, texts.length);
  const groups = useListGroups(texts, order.by);
  const at = texts.findIndex(({ symbol }) => symbol === active);
  useEffect(() => {
    if (at >= 0 && rows.height > 0) rows.reveal(at);
    // When it is first drawn, and after another text was chosen; not while a person scrolls.
  }, [active, rows.height > 0, order]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, rows.end - rows.first - 16);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: Infinity,
    };
    const current = texts[at];
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.altKey || event.target !== grid.current) return;
    if (Object.hasOwn(to, event.key) && !isCommand) {
      const next = texts[Math.max(0, Math.min(texts.length - 1, to[event.key as keyof typeof to]))];
      if (!next) return;
      if (event.shiftKey && current && selection.symbols.length === 0) selection.toggle(current.symbol);
      if (event.shiftKey) selection.extendTo(next.symbol);
      onActive(next.symbol);
    } else if (event.key === ' ' && current) {
      if (event.shiftKey) selection.extendTo(current.symbol);
      else selection.toggle(current.symbol);
    } else if (event.key === 'Enter' && current) location.hash = textAddress(current.symbol);
    else if (event.key === 'Delete') {
      const chosen = selection.symbols;
      onRemove(chosen.length > 0 ? chosen : current ? [current.symbol] : []);
    } else if (event.key === 'a' && isCommand) selection.all();
    else if (event.key === 'Escape' && selection.symbols.length > 0) selection.clear();
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="texts"
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={i18n.t('library.texts')}
      aria-describedby="texts-keys"
      aria-multiselectable="true"
      aria-rowcount={texts.length + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-activedescendant={at >= rows.first && at < rows.end ? rowId(at) : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => at < 0 && texts[rows.first] && onActive((texts[0] as ListedText).symbol)}
    >
      <div class="text-heads" role="presentation" data-head>
        <div class="text-row column-heads" role="row" aria-rowindex={1}>
          <span role="columnheader" class="cell-check">
            <span class="spoken">{i18n.t('library.column.chosen')}</span>
          </span>
          {COLUMNS.map((by) => (
            <span
              key={by}
              role="columnheader"
              class={`cell-${by}`}
              aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                tabIndex={-1}
                onClick={() => onOrder({ by, descending: order.by === by && !order.descending })}
              >
                {i18n.t(`library.order.by.${by satisfies (typeof ORDERS)[number]}`)}
                {order.by === by && <span aria-hidden="true"> {order.descending ? '↓' : '↑'}</span>}
              </button>
            </span>
          ))}
        </div>
        {groups && <GroupHead groups={groups} first={rows.top} />}
      </div>
      <div
        role="rowgroup"
        class="text-rows"
        style={{
          paddingTop: `${rows.first * rows.height}px`,
          paddingBottom: `${(texts.length - rows.end) * rows.height}px`,
        }}
      >
        {texts.slice(rows.first, rows.end).map((text, i) => (
          <TextRow
            key={text.symbol}
            text={text}
            index={rows.first + i}
            begins={startsGroup(groups, rows.first + i)}
            active={text.symbol === active}
            selected={selection.has(text.symbol)}
            onChoose={(isRange) => {
              if (isRange) selection.extendTo(text.symbol);
              else selection.toggle(text.symbol);
              onActive(text.symbol);
            }}
          />
        ))}
      </div>
      <span class="row-probe" data-probe role="presentation" />
    </div>
  );
}

function startsGroup(groups: ListGroups | null, index: number): boolean {
  return groups !== null && index > 0 && groups.nameAt(index) !== groups.nameAt(index - 1);
}
