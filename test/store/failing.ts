import { forceCloseDatabase } from 'fake-indexeddb';
import { vi } from 'vitest';

/** How work in the database ends before its end. */
export type Failure =
  /** The call throws, and whoever made it can go on. */
  | 'throws'
  /** The context is ended: its transactions are given up, and nothing that it does afterwards has an effect. */
  | 'killed'
  /** The disk is full when the transaction is to be kept. */
  | 'full';

const READS = ['get', 'getAll', 'getAllKeys', 'count', 'openKeyCursor'];
const WRITES = ['put', 'delete', 'clear'];

type Method = (...args: never[]) => unknown;

/**
 * Make the `n`-th call of any method that reads, writes or begins a transaction fail, counted from 0.
 *
 * @returns how many calls there were, asked after the work
 */
export function failAt(n: number, how: Failure): { calls: () => number; restore: () => void } {
  let calls = 0;
  const databases = new Set<IDBDatabase>();
  const spies = [
    ...[...READS, ...WRITES].map((name) => spyOn(IDBObjectStore.prototype, name)),
    spyOn(IDBDatabase.prototype, 'transaction'),
  ];

  function spyOn(prototype: object, name: string) {
    const original = Reflect.get(prototype, name) as Method;
    return vi.spyOn(prototype as Record<string, Method>, name).mockImplementation(function (
      this: IDBDatabase | IDBObjectStore,
      ...args: never[]
    ) {
      const database = 'transaction' in this && this instanceof IDBObjectStore ? this.transaction.db : this;
      databases.add(database as IDBDatabase);
      const call = calls++;
      if (call < n || (how !== 'killed' && call > n)) return original.apply(this, args);
      if (how === 'throws') {
        throw new DOMException('the disk cannot be read', 'UnknownError');
      }
      if (how === 'killed') {
        for (const one of databases) forceCloseDatabase(one as never);
        throw new DOMException('the context is gone', 'InvalidStateError');
      }
      if (!WRITES.includes(name)) return original.apply(this, args);
      const { transaction } = this as IDBObjectStore;
      const request = original.apply(this, args) as IDBRequest;
      const error = new DOMException('no space is left', 'QuotaExceededError');
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', { value: error });
        transaction.abort();
      });
      return request;
    });
  }

  return {
    calls: () => calls,
    restore() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
