import type { ComponentChildren } from 'preact';

interface QuietButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** The letter that does the same in the card. */
  letter?: string;
}

/** A button that looks like a link, for what is not the main thing. */
export function QuietButton({ children, onClick, letter }: QuietButtonProps) {
  return (
    <button type="button" class="quiet" aria-keyshortcuts={letter} onClick={() => onClick()}>
      {children} {letter && <kbd>{letter}</kbd>}
    </button>
  );
}
