import '../../lib/ui/welcome.css';
import './open-shadow-roots.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Welcome, type WelcomeProps } from '../../lib/ui/Welcome.tsx';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';
import { asks } from './lineage.ts';
import { check, PHRASE } from './seed-paragraphs.ts';
import { waitFor } from './wait-for.ts';

let welcome: Mounted;
afterEach(() => welcome.remove());

function show(change: Partial<WelcomeProps> = {}): WelcomeProps {
  const props: WelcomeProps = {
    ...asks,
    shortcuts: { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' },
    permission: 'granted',
    onAllow: vi.fn(),
    ...change,
  };
  welcome = mount(<Welcome {...props} />);
  return props;
}
const card = () =>
  [...document.documentElement.children].at(-1)?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
const phrase = (words: string) => waitFor(() => welcome.find('.stretch', words));

test('the sample has its agreed words to choose; a click opens the card with the paragraph', async () => {
  show();
  await userEvent.click(await phrase(PHRASE));
  await waitFor(() => expect(card()?.textContent).toContain('operative paragraph 26'));
  expect(card()?.querySelector('mark')?.textContent).toBe(PHRASE);
});

test('the keyboard opens it with the focus inside, J goes on, Escape gives the focus back', async () => {
  await page.viewport(1000, 900);
  show();
  (await phrase(PHRASE)).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(card()?.textContent).toContain('operative paragraph 26'));
  await userEvent.keyboard('j');
  await waitFor(() => expect(card()?.textContent).toContain('2 of 3'));
  await userEvent.keyboard('{Escape}');
  expect(card()).toBeFalsy();
  expect(document.activeElement).toBe(await phrase('removal of organs'));
});

test('every line that a page may have is explained', () => {
  show();
  const lines = [...welcome.element.querySelectorAll('.lines .line')].map((line) => line.className);
  expect(lines).toEqual(['line verbatim', 'line near-verbatim', 'line adapted', 'line term']);
});

test('leads to the library, in which more texts can be added', () => {
  show();
  const link = welcome.find('a', 'library');
  expect(link.getAttribute('href')).toBe('/library.html');
  expect(link.closest('p')?.textContent).toContain('in the library you can add any others');
});

test('the keys are named; a key that is not set is told', () => {
  show({ shortcuts: { next: 'Alt+Shift+J', previous: null } });
  expect(welcome.words()).toContain('Alt+Shift+JGo to the next match');
  expect(welcome.words()).toContain('not setGo to the previous match');
});

test.each([
  ['granted', false, null],
  ['missing', true, 'Firefox asks separately'],
  ['refused', true, 'You can allow it later'],
  ['given', false, 'Allowed.'],
] as const)('the permission %s', async (permission, button, words) => {
  const props = show({ permission });
  expect(welcome.element.querySelectorAll('.permission .button').length).toBe(button ? 1 : 0);
  if (words) expect(welcome.words()).toContain(words);
  if (button) {
    await userEvent.click(welcome.find('.permission .button'));
    expect(props.onAllow).toHaveBeenCalledOnce();
  }
});

test('a sample that could not be checked says so and tries again', async () => {
  const ask = vi.fn(check).mockRejectedValueOnce(new Error('no answer from the extension'));
  show({ check: ask });
  await waitFor(() => expect(welcome.words()).toContain('no answer from the extension'));
  await userEvent.click(welcome.find('button', 'Try again'));
  await phrase(PHRASE);
});

test('axe finds nothing', async () => {
  show({ permission: 'missing' });
  await phrase(PHRASE);
  expect(await objections(welcome.element)).toEqual([]);
});
