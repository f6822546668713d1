import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { cutText } from '../cut-text.ts';
import { type Chunk, cutChunks } from './chunks.ts';
import type { Followed } from './follow-change.ts';
import { type Mark, marksOf } from './marks.ts';
import type { Notes } from './notes.ts';
import { PARTS, type Part, sharesWords } from './share-words.ts';

interface MarkedDraftProps {
  text: string;
  paragraphs: readonly Followed[];
  /** The part that is looked at alone, or null for all. */
  only: Part | null;
  /** The paragraph that is looked at, by index, or null. */
  selected: number | null;
  onSelect: (paragraph: number) => void;
  /** What the passages are cited by when the draft is printed. */
  notes: Notes;
  /** Whether the words are in a field above as well, so that a voice must not read them twice. */
  behindField: boolean;
}

/**
 * A draft with its stretches marked by grade, and at its edge what share of each paragraph is agreed. Blocks that have
 * not changed are not drawn again.
 */
export function MarkedDraft(props: MarkedDraftProps) {
  const { text, paragraphs, only } = props;
  const chunks = useMemo(() => cutChunks(text, paragraphs), [text, paragraphs]);
  const seen = new Map<string, number>();
  return (
    <ol class="marked" aria-label={i18n.t('draft.paragraphs')} data-only={only ?? undefined}>
      {chunks.map((chunk) => {
        // The words name a block, so that one that moves is moved and not drawn anew.
        const count = seen.get(chunk.text) ?? 0;
        seen.set(chunk.text, count + 1);
        return <Block {...props} chunk={chunk} key={`${count} ${chunk.text}`} />;
      })}
    </ol>
  );
}

/** A mark, counted in its block. */
interface Placed extends Mark {
  /** Which of the block's paragraphs it is of. */
  part: number;
  /** The number of its note, where it has one. */
  note: number | undefined;
}

function Block({
  chunk,
  paragraphs,
  only,
  selected,
  onSelect,
  notes,
  behindField,
}: MarkedDraftProps & { chunk: Chunk }) {
  const parts = chunk.paragraphs.map((i) => {
    const followed = paragraphs[i] as Followed;
    const { list, key } = marksOf(followed);
    const numbers = followed.paragraph.matches.map((match) => notes.numbers.get(match));
    return { by: followed.start - chunk.start, list, key, numbers };
  });
  const showsNew = only === 'new' && parts.length > 0;
  const drawn = parts.map(({ by, key, numbers }) => [by, key, numbers].join()).join(';');
  const words = useMemo(() => {
    const placed = parts.flatMap(({ by, list, numbers }, part) =>
      list.map(
        (mark): Placed => ({
          ...mark,
          start: mark.start + by,
          end: mark.end + by,
          part,
          note: numbers[mark.match],
        }),
      ),
    );
    return draw(chunk.text, placed, showsNew);
  }, [chunk.text, drawn, showsNew]);
  const [first] = chunk.paragraphs;
  const isSelected = selected !== null && chunk.paragraphs.includes(selected);
  return (
    <li class="chunk" data-paragraph={first} data-selected={isSelected ? '' : undefined}>
      {first !== undefined && (
        <Edge
          paragraph={first}
          followed={paragraphs[first] as Followed}
          only={only}
          isSelected={isSelected}
          isReached={isSelected || (selected === null && first === 0)}
          onSelect={onSelect}
        />
      )}
      <span class="chunk-text" aria-hidden={behindField}>
        {words}
        {/* An empty last line has no height of its own. */}
        {(chunk.text === '' || chunk.text.endsWith('\n')) && '\n'}
      </span>
    </li>
  );
}

/** Draws a block's words with their marks; each passage ends in the number of its note, which is only printed. */
function draw(text: string, marks: readonly Placed[], showsNew: boolean) {
  const notes = new Map(marks.flatMap((mark) => (endsMatch(mark, marks) ? [[mark.end, mark.note]] : [])));
  let at = 0;
  return cutText(text, null, marks).map((piece, i) => {
    at += piece.text.length;
    const mark = piece.mark === null ? undefined : marks[piece.mark];
    if (mark && !(showsNew && mark.grade === 'term')) {
      const note = notes.get(at);
      return [
        <mark class={`stretch ${mark.grade}`} key={i}>
          {piece.text}
        </mark>,
        note !== undefined && <sup class="note-mark">{note}</sup>,
      ];
    }
    if (!showsNew || !/\p{L}/u.test(piece.text)) return piece.text;
    return (
      <span class="fresh" key={i}>
        {piece.text}
      </span>
    );
  });
}

/** Whether no other mark of the same match goes on behind a mark: of two that end together, the longer is the match. */
function endsMatch(mark: Placed, marks: readonly Placed[]): boolean {
  return marks.every(({ part, match, end }) => part !== mark.part || match !== mark.match || end <= mark.end);
}

interface EdgeProps {
  paragraph: number;
  followed: Followed;
  only: Part | null;
  isSelected: boolean;
  /** Whether Tab stops here: one stop stands for all paragraphs. */
  isReached: boolean;
  onSelect: (paragraph: number) => void;
}

/** The bar at the edge of a paragraph, from the most agreed part down to what is new; chooses the paragraph. */
function Edge({ paragraph, followed, only, isSelected, isReached, onSelect }: EdgeProps) {
  const { shares } = followed.paragraph;
  return (
    <button
      type="button"
      class="edge-bar"
      tabIndex={isReached ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={i18n.t('draft.paragraphShares', [paragraph + 1, sharesWords(shares)])}
      data-faded={only !== null && shares[only] === 0 ? '' : undefined}
      onClick={() => onSelect(paragraph)}
    >
      {PARTS.filter((part) => shares[part] > 0).map((part) => (
        <i class={`share ${part}`} key={part} style={{ flexGrow: shares[part] }} />
      ))}
    </button>
  );
}
