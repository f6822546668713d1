/** What is to go wrong in the background from its next start on; kept in `storage.session` under `plan`. */
export interface Plan {
  /** Let a call go no further than this, once: until the background is ended nobody hears of it any more. */
  hold?: { call: string; at: Boundary };
  /** What fails, and how many times. */
  fails?: Partial<Record<Weakness, number>>;
  /** How far the clock is wrong. */
  years?: number;
}

/** The points at which a call may be lost: before its handler runs, once it has begun, before its answer is sent. */
export type Boundary = 'arrived' | 'begun' | 'answered';

/** What may fail: a part of the browser, or the reading of one of the extension's own files. */
export type Weakness =
  | 'storage.local.get'
  | 'storage.local.set'
  | 'storage.session.get'
  | 'storage.session.set'
  | 'indexedDB'
  | 'indexedDB.open'
  | 'indexedDB.put'
  | 'seeds.pack'
  | 'filter.json'
  | 'assets/card.css';

interface Area {
  get(keys: unknown): Promise<Record<string, unknown>>;
  set(items: unknown): Promise<void>;
  remove(keys: unknown): Promise<void>;
}
type Listener = (message: { call?: string }, sender: unknown, reply: (answer: unknown) => void) => unknown;
interface Api {
  storage: { local: Area; session: Area };
  runtime: { onMessage: { addListener(listener: Listener): void } };
}

/** Weakens the background's browser by the plan. Runs before its script, so it uses nothing from around it. */
export function rigBackground(): void {
  const api = ((globalThis as { browser?: unknown }).browser ??
    (globalThis as { chrome?: unknown }).chrome) as Api;
  const { local, session } = api.storage;
  const whole = {
    get: session.get.bind(session),
    set: session.set.bind(session),
    remove: session.remove.bind(session),
  };
  let plan: Plan = {};

  const fails = (what: Weakness): boolean => {
    const left = plan.fails?.[what] ?? 0;
    if (plan.fails && left > 0) plan.fails[what] = left - 1;
    return left > 0;
  };
  const weaken = (object: any, method: string, what: Weakness, error: () => Error) => {
    const original = object[method];
    object[method] = function (this: unknown, ...args: unknown[]) {
      if (!fails(what)) return original.apply(this ?? object, args);
      // The polyfill calls with a callback within a promise, which takes what is thrown.
      if (!what.startsWith('storage') || typeof args.at(-1) === 'function') throw error();
      return Promise.reject(error());
    };
  };
  const broken = () => new Error('An unexpected error occurred');
  weaken(local, 'get', 'storage.local.get', broken);
  weaken(local, 'set', 'storage.local.set', () => new Error('QuotaExceededError: storage is full'));
  weaken(session, 'get', 'storage.session.get', broken);
  weaken(session, 'set', 'storage.session.set', () => new Error('Session storage quota bytes exceeded.'));
  const full = () =>
    new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError');
  weaken(IDBObjectStore.prototype, 'put', 'indexedDB.put', full);
  const refused = () =>
    new DOMException(
      'A mutation operation was attempted on a database that did not allow it.',
      'InvalidStateError',
    );
  weaken(IDBFactory.prototype, 'open', 'indexedDB.open', refused);
  weaken(IDBFactory.prototype, 'deleteDatabase', 'indexedDB.open', refused);
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const file = new URL(String(input)).pathname.slice(1) as Weakness;
    if (fails(file)) throw new TypeError('Failed to fetch');
    return fetch(input, init);
  };

  const planned = whole.get('plan').then((kept) => {
    plan = (kept.plan as Plan | undefined) ?? {};
    if (fails('indexedDB')) Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    const { years } = plan;
    if (years === undefined) return;
    const Real = Date;
    const wrong = () => Real.now() + years * 365.25 * 86_400_000;
    globalThis.Date = class extends Real {
      constructor(...args: [number]) {
        super(...(args.length > 0 ? args : ([wrong()] as [number])));
      }
      static override now = wrong;
    } as DateConstructor;
  });

  const { onMessage } = api.runtime;
  const listen = onMessage.addListener.bind(onMessage);
  onMessage.addListener = (listener) =>
    listen((message, sender, reply) => {
      const hear = async () => {
        await planned;
        const at = plan.hold?.call === message?.call ? plan.hold?.at : undefined;
        // Who does not answer says so by returning nothing, which is too late here.
        if (at === undefined) return void (listener(message, sender, reply) === true || reply(undefined));
        await whole.remove('plan');
        const reached = () => whole.set({ reached: message.call });
        if (at !== 'arrived') listener(message, sender, () => void (at === 'answered' && reached()));
        if (at !== 'answered') await reached();
      };
      void hear();
      return true;
    });
}

/** Weakens a content script's browser where the page asks for it. Runs before that script. */
export function rigContent(): void {
  const { fault } = document.documentElement?.dataset ?? {};
  const { chrome, browser } = globalThis as { chrome?: Api; browser?: Api };
  if (fault !== 'storage') return;
  for (const api of [chrome, browser]) {
    if (api) api.storage.local.get = () => Promise.reject(new Error('An unexpected error occurred'));
  }
}

/** Weakens the browser of one of the extension's own pages. Runs before its script. */
export function rigOwnPage(): void {
  const { chrome, browser } = globalThis as { chrome?: Api; browser?: Api };
  if (localStorage.getItem('fault') !== 'storage.local.set') return;
  for (const api of [chrome, browser]) {
    if (!api) continue;
    api.storage.local.set = (...args: unknown[]) => {
      const error = new Error('QuotaExceededError: storage is full');
      // The polyfill calls with a callback within a promise, which takes what is thrown.
      if (typeof args.at(-1) === 'function') throw error;
      return Promise.reject(error);
    };
  }
}
