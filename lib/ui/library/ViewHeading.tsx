import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface ViewHeadingProps {
  children: ComponentChildren;
  /** What the window's title says of the view. */
  title: string;
  /** Whether the focus goes to it when it comes up. */
  focus: boolean;
}

/** The heading of a view: names the window too, and takes the focus when a person has come to it. */
export function ViewHeading({ children, title, focus }: ViewHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = i18n.t('library.windowTitle', [title]);
  }, [title]);
  return (
    <h2 class="view-heading" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
