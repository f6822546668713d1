import './extension-browser.ts';
import fc from 'fast-check';
import { browser } from 'wxt/browser';
import { answer } from '../../lib/messaging/channel.ts';
import { holds, property, same } from './property.ts';

type Listener = (message: unknown, sender: object, reply: (reply: unknown) => void) => true | undefined;

/** The listener that answers calls, as the browser would call it. */
function listen(): Listener {
  let listener: unknown = null;
  const { onMessage } = browser.runtime;
  const add = onMessage.addListener;
  onMessage.addListener = (added: unknown) => {
    listener = added;
  };
  answer({
    describe: async (payload: unknown) => payload,
    check: () => Promise.reject(new Error('no')),
  } as never);
  onMessage.addListener = add;
  return listener as Listener;
}

const listener = listen();

/** Messages that are calls, nearly calls, or anything that can be copied from one context to another. */
function messages(): fc.Arbitrary<unknown> {
  const payload = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom('', '{', '[', 'null', '{"paragraphs":', 'NaN', '"\\ud800"'),
    fc.jsonValue(),
  );
  const name = fc.oneof(
    fc.constantFrom('describe', 'check', 'remove', 'constructor', '__proto__', 'toString', ''),
    fc.jsonValue(),
  );
  return fc.oneof(
    fc.record({ call: name, payload }, { requiredKeys: [] }),
    fc.record({ call: fc.constantFrom('describe', 'check'), payload: fc.oneof(fc.string(), fc.json()) }),
    fc.jsonValue(),
  );
}

function senders(): fc.Arbitrary<object> {
  const own = fc.record({ tab: fc.record({ id: fc.nat() }), frameId: fc.nat() }, { requiredKeys: [] });
  return fc.oneof(
    { weight: 4, arbitrary: own.map((sender) => ({ ...sender, id: browser.runtime.id })) },
    fc.record({ id: fc.string() }),
    fc.constant({}),
  );
}

export const MESSAGES = [
  property({
    name: 'messages',
    why: 'what throws in a listener ends the call without an answer, and fills the log of a person’s browser',
    cases: 2000,
    inputs: fc.tuple(messages(), senders()),
    check: ([message, sender]) => {
      const replies: unknown[] = [];
      const answered = listener(message, sender, (reply) => replies.push(reply));
      holds(answered === true || answered === undefined, 'it says whether it answers');
      if (Reflect.get(sender, 'id') !== browser.runtime.id) same(answered, undefined, 'others get no answer');
      same(replies.length, 0, 'what does not answer does not reply');
    },
  }),
];
