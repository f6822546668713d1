import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FrameReport } from '../../messaging/messages.ts';
import { type Asks, asksAbout } from '../asks.ts';
import type { SavedFile } from '../check/save-file.ts';
import { gradeWords } from '../edit-words.ts';
import { keyOf, named } from '../forms.ts';
import { QuietButton } from '../QuietButton.tsx';
import { Steps } from '../Steps.tsx';
import { useAnswer } from '../use-answer.ts';
import { toCsv } from './csv.ts';
import { MatchRows } from '../MatchRows.tsx';
import { PanelFilters } from './PanelFilters.tsx';
import {
  type Facts,
  type Filters,
  filterMatches,
  listMatches,
  matchKey,
  NO_FILTERS,
  type PanelMatch,
} from './panel-match.ts';
import { usePageKeys } from './use-page-keys.ts';

export interface PagePanelProps {
  frames: readonly FrameReport[];
  asks: Asks;
  /** The match whose words are in view on the page, or null. */
  inView: { frame: string; match: number } | null;
  onShow: (frame: string, match: number) => void;
  /** Opens the whole text at the paragraph of a match. */
  onRead: (match: PanelMatch) => void;
  pinned: readonly PanelMatch[];
  onPin: (match: PanelMatch) => void;
  /** Lets the person save a table as a file. */
  save: (file: SavedFile) => void;
}

/** A page's matches: a list that follows the page and leads it, with filters and a table to take away. */
export function PagePanel({ frames, asks, inView, onShow, onRead, pinned, onPin, save }: PagePanelProps) {
  const matches = listMatches(frames);
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [open, setOpen] = useState<string | null>(null);
  const [failed, setFailed] = useState('');

  const symbols = new Map(matches.map(({ source }) => [source.symbol, named(source)]));
  const facts: ReadonlyMap<string, Facts> =
    useAnswer([...symbols.keys()].join(' '), async () => {
      const known = await asks.describe([...symbols.values()]);
      return new Map(known.flatMap((one): [string, Facts][] => (one ? [[one.symbol, one]] : [])));
    }).value ?? new Map();
  const listed = filterMatches(matches, filters, facts);
  const seen = inView && matchKey(inView.frame, inView.match);

  const choose = (match: PanelMatch | undefined) => {
    if (!match) return;
    setOpen(match.key);
    onShow(match.frame, match.id);
  };
  // From the unfolded match, or else from where the page is.
  const at = listed.findIndex(({ key }) => key === (open ?? seen));
  const next = () => choose(listed[at + 1] ?? listed[0]);
  const previous = () => choose(listed[at - 1] ?? listed.at(-1));
  usePageKeys({ j: next, k: previous });

  const exportTable = () => {
    writeTable(listed, asks).then(
      (table) => {
        setFailed('');
        save({ name: 'agreed-language.csv', type: 'text/csv', text: table });
      },
      (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <section class="page-list" aria-label={i18n.t('popup.onPage')}>
      <PanelFilters
        matches={matches}
        facts={facts}
        filters={filters}
        onFilter={(change) => setFilters({ ...filters, ...change })}
      />
      <div class="list-head">
        <p role="status">
          {listed.length === matches.length
            ? i18n.t('panel.matches', matches.length)
            : i18n.t('panel.matchesOf', matches.length, [listed.length, matches.length])}
        </p>
        {listed.length > 0 && <Steps onPrevious={previous} onNext={next} />}
      </div>
      {listed.length === 0 && (
        <p class="note">
          {i18n.t('panel.noneListed')}{' '}
          <QuietButton onClick={() => setFilters(NO_FILTERS)}>{i18n.t('panel.showAll')}</QuietButton>
        </p>
      )}
      <MatchRows
        sayQuoted
        label={i18n.t('popup.list')}
        matches={listed}
        open={open}
        inView={seen}
        onChoose={(match) => (match.key === open ? setOpen(null) : choose(match))}
        asksOf={(match) => asksAbout(match, asks)}
        actions={(match) => (
          <>
            <QuietButton onClick={() => onRead(match)}>{i18n.t('panel.read')}</QuietButton>
            <QuietButton onClick={() => onPin(match)}>
              {pinned.some(({ key }) => key === match.key) ? i18n.t('panel.unpin') : i18n.t('panel.pin')}
            </QuietButton>
          </>
        )}
      />
      {listed.length > 0 && (
        <p class="export">
          <QuietButton onClick={exportTable}>{i18n.t('panel.save', listed.length)}</QuietButton>
        </p>
      )}
      {failed && (
        <p class="note problem" role="alert">
          {i18n.t('card.failed', [failed])}
        </p>
      )}
    </section>
  );
}

/** Writes matches as a table: words, grade, symbol, paragraph, citation. */
async function writeTable(matches: readonly PanelMatch[], asks: Asks): Promise<string> {
  const keys = [...new Map(matches.map(({ source }) => [keyOf(source), named(source)])).values()];
  const known = await asks.describe(keys);
  const citations = new Map(keys.map((key, i) => [keyOf(key), known[i]?.citations.un ?? keyOf(key)]));
  const columns = ['words', 'grade', 'symbol', 'paragraph', 'citation'] as const;
  return toCsv([
    columns.map((column) => i18n.t(`panel.columns.${column}`)),
    ...matches.map(({ words, grade, source }) => [
      words,
      gradeWords(grade),
      source.symbol,
      source.paragraph,
      citations.get(keyOf(source)) ?? '',
    ]),
  ]);
}
