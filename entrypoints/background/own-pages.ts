import type { Sender } from '../../lib/messaging/channel.ts';

type AnyHandlers = Record<string, (payload: never, sender: Sender) => Promise<unknown>>;

/**
 * Have calls answered for pages of the extension alone: a content script, which lives in the process of the page that
 * it reads, never makes them, and they would tell of texts that pages may not know of.
 */
export function forOwnPages<H extends AnyHandlers>(handlers: H): H {
  const guarded = Object.entries(handlers).map(([name, handle]): [string, AnyHandlers[string]] => [
    name,
    async (payload, sender) => {
      if (!sender.isOwnPage) throw new Error(`only pages of the extension may call ${name}`);
      return handle(payload, sender);
    },
  ]);
  return Object.fromEntries(guarded) as H;
}
