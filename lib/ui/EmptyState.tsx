import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  children: ComponentChildren;
  /** What stands below. */
  more?: ComponentChildren;
  action?: { label: string; run: () => void } | undefined;
}

/** A state without a list: what holds, and what to do about it. */
export function EmptyState({ title, children, action, more }: EmptyStateProps) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action && (
        <button type="button" class="button" onClick={() => action.run()}>
          {action.label}
        </button>
      )}
      {more}
    </section>
  );
}
