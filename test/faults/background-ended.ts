import type { Calls } from '../../lib/messaging/messages.ts';
import { USES } from './calls.ts';
import type { Boundary } from './rig.ts';
import type { Scenario } from './scenario.ts';

const WHEN: Record<'asleep' | Boundary, string> = {
  asleep: 'before',
  arrived: 'when it has received',
  begun: 'while it works on',
  answered: 'before it has answered',
};

/** The one boundary of each call that is tried at every change; between them all are. */
const ALWAYS: Record<keyof Calls, Boundary> = {
  match: 'begun',
  filter: 'answered',
  count: 'arrived',
  style: 'begun',
  describe: 'answered',
  compare: 'begun',
  lineage: 'arrived',
  contrast: 'answered',
  sources: 'begun',
  dock: 'answered',
  status: 'arrived',
  check: 'begun',
  checkDraft: 'answered',
  compareDraft: 'begun',
  resolution: 'arrived',
  openText: 'arrived',
  openSelection: 'arrived',
  list: 'begun',
  search: 'answered',
  read: 'arrived',
  compareTexts: 'begun',
  mayMatch: 'begun',
  reopen: 'answered',
};

/** The browser ends the background at every point of every call. */
export const backgroundEnded: Scenario[] = (Object.keys(USES) as (keyof Calls)[]).flatMap((call) =>
  (Object.keys(WHEN) as (keyof typeof WHEN)[]).map((at) => ({
    fault: `the background is ended ${WHEN[at]} \`${call}\``,
    row: `the background is ended before \`${call}\`, on its receipt, at work on it, before its answer`,
    sees: USES[call].sees,
    ...(at === ALWAYS[call] ? {} : { long: true as const }),
    async run(world) {
      const { act, see } = await USES[call].prepare(world);
      if (at === 'asleep') {
        await world.control.end();
        await act();
      } else {
        await world.control.plan({ hold: { call, at } });
        await act();
        await world.control.endWhenReached();
      }
      await see();
    },
  })),
);
