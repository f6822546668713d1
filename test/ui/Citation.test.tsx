import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SourceParagraph } from '../../lib/messaging/messages.ts';
import { Citation, type Cites, type Citing } from '../../lib/ui/Citation.tsx';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';
import { paragraphs } from './seed-paragraphs.ts';
import { waitFor } from './wait-for.ts';

const [op26] = paragraphs as [SourceParagraph];
const OSCOLA = 'UNGA Res 77/194 (15 December 2022) UN Doc A/RES/77/194, para 26';

let shown: Mounted;
afterEach(() => shown.remove());

/** Shows the control as a card does that keeps what is chosen, and gives what was copied and chosen. */
function show(cites?: Cites) {
  const copy = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
  const onChoose = vi.fn<Citing['onChoose']>();
  shown = mount(<Citation paragraph={op26} citing={cites && { ...cites, onChoose }} copy={copy} />);
  const copied = async () => {
    await userEvent.click(await waitFor(() => shown.find('button', 'Copy citation')));
    await waitFor(() => shown.find('[role=status]', 'Copied'));
    return copy.mock.lastCall?.[0];
  };
  return { copied, onChoose };
}

const style = () => shown.find('button[aria-expanded]');
const radio = (words: string) => shown.find('label', words).querySelector('input') as HTMLInputElement;

describe('a citation is copied', () => {
  test('in UN style where nothing was chosen', async () => {
    expect(await show().copied()).toBe('General Assembly resolution 77/194, para. 26');
  });

  test('in the style that was chosen before', async () => {
    const { copied } = show({ citation: 'oscola', quote: false });
    expect(style().getAttribute('aria-label')).toBe('Citation style: OSCOLA');
    expect(await copied()).toBe(OSCOLA);
  });

  test('with the words of the paragraph where that was chosen', async () => {
    const words = op26.paragraph.text.replace(/;$/, '');
    expect(await show({ citation: 'shorthand', quote: true }).copied()).toBe(
      `“${words}” (A/RES/77/194 OP26)`,
    );
  });
});

describe('the style', () => {
  test('opens a choice that shows how it will look, is copied at once, and is handed on to be kept', async () => {
    const { copied, onChoose } = show({ citation: 'un', quote: false });
    expect(shown.element.querySelector('fieldset')).toBeNull();
    await userEvent.click(style());
    expect(style().getAttribute('aria-expanded')).toBe('true');
    expect(radio('UN').checked).toBe(true);
    await userEvent.click(radio('Bluebook'));
    const bluebook = 'G.A. Res. 77/194, ¶ 26, U.N. Doc. A/RES/77/194 (Dec. 15, 2022)';
    expect(shown.find('.cite-preview').textContent).toBe(bluebook);
    expect(await copied()).toBe(bluebook);
    await userEvent.click(radio('With the quoted text'));
    expect(await copied()).toMatch(
      /^“Urges all Governments .+ in their custody\.” G\.A\. Res\. 77\/194, .+\(Dec\. 15, 2022\)\.$/,
    );
    expect(onChoose.mock.calls).toEqual([[{ citation: 'bluebook' }], [{ quote: true }]]);
    await userEvent.click(style());
    expect(shown.element.querySelector('fieldset')).toBeNull();
    expect(style().textContent).toBe('Bluebook');
  });

  test('is chosen with the keyboard alone', async () => {
    const { copied } = show();
    shown.find('button', 'Copy citation').focus();
    await userEvent.keyboard('{Tab}{Enter}{Tab}{ArrowDown}{ArrowDown}{ArrowDown}{Tab} ');
    expect(radio('OSCOLA').checked).toBe(true);
    expect(radio('With the quoted text').checked).toBe(true);
    expect(await copied()).toContain(`’ ${OSCOLA}.`);
  });

  test('follows another window', async () => {
    const { onChoose } = show({ citation: 'un', quote: false });
    shown.draw(<Citation paragraph={op26} citing={{ citation: 'shorthand', quote: false, onChoose }} />);
    await waitFor(() => expect(style().textContent).toBe('Shorthand'));
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('and its choice have names, roles and room', async () => {
    show();
    shown.element.style.width = '288px';
    await userEvent.click(style());
    expect(await objections(shown.element)).toEqual([]);
    expect(shown.element.scrollWidth).toBeLessThanOrEqual(288);
  });
});
