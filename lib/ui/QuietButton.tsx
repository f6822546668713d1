import type { ComponentChildren } from 'preact';

interface QuietButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** The letter that does the same in the card. */
  letter?: string;
  /** Its name read aloud, where the words alone do not say what it is for. */
  label?: string;
}

/** A button that looks like a link, for what is not the main thing. */
export function QuietButton({ children, onClick, letter, label }: QuietButtonProps) {
  return (
    <button
      type="button"
      class="quiet"
      aria-keyshortcuts={letter}
      aria-label={label}
      onClick={() => onClick()}
    >
      {children} {letter && <kbd>{letter}</kbd>}
    </button>
  );
}
