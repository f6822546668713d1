import '../../lib/ui/popup.css';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ALL, type Among } from '../../lib/core/match/among.ts';
import { AmongChoice } from '../../lib/ui/AmongChoice.tsx';
import { type Mounted, mount } from './mount.ts';
import { objections } from './objections.ts';

const BODIES = ['General Assembly', 'Human Rights Council', 'Security Council'];

let mounted: Mounted;
afterEach(() => mounted.remove());

function show(among: Partial<Among> = {}, imported = true) {
  const onChoose = vi.fn<(among: Among) => void>();
  mounted = mount(
    <AmongChoice among={{ ...ALL, ...among }} bodies={BODIES} imported={imported} onChoose={onChoose} />,
  );
  return onChoose;
}
const field = (label: string) => mounted.find('label', label).querySelector('input') as HTMLInputElement;

describe('the choice of texts', () => {
  test('has every body ticked while none is chosen; unticking one chooses the others', async () => {
    const onChoose = show();
    expect(BODIES.map((body) => field(body).checked)).toEqual([true, true, true]);
    await userEvent.click(field('Security Council'));
    expect(onChoose).toHaveBeenLastCalledWith({
      ...ALL,
      bodies: ['General Assembly', 'Human Rights Council'],
    });
  });

  test('ticking the last one chooses them all', async () => {
    const onChoose = show({ bodies: ['General Assembly', 'Human Rights Council'] });
    await userEvent.click(field('Security Council'));
    expect(onChoose).toHaveBeenLastCalledWith(ALL);
  });

  test('takes years, and none where a field is emptied or holds none', async () => {
    const onChoose = show({ from: 2015 });
    await userEvent.fill(field('to'), '2020');
    await userEvent.tab();
    expect(onChoose).toHaveBeenLastCalledWith({ ...ALL, from: 2015, to: 2020 });
    await userEvent.fill(field('from'), '');
    await userEvent.tab();
    expect(onChoose).toHaveBeenLastCalledWith(ALL);
    await userEvent.fill(field('from'), '12');
    await userEvent.tab();
    expect(onChoose).toHaveBeenLastCalledWith({ ...ALL, from: null });
  });

  test('leaves recorded votes out, and asks all texts again', async () => {
    const onChoose = show();
    await userEvent.click(mounted.find('[role=switch]'));
    expect(onChoose).toHaveBeenLastCalledWith({ ...ALL, unvoted: true });
    mounted.remove();
    const reset = show({ unvoted: true });
    await userEvent.click(mounted.find('button', 'Ask all texts'));
    expect(reset).toHaveBeenLastCalledWith(ALL);
  });

  test('asks where texts came from only where some were brought in', async () => {
    const onChoose = show();
    await userEvent.click(field('Only those that were brought in'));
    expect(onChoose).toHaveBeenLastCalledWith({ ...ALL, origin: 'import' });
    mounted.remove();
    show({}, false);
    expect(mounted.words()).not.toContain('brought in');
  });

  test('can be used by everybody', async () => {
    show({ from: 2015, unvoted: true });
    expect(await objections(mounted.element)).toEqual([]);
  });
});
