import '../../../lib/ui/check.css';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CheckPage, type CheckPageProps } from '../../../lib/ui/check/CheckPage.tsx';
import { agreedText } from '../draft-library.ts';
import { usual } from '../harness/check-stories.tsx';
import { type Mounted, mount } from '../mount.ts';
import { waitFor } from '../wait-for.ts';

export const OP26 = agreedText('A/RES/77/194', 'OP26');
export const PP3 = agreedText('A/RES/78/228', 'PP3');
/** Two agreed paragraphs, one weakened and one as it is, and a sentence that nobody has agreed. */
export const WEAKENED = PP3.replace('have an obligation to exercise', 'should exercise');
export const DRAFT = `${WEAKENED}\n\n${OP26}\n\nWe like cheese.`;

/** The page of the running test. */
export let shown: Mounted;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => shown.remove());

/** Shows the page, and gives what was called. */
export function show(change: Partial<CheckPageProps> = {}) {
  const calls = { onKeep: vi.fn(), save: vi.fn() };
  function Page() {
    const [kept, setKept] = useState(change.kept ?? false);
    calls.onKeep.mockImplementation((text: string | null) => setKept(text !== null));
    return <CheckPage {...usual} {...change} {...calls} kept={kept} />;
  }
  shown = mount(<Page />);
  return calls;
}

export const field = () => shown.find('textarea') as HTMLTextAreaElement;
export const heading = () => shown.find('.panel h2').textContent;
export const checked = () => waitFor(() => shown.find('.draft-state .parts'));
export const compared = () => waitFor(() => shown.find('.closest .edits'));
/** The words that are marked, by grade. */
export const marked = (grade: string) =>
  [...shown.element.querySelectorAll(`.chunk mark.${grade}`)].map((mark) => mark.textContent);
