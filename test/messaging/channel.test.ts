import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, call, type Handlers } from '../../lib/messaging/channel.ts';
import type { Calls } from '../../lib/messaging/messages.ts';

const own = { id: fakeBrowser.runtime.id };
const described: Partial<Handlers<Calls>> = {
  describe: async ({ paragraphs }) => paragraphs.map(() => null),
  sources: async () => Promise.reject(new Error('the library is not there')),
};
const handle = () => answer<Calls>(described as Handlers<Calls>);

/** What comes back for a message from a sender of a test's choice; undefined where nobody answers it. */
async function send(message: unknown, sender: object = own): Promise<unknown> {
  let reply: (answer: unknown) => void = () => undefined;
  const replied = new Promise((resolve) => {
    reply = resolve;
  });
  const promises = await fakeBrowser.runtime.onMessage.trigger(message, sender, (answer: unknown) =>
    reply(answer),
  );
  return (promises as unknown[]).includes(true) ? replied : undefined;
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('calls', () => {
  test('come back with their answer', async () => {
    handle();
    const paragraphs = [{ symbol: 'A/RES/77/194', paragraph: 'OP26' }];
    expect(await send({ call: 'describe', payload: JSON.stringify({ paragraphs }) })).toEqual({
      result: '[null]',
    });
  });

  test('that fail come back with the message of the handler', async () => {
    handle();
    const payload = JSON.stringify({ text: '', start: 0, end: 0 });
    expect(await send({ call: 'sources', payload })).toEqual({ error: 'the library is not there' });
  });

  test.each([
    ['a page of the extension', 'chrome-extension://own/library.html#A/RES/77/194', true],
    ['a page of the web', 'https://example.org/chrome-extension://own/library.html', false],
    ['a host of almost its name', 'chrome-extension://own.example/library.html', false],
    ['a document without an address', undefined, false],
  ])('tell their handler whether they come from an own page: %s', async (_, url, expected) => {
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
    const status = vi.fn(async () => null);
    answer({ status } as unknown as Handlers<Calls>);
    const tab = { id: 7, windowId: 1 };
    await send(
      { call: 'status', payload: '{}' },
      { ...own, ...(url !== undefined && { url }), tab, frameId: 0 },
    );
    expect(status).toHaveBeenCalledWith({}, { tabId: 7, frameId: 0, windowId: 1, isOwnPage: expected });
  });

  test('from another extension are not answered', async () => {
    handle();
    const message = { call: 'describe', payload: '{"paragraphs":[]}' };
    expect(await send(message, { id: 'another' })).toBeUndefined();
  });

  test.each([
    ['no object', 'describe'],
    ['nothing', null],
    ['an unknown call', { call: 'remove', payload: '{}' }],
    ['a name of every object', { call: 'constructor', payload: '{}' }],
    ['a payload that is no string', { call: 'describe', payload: {} }],
  ])('that are %s are not answered', async (_, message) => {
    handle();
    expect(await send(message)).toBeUndefined();
  });

  test('are not answered any more after the undo', async () => {
    handle()();
    expect(await send({ call: 'describe', payload: '{"paragraphs":[]}' })).toBeUndefined();
  });

  test('reject with the error that came back', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementationOnce(
      async () => ({ error: 'the library is not there' }) as never,
    );
    await expect(call('status', {})).rejects.toThrow('the library is not there');
  });

  test.each([
    ['nobody answers', async () => undefined],
    ['the background is ended', async () => Promise.reject(new Error('The message port closed'))],
  ])('are made again where %s', async (_, lost) => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    sent
      .mockImplementationOnce(lost)
      .mockImplementationOnce(lost)
      .mockResolvedValueOnce({ result: '7' } as never);
    expect(await call('status', {})).toBe(7);
    expect(sent.mock.calls).toEqual(Array(3).fill([{ call: 'status', payload: '{}' }]));
  });

  test('are not made again where the handler failed', async () => {
    const sent = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockResolvedValueOnce({ error: 'no such file' } as never);
    await expect(call('status', {})).rejects.toThrow('no such file');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['nobody answers', async () => undefined],
    ['nobody is there', async () => Promise.reject(new Error('Receiving end does not exist'))],
  ])('reject, and say what to do, where %s in the end', async (_, lost) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(lost);
    await expect(call('status', {})).rejects.toThrow('reload the page');
  });
});
