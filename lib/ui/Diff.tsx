import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { DiffPiece } from '../core/compare/comparison.ts';

interface DiffProps {
  /** The agreed paragraph's text. */
  text: string;
  /** Set in italics where the text begins with it. */
  openingPhrase: string | null;
  /** By ascending start; what lies outside them is shown as it is. */
  pieces: readonly DiffPiece[];
  /** What the other text is: the page's words, or another paragraph, earlier or later than this one. */
  other: 'page' | 'earlier' | 'later';
}

/**
 * A paragraph against another text, word by word: what was left out is struck through, what was inserted underlined, and
 * the other form or spelling of a word stands beside it. It leads from the earlier paragraph to the later one, and from
 * the agreed words to those of the page, where the words that agree are marked.
 */
export function Diff({ text, openingPhrase, pieces, other }: DiffProps) {
  const opening = openingPhrase && text.startsWith(openingPhrase) ? openingPhrase.length : 0;
  const words = (start: number, end: number): ComponentChildren => {
    const cut = Math.min(Math.max(opening, start), end);
    return [cut > start && <em>{text.slice(start, cut)}</em>, text.slice(cut, end)];
  };
  const show = (piece: DiffPiece): ComponentChildren => {
    const here = piece.start < piece.end && words(piece.start, piece.end);
    const there = piece.other.trim();
    const onPage = other === 'page';
    if (piece.op === 'same') return here && onPage ? <mark class="agreed">{here}</mark> : here;
    if (piece.kind !== 'wording')
      return (
        <span class={onPage ? 'form agreed' : 'form'}>
          {here} <Spoken>{i18n.t('compare.inForm')}</Spoken>
          <small>{there}</small>
        </span>
      );
    const [gone, come] = other === 'earlier' ? [there, here] : [here, there];
    return [
      gone && (
        <del class="gone">
          <Spoken>{i18n.t('compare.leftOut')}</Spoken>
          {gone}
        </del>
      ),
      gone && come && ' ',
      come && (
        <ins class="come">
          <Spoken>{i18n.t('compare.inserted')}</Spoken>
          {come}
        </ins>
      ),
    ];
  };
  return (
    <>
      {words(0, pieces[0]?.start ?? 0)}
      {pieces.map((piece) => {
        if (piece.op === 'same') return show(piece);
        const [before, after] = spaceAround(text, piece);
        const { start, end } = piece;
        return [
          before,
          show({ ...piece, start: start + before.length, end: Math.max(start, end - after.length) }),
          after,
        ];
      })}
      {words(pieces.at(-1)?.end ?? 0, text.length)}
    </>
  );
}

function Spoken({ children }: { children: string }) {
  return <span class="spoken">{children} </span>;
}

/** The white space at a piece's ends; for an insertion, which has none, one space on the side that lacks it. */
function spaceAround(text: string, { start, end }: DiffPiece): [string, string] {
  const [, before = '', after = ''] = /^(\s*).*?(\s*)$/s.exec(text.slice(start, end)) ?? [];
  if (start < end) return [before, after];
  return /(^|\s)$/.test(text.slice(0, start)) ? ['', ' '] : [' ', ''];
}
