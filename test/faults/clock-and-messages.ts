import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';
import { readsPage, seesBadge, seesPopup } from './sights.ts';

/** Messages that no version of the extension sends. */
const MALFORMED: [string, unknown][] = [
  ['no JSON', { call: 'match', payload: '{"blocks":' }],
  ['of another shape', { call: 'match', payload: '{"blocks":7}' }],
  ['nothing at all', { call: 'check', payload: 'null' }],
  ['a paragraph that is none', { call: 'compare', payload: '{"text":"a","start":-1,"end":1e9,"source":{}}' }],
  ['a style sheet that is none', { call: 'style', payload: '{"sheet":"../manifest.json"}' }],
  ['an unknown call', { call: 'remove', payload: '{}' }],
  ['a name of every object', { call: 'constructor', payload: '{}' }],
  ['no message', 7],
];

/** A clock that jumps, and messages that are malformed. */
export const clockAndMessages: Scenario[] = [
  ...[-60, 60].map(
    (years): Scenario => ({
      fault: `the clock jumps ${Math.abs(years)} years ${years < 0 ? 'back' : 'forward'}`,
      sees: 'nothing of it',
      async run(world) {
        await world.control.plan({ years });
        const page = await readsPage(world);
        await seesBadge(world, page);
        await seesPopup(world, page, /1\s+passage/);
        await page.close();
      },
    }),
  ),
  {
    fault: 'messages are malformed',
    sees: 'nothing of it: each is refused, and the next one is answered',
    async run({ control, ...world }) {
      for (const [what, message] of MALFORMED) {
        const reply = JSON.stringify(await control.send(message));
        expect(`${what}: ${reply}`).toMatch(/: ("no reply"|\{"error":.*|\{"result":"null"\})$/);
      }
      await (await readsPage({ control, ...world })).close();
    },
  },
];
