import type { Browser, Frame } from 'puppeteer-core';
import { middleOf } from './chromium.ts';
import type { ClosedRoot, Serialisable } from './extension-browser.ts';

/** A value as WebDriver BiDi gives it back. */
interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

/** The calls of WebDriver BiDi that Puppeteer has no face for: Firefox's own windows, and closed shadow roots. */
export interface Bidi {
  /** Runs an expression with the rights of the browser itself, in its window; gives back what JSON can carry. */
  inBrowserWindow(expression: string): Promise<unknown>;
  /** The closed shadow roots in a frame whose host is a popover. */
  closedPopovers(frame: Frame): Promise<ClosedRoot[]>;
}

type Send = (method: string, params: object) => Promise<{ result: Record<string, never> & object }>;

/** Opens the calls on a Firefox that was started with `--remote-allow-system-access`. */
export function bidiOf(browser: Browser): Bidi {
  // Puppeteer keeps its connection for itself, and has no public way to send a command of the standard.
  const { connection } = browser as unknown as { connection: { send: Send } };
  const send = async <Result>(method: string, params: object) =>
    (await connection.send(method, params)).result as unknown as Result;

  const contextOf = (frame: Frame) => (frame as unknown as { _id: string })._id;

  const call = async (context: string, script: string, sharedId: string): Promise<unknown> => {
    const { result, exceptionDetails } = await send<Answer>('script.callFunction', {
      functionDeclaration: `async (node) => JSON.stringify(await (${script})(node) ?? null)`,
      arguments: [{ sharedId }],
      awaitPromise: true,
      target: { context },
    });
    return readAnswer(result, exceptionDetails);
  };

  const closedRoot = (context: string, sharedId: string): ClosedRoot => ({
    evaluate: (script) => call(context, String(script), sharedId) as Promise<never>,
    async locate(role, name) {
      const { nodes } = await send<{ nodes: RemoteValue[] }>('browsingContext.locateNodes', {
        context,
        startNodes: [{ sharedId }],
        locator: { type: 'accessibility', value: { role, name } },
      });
      const element = nodes[0]?.sharedId;
      return element ? (call(context, String(middleOf), element) as Promise<never>) : null;
    },
  });

  return {
    async inBrowserWindow(expression) {
      const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
        'moz:scope': 'chrome',
      });
      const { result, exceptionDetails } = await send<Answer>('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context: contexts[0]?.context },
        awaitPromise: true,
      });
      return readAnswer(result, exceptionDetails);
    },
    async closedPopovers(frame) {
      const context = contextOf(frame);
      const { nodes } = await send<{ nodes: RemoteValue[] }>('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: '[popover="manual"]' },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      });
      return nodes.flatMap(({ value }) => {
        const { shadowRoot } = value as { shadowRoot: (RemoteValue & { value?: { mode?: string } }) | null };
        return shadowRoot?.sharedId && shadowRoot.value?.mode === 'closed'
          ? [closedRoot(context, shadowRoot.sharedId)]
          : [];
      });
    },
  };
}

interface Answer {
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}

function readAnswer(result: RemoteValue | undefined, exception: { text: string } | undefined): unknown {
  if (exception) throw new Error(exception.text);
  return JSON.parse(String(result?.value ?? 'null')) as Serialisable;
}
