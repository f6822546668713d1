import { type Browser, browser } from 'wxt/browser';
import type { Calls, FrameCalls } from './messages.ts';

// A call travels as strings: large arrays of small objects take Firefox hundreds of milliseconds to copy.
interface Envelope {
  call: string;
  payload: string;
}
type Reply = { result: string } | { error: string };

type AnyCalls = Record<string, [unknown, unknown]>;

/** Who sent a call. */
export interface Sender {
  tabId: number | null;
  frameId: number | null;
  windowId: number | null;
  /** Whether it is a page of the extension, and no content script. */
  isOwnPage: boolean;
}

/** What answers the calls of a map; a rejection reaches the caller as an `Error` with the same message. */
export type Handlers<C> = {
  [K in keyof C]: C[K] extends [infer Payload, infer Answer]
    ? (payload: Payload, sender: Sender) => Promise<Answer>
    : never;
};

/**
 * The waits before the background is called once more, in milliseconds: the browser may end it at any time, also while
 * it answers, and starts it again for the next call. So any call may be handled twice.
 */
const CALL_AGAIN = [0, 200];

/** Call the background; rejects where the extension is gone or the handler failed. */
export async function call<K extends keyof Calls>(name: K, payload: Calls[K][0]): Promise<Calls[K][1]> {
  const sealed = seal(name, payload);
  const send = (): Promise<Reply | undefined> => browser.runtime.sendMessage(sealed).catch(() => undefined);
  let reply = await send();
  for (const wait of CALL_AGAIN) {
    if (reply) break;
    await new Promise((resume) => setTimeout(resume, wait));
    reply = await send();
  }
  return open(reply);
}

/** Call one frame of a tab; rejects where none of our content scripts runs there. */
export async function callFrame<K extends keyof FrameCalls>(
  tab: { tabId: number; frameId: number },
  name: K,
  payload: FrameCalls[K][0],
): Promise<FrameCalls[K][1]> {
  return open(await browser.tabs.sendMessage(tab.tabId, seal(name, payload), { frameId: tab.frameId }));
}

/** Answer calls from the extension's own contexts; returns its undo. */
export function answer<C extends Partial<Calls & FrameCalls>>(handlers: Handlers<C>): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    reply: (reply: Reply) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    if (!Object.hasOwn(handlers, message.call)) return undefined;
    const handler = (handlers as unknown as Handlers<AnyCalls>)[message.call];
    const from: Sender = {
      tabId: sender.tab?.id ?? null,
      frameId: sender.frameId ?? null,
      windowId: sender.tab?.windowId ?? null,
      isOwnPage: sender.url?.startsWith(browser.runtime.getURL('/')) ?? false,
    };
    // What is no JSON rejects as any other failure does.
    const answered = async () => handler?.(JSON.parse(message.payload), from);
    answered().then(
      (result) => reply({ result: JSON.stringify(result) }),
      (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
    );
    // Not a promise: without the polyfill, as in content scripts, Chrome does not wait for one.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  // Of an extension that is gone nothing is left to undo.
  return () => browser.runtime?.onMessage.removeListener(listener);
}

function seal(name: PropertyKey, payload: unknown): Envelope {
  return { call: String(name), payload: JSON.stringify(payload) };
}

function open<T>(reply: Reply | undefined): T {
  // Nobody answered: the other side is of another version, or is just going away.
  if (!reply) throw new Error('the extension does not answer; reload the page');
  if ('error' in reply) throw new Error(reply.error);
  return JSON.parse(reply.result) as T;
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as Envelope).call === 'string' &&
    typeof (message as Envelope).payload === 'string'
  );
}
