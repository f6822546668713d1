import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftReport } from '../../core/draft/draft-report.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { asksAbout } from '../asks.ts';
import { CitedOnPage } from '../CitedOnPage.tsx';
import { CheckWording } from '../CheckWording.tsx';
import type { DraftAsks } from '../check/draft-asks.ts';
import { EmptyState } from '../EmptyState.tsx';
import { LibraryNote } from '../LibraryNote.tsx';
import { PageState } from '../PageState.tsx';
import type { PopupProps } from '../Popup.tsx';
import type { PopupState } from '../popup-state.ts';
import { QuietButton } from '../QuietButton.tsx';
import { CheckedSelection } from './CheckedSelection.tsx';
import { InContext, type InContextProps } from './InContext.tsx';
import { MatchRows } from '../MatchRows.tsx';
import { PagePanel, type PagePanelProps } from './PagePanel.tsx';
import type { PanelMatch } from './panel-match.ts';

/** Everything the side panel shows and does; what it shares with the popup is as there. */
export interface SidePanelProps
  extends Omit<PopupProps, 'onRead' | 'state'>,
    DraftAsks,
    Pick<PagePanelProps, 'inView' | 'save'> {
  /** As in the popup; `silent` where no frame answers and the browser does not tell the page's address. */
  state: PopupState | { kind: 'silent' };
  /** Gives a whole text; null where the library does not have it. */
  resolution: (symbol: string) => Promise<Resolution | null>;
  /** What a person selected and asked about, checked or why that failed; null for nothing. */
  selection: { text: string; report: DraftReport } | { text: string; problem: string } | null;
  onSelectionClosed: () => void;
  /** A whole text to read, by its symbol, or null; another object each time one is to be opened. */
  toRead: { symbol: string } | null;
}

/** A whole text that is being read, and where it was opened. */
type Reading = Pick<InContextProps, 'symbol' | 'at'>;

/** The side panel: what the page has, what was selected, and whole texts to read. */
export function SidePanel(props: SidePanelProps) {
  const { state, selection, toRead } = props;
  const [pinned, setPinned] = useState<readonly PanelMatch[]>([]);
  const [openPin, setOpenPin] = useState<string | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef<Element | null>(null);
  useEffect(() => {
    // A new selection is what the person wants to see now.
    if (selection) setReading(null);
  }, [selection]);

  useEffect(() => {
    if (toRead) setReading({ symbol: toRead.symbol, at: null });
  }, [toRead]);

  const read = (symbol: string, at: Reading['at'] = null) => {
    left.current = document.activeElement;
    setReading({ symbol, at });
  };
  const readAround = ({ source }: PanelMatch) => read(source.symbol, source);
  const back = () => setReading(null);
  useEffect(() => {
    if (!reading && left.current instanceof HTMLElement) left.current.focus();
  }, [reading]);
  const pin = (match: PanelMatch) =>
    setPinned((before) =>
      before.some(({ key }) => key === match.key)
        ? before.filter(({ key }) => key !== match.key)
        : [...before, match],
    );
  const hasMatches = state.kind === 'page' && state.frames.some(({ matches }) => matches.length > 0);
  return (
    <div class="side-panel">
      {reading && (
        <main>
          <h1 class="spoken">{i18n.t('name')}</h1>
          <InContext
            {...reading}
            resolution={props.resolution}
            onBack={back}
            key={`${reading.symbol} ${reading.at?.paragraph}`}
          />
        </main>
      )}
      {/* What is behind the text keeps its place in the list. */}
      <div hidden={reading !== null}>
        <header class="top">
          <h1>{i18n.t('name')}</h1>
          <div class="links">
            <QuietButton onClick={props.onCheckPage}>{i18n.t('draft.title')}</QuietButton>
            <QuietButton onClick={props.onSettings}>{i18n.t('settings.title')}</QuietButton>
          </div>
        </header>
        <main>
          {selection && 'problem' in selection && (
            <section class="selection">
              <p class="note problem" role="alert">
                {i18n.t('check.failed', [selection.problem])}{' '}
                <QuietButton onClick={props.onSelectionClosed}>{i18n.t('card.close')}</QuietButton>
              </p>
            </section>
          )}
          {selection && 'report' in selection && (
            <CheckedSelection {...selection} asks={props} onClose={props.onSelectionClosed} />
          )}
          {pinned.length > 0 && (
            <section class="pinned" aria-label={i18n.t('panel.pinned')}>
              <h2>{i18n.t('panel.pinned')}</h2>
              <MatchRows
                sayQuoted
                label={i18n.t('panel.pinned')}
                matches={pinned}
                open={openPin}
                onChoose={({ key }) => setOpenPin(key === openPin ? null : key)}
                asksOf={(match) => asksAbout(match, props)}
                actions={(match) => (
                  <>
                    <QuietButton onClick={() => readAround(match)}>{i18n.t('panel.read')}</QuietButton>
                    <QuietButton onClick={() => pin(match)}>{i18n.t('panel.unpin')}</QuietButton>
                  </>
                )}
              />
            </section>
          )}
          {state.kind === 'page' && hasMatches ? (
            <>
              <PagePanel
                frames={state.frames}
                asks={props}
                inView={props.inView}
                onShow={props.onShow}
                onRead={readAround}
                pinned={pinned}
                onPin={pin}
                save={props.save}
              />
              <CitedOnPage frames={state.frames} onRead={(symbol) => read(symbol)} />
            </>
          ) : (
            <>
              {state.kind === 'silent' ? (
                <EmptyState
                  title={i18n.t('panel.silentTitle')}
                  action={{ label: i18n.t('popup.reload'), run: props.onReload }}
                >
                  {i18n.t('panel.silent')}
                </EmptyState>
              ) : (
                <PageState {...props} state={state} onRead={(symbol) => read(symbol)} />
              )}
              <CheckWording asks={props} field={field} among={props.settings.among} />
            </>
          )}
        </main>
        {props.library && (
          <LibraryNote
            library={props.library}
            among={props.settings.among}
            onAmong={(among) => props.onChoose({ among })}
            onLibrary={props.onLibrary}
          />
        )}
      </div>
    </div>
  );
}
