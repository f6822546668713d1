import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { acceptAgreed } from '../../core/draft/accept-agreed.ts';
import type { DraftReport } from '../../core/draft/draft-report.ts';
import { EmptyState } from '../EmptyState.tsx';
import { usePageKeys } from '../panel/use-page-keys.ts';
import { DraftAside } from './DraftAside.tsx';
import { DraftField } from './DraftField.tsx';
import { DraftState } from './DraftState.tsx';
import { DraftTools } from './DraftTools.tsx';
import type { DraftAsks } from './draft-asks.ts';
import { exportDraft } from './export-draft.ts';
import { FileNote } from './FileNote.tsx';
import { changeBetween, followChange } from './follow-change.ts';
import { MarkedDraft } from './MarkedDraft.tsx';
import { notesOf } from './notes.ts';
import { ParagraphPanel, type PanelEdits } from './ParagraphPanel.tsx';
import { PrintedNotes } from './PrintedNotes.tsx';
import type { SavedFile } from './save-file.ts';
import { type Part, sharesWords } from './share-words.ts';
import { stopFrom, stopsOf } from './stops.ts';
import { UndoNote } from './UndoNote.tsx';
import { useCited } from './use-cited.ts';
import { useDraft } from './use-draft.ts';
import { type FileText, useFile } from './use-file.ts';
import { useUndo } from './use-undo.ts';

/** Everything the check page shows and does. */
export interface CheckPageProps {
  asks: DraftAsks;
  /** The draft to begin with: one that was kept, or empty. */
  initial: string;
  /** A text that the page was handed, to take the draft's place; null for none. */
  given?: string | null;
  /** Whether the draft is kept on this computer. */
  kept?: boolean;
  /** Keeps a draft, again after each change; null forgets it. Left out: not offered. */
  onKeep?: (text: string | null) => void;
  /** Reads a file as text; rejects with a message for a person. */
  readFile: (file: File) => Promise<FileText>;
  /** Lets the person save a text as a file. */
  save: (file: SavedFile) => void;
}

/** A draft is kept this long after the last key, in milliseconds. */
const KEEP_AFTER = 500;

/** The page that checks a draft against everything agreed, while it is written. */
export function CheckPage(props: CheckPageProps) {
  const { asks, initial, given = null, kept = false, onKeep, save } = props;
  const draft = useDraft(initial, asks.checkDraft);
  const { text, checked, progress } = draft;
  const field = useRef<HTMLTextAreaElement>(null);
  const aside = useRef<HTMLElement>(null);
  const [caret, setCaret] = useState(0);
  const [only, setOnly] = useState<Part | null>(null);
  const [spoken, setSpoken] = useState('');
  const { edit, undo } = useUndo(field, text, (edited) => draft.write(edited, 'at once'));

  const paragraphs = useMemo(
    () => (checked ? followChange(checked.report.paragraphs, changeBetween(checked.text, text)) : []),
    [checked, text],
  );
  const notes = useMemo(() => notesOf(checked?.report.paragraphs ?? []), [checked]);
  const cited = useCited(notes.keys, asks.describe);
  const at = Math.max(
    0,
    paragraphs.findLastIndex(({ start }) => start <= caret),
  );
  const selected = paragraphs[at];

  useEffect(() => {
    if (!kept) return;
    const timer = setTimeout(() => onKeep?.(text), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [text, kept]);
  useEffect(() => setSpoken(checked ? resultWords(checked.report) : ''), [checked]);
  useEffect(() => {
    if (undo) setSpoken(undo.said);
  }, [undo?.said]);

  /** Puts another text in the draft's place, so that it can be undone. */
  const replaceAll = (insert: string, said: string) => {
    edit({ start: 0, end: text.length, insert }, said);
    setCaret(0);
    setOnly(null);
    field.current?.setSelectionRange(0, 0);
    scrollTo({ top: 0 });
  };
  const { file, open, forget } = useFile(props.readFile, (read) => replaceAll(read, i18n.t('draft.opened')));
  useEffect(() => {
    if (given !== null) replaceAll(given, i18n.t('draft.given'));
  }, [given]);

  const goTo = (index: number | undefined) => {
    const target = index === undefined ? undefined : paragraphs[index];
    if (index === undefined || !target) return;
    setCaret(target.start);
    field.current?.setSelectionRange(target.start, target.start);
    document.querySelector(`[data-paragraph="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body) aside.current?.focus({ preventScroll: true });
    setSpoken(i18n.t('draft.paragraphShares', [index + 1, sharesWords(target.paragraph.shares)]));
  };
  const stops = stopsOf(
    paragraphs.map(({ paragraph }) => paragraph),
    only,
  );
  const next = stops.length > 0 ? () => goTo(stopFrom(stops, at, 'next')) : undefined;
  const previous = stops.length > 0 ? () => goTo(stopFrom(stops, at, 'previous')) : undefined;
  usePageKeys({ j: next, k: previous, Escape: () => field.current?.focus() });

  const edits: PanelEdits = {
    accept(what, { paragraph }, source) {
      // What was asked before another key was pressed is about another draft.
      if (field.current?.value !== text) return;
      const agreed = source ?? { start: 0, end: paragraph.text.length };
      edit(
        acceptAgreed(text, what, { text: paragraph.text, start: agreed.start, end: agreed.end }),
        i18n.t('draft.accepted'),
      );
      setCaret(what.start);
      // What takes it back stands at the top.
      aside.current?.scrollTo({ top: 0 });
      aside.current?.focus({ preventScroll: true });
    },
    select: ({ start, end }) => field.current?.setSelectionRange(start, end),
  };
  const isEmpty = text.trim() === '';
  const isCurrent = checked?.text === text;

  return (
    <main class="check-page" {...droppedFiles(open)}>
      <header class="masthead">
        <h1>{i18n.t('draft.title')}</h1>
        <p id="draft-hint">{i18n.t('draft.hint')}</p>
        <DraftTools
          onFile={open}
          onExport={isCurrent ? (form) => save(exportDraft(checked, cited, form)) : undefined}
          onPrint={isEmpty ? undefined : () => window.print()}
          onClear={isEmpty ? undefined : () => replaceAll('', i18n.t('draft.cleared'))}
          kept={kept}
          onKept={onKeep && ((keep) => onKeep(keep ? text : null))}
        />
        <FileNote file={file} onForget={forget} />
        {!selected && <UndoNote undo={undo} />}
      </header>
      <DraftState draft={draft} only={only} onOnly={setOnly} />
      <div class="desk">
        <DraftField
          field={field}
          initial={initial}
          onWrite={draft.write}
          onCaret={setCaret}
          onLeave={() => aside.current?.focus()}
        >
          <MarkedDraft
            text={text}
            paragraphs={paragraphs}
            only={only}
            selected={selected ? at : null}
            onSelect={goTo}
            notes={notes}
            behindField
          />
        </DraftField>
        {isEmpty && (
          <EmptyState
            title={i18n.t('draft.emptyTitle')}
            action={{
              label: i18n.t('draft.try'),
              run: () => replaceAll(i18n.t('draft.example'), i18n.t('draft.tried')),
            }}
          >
            {i18n.t('draft.empty')}
          </EmptyState>
        )}
        {selected && checked && (
          <DraftAside
            aside={aside}
            place={{ index: at + 1, count: paragraphs.length }}
            undo={undo}
            onNext={next}
            onPrevious={previous}
          >
            <ParagraphPanel
              draft={checked.text}
              paragraph={selected.paragraph}
              place={at}
              asks={asks}
              edits={isCurrent ? edits : undefined}
            />
          </DraftAside>
        )}
      </div>
      <PrintedNotes notes={notes} cited={cited} />
      <div class="spoken" role="status">
        {progress.state === 'working' && progress.slow ? i18n.t('check.working') : spoken}
      </div>
    </main>
  );
}

/** "12 paragraphs: 62 % word for word, 38 % new". */
function resultWords({ paragraphs, shares }: DraftReport): string {
  return i18n.t('draft.spoken', paragraphs.length, [paragraphs.length, sharesWords(shares)]);
}

/** Takes a file that is dropped on the page; words that are dropped are the field's. */
function droppedFiles(onFile: (file: File) => void) {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files');
  return {
    onDragOver: (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) onFile(file);
    },
  };
}
