import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetInterrupted } from '../../../entrypoints/library/changes.ts';
import { importFiles } from '../../../entrypoints/library/run-import.ts';
import type { WorkerTold } from '../../../entrypoints/library/worker/orders.ts';
import { extendSegment } from '../../../lib/core/index/build-segment.ts';
import { finish } from '../../../lib/core/steps.ts';
import type { ImportDone, ImportProgress } from '../../../lib/messaging/import-job.ts';
import { sweep } from '../../../lib/store/commit-library.ts';
import { beginImport, readInterrupted } from '../../../lib/store/import-mark.ts';
import { withLibrary } from '../../../lib/store/lock.ts';
import { type Failure, failAt } from '../../store/failing.ts';
import { commitTexts, contents, tamper } from '../../store/own-library.ts';
import { answers, called, imported, importNow, stored, surround, tools, variant } from './in-process.ts';

const ONE = variant('A/RES/75/158', [['trafficking', 'traffic']]);
const TWO = variant('A/RES/79/154', [], 1);

/** Quick: what analysis and lineage add is of no concern here. */
const extendQuickly: typeof tools.extend = (base, { drop, add }) => ({
  segment: finish(extendSegment(base && { segment: base.segment, drop }, add)),
  overlay: { terms: [], forms: [], boilerplate: new Uint32Array(0), lineage: new Uint32Array(0) },
});

/** What the library is, without when it came to be. */
async function library(): Promise<unknown> {
  const { symbols, onPages, index } = await stored();
  const wording = index.segment.paragraphs.map(({ paragraph }) => paragraph.text);
  return { symbols, onPages, wording, answers: await answers() };
}

describe('an import that fails at any point of the database', () => {
  beforeEach(() => {
    tools.extend = extendQuickly;
  });

  test.each<Failure>(['throws', 'killed', 'full'])(
    'leaves the old library or the new one: %s',
    async (how) => {
      const begin = async () => {
        globalThis.indexedDB = new IDBFactory();
        await imported({ 'one.xml': [ONE] });
      };
      await begin();
      const old = await library();
      await imported({ 'two.xml': [TWO] });
      const fresh = await library();
      let n = 0;
      let failed = 0;
      for (; ; n++) {
        await begin();
        const failing = failAt(n, how);
        const { last } = await importNow({ 'two.xml': [TWO] });
        const calls = failing.calls();
        failing.restore();
        if (calls <= n) break;
        if (last.state === 'failed') {
          failed++;
          if (how === 'full') expect(last.message, `call ${n}`).toMatch(/^There is no room left/u);
          expect(await library(), `call ${n}: ${last.message}`).toEqual(old);
        } else expect(await library(), `call ${n}`).toEqual(fresh);
        expect(['done', 'failed']).toContain(last.state);
        expect(await importNow({ 'two.xml': [TWO] }), `after call ${n}`).toMatchObject({
          last: { state: 'done' },
        });
        expect(await library(), `after call ${n}`).toEqual(fresh);
      }
      expect(n).toBeGreaterThan(20);
      expect(failed).toBeGreaterThan(how === 'full' ? 3 : 20);
    },
  );

  test('says what to do, and that the library is as it was', async () => {
    tools.extend = () => {
      throw new Error('out of memory');
    };
    const { last } = await importNow({ 'one.xml': [ONE] });
    expect(last).toEqual({ state: 'failed', message: 'Out of memory. The library is as it was.' });
    expect(await readInterrupted()).toBeNull();
    expect(called).toEqual([]);
  });
});

describe('two imports at once', () => {
  test('are done one after the other', async () => {
    tools.extend = extendQuickly;
    await Promise.all([imported({ 'one.xml': [ONE] }), imported({ 'two.xml': [TWO] })]);
    expect((await stored()).symbols.slice(4).sort()).toEqual(['A/RES/75/158', 'A/RES/79/154']);
  });

  test('are not, where the first one takes long', async () => {
    let letGo = () => {};
    const held = withLibrary(() => new Promise<void>((resolve) => (letGo = resolve)), 1000);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const importing = importNow({ 'one.xml': [ONE] });
    await vi.advanceTimersByTimeAsync(11_000);
    expect((await importing).last).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('is being changed elsewhere'),
    });
    vi.useRealTimers();
    letGo();
    await held;
  });
});

describe('a worker that is ended', () => {
  /** Does what it is told to do, holding the library, until it is ended. */
  class Held {
    static work: (tell: (told: WorkerTold) => void) => Promise<void>;
    onmessage: ((event: { data: WorkerTold }) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;
    #end = () => {};

    postMessage(): void {
      const ended = new Promise<void>((resolve) => {
        this.#end = resolve;
      });
      void withLibrary(async () => {
        await Held.work((data) => this.onmessage?.({ data }));
        await ended;
      }, 0);
    }

    terminate(): void {
      this.#end();
    }
  }

  const DONE: ImportDone = {
    state: 'done',
    added: 1,
    replaced: 0,
    same: 0,
    problems: [],
    notes: [],
    seconds: 1,
  };
  const begin = () => beginImport({ at: '2026-11-22T14:00:00Z', files: 1 });
  const until = (state: ImportProgress['state']) =>
    new Promise<{ told: ImportProgress[]; cancel: () => void; ended: Promise<ImportProgress> }>((resolve) => {
      const told: ImportProgress[] = [];
      let end: (last: ImportProgress) => void;
      const ended = new Promise<ImportProgress>((resolve) => {
        end = resolve;
      });
      const job = importFiles([], (progress) => {
        told.push(progress);
        if (progress.state === state) resolve({ told, cancel: job.cancel, ended });
        if (['done', 'failed', 'cancelled'].includes(progress.state)) end(progress);
      });
    });
  const QUESTIONS: WorkerTold = {
    state: 'asking',
    questions: { replaces: [], nameless: [], resolutions: 1 },
  };

  beforeEach(() => {
    vi.stubGlobal('Worker', Held);
  });

  test('by the person leaves the library as it was, and nothing behind', async () => {
    await commitTexts(0, [ONE]);
    const before = await contents();
    Held.work = async (tell) => {
      await begin();
      await tamper((database) => database.put('chunks', new Blob(['AGRL']), [7, 0]));
      tell(QUESTIONS);
    };
    const { cancel, ended } = await until('asking');
    expect(await readInterrupted()).toBeNull();
    cancel();
    cancel();
    expect(await ended).toEqual({ state: 'cancelled' });
    expect(await contents()).toEqual(before);
    expect(await readInterrupted()).toBeNull();
    expect(called).toEqual([]);
  });

  test('by the person a moment too late says that it is done', async () => {
    Held.work = async (tell) => {
      await begin();
      tell({ state: 'committing', from: 0, done: DONE });
      await commitTexts(0, [ONE]);
      tell(QUESTIONS);
    };
    const { cancel, ended } = await until('asking');
    cancel();
    expect(await ended).toEqual(DONE);
    expect(called).toEqual(['reopen']);
  });

  test('by the person while it writes says that it is cancelled, where the old library stands', async () => {
    Held.work = async (tell) => {
      await begin();
      tell({ state: 'committing', from: 0, done: DONE });
      tell(QUESTIONS);
    };
    const { cancel, ended } = await until('asking');
    cancel();
    expect(await ended).toEqual({ state: 'cancelled' });
  });

  test('while files are still handed over is handed no more of them', async () => {
    const postMessage = vi.spyOn(Held.prototype, 'postMessage').mockReturnValue();
    const files = Array.from({ length: 500 }, (_, n) => ({ path: `${n}.xml`, file: new File([], 'x') }));
    const ended = new Promise<ImportProgress>((resolve) => {
      const { cancel } = importFiles(files, resolve);
      cancel();
    });
    expect(await ended).toEqual({ state: 'cancelled' });
    expect(postMessage).toHaveBeenCalledOnce();
  });

  test('by itself says so', async () => {
    vi.stubGlobal(
      'Worker',
      class extends Held {
        override postMessage(): void {
          setTimeout(() => this.onerror?.({ message: 'Uncaught RangeError', preventDefault() {} }));
        }
      },
    );
    const { told } = await until('failed');
    expect(told).toEqual([{ state: 'failed', message: 'Uncaught RangeError' }]);
  });

  test('with its page leaves nothing behind once it is forgotten', async () => {
    await commitTexts(0, [ONE]);
    const before = await contents();
    await begin();
    await tamper((database) => database.put('chunks', new Blob(['AGRL']), [7, 0]));
    expect(await readInterrupted()).not.toBeNull();
    await forgetInterrupted();
    expect(await readInterrupted()).toBeNull();
    expect(await contents()).toEqual(before);
  });

  test('with its page is told about later', async () => {
    await begin();
    expect(await readInterrupted()).toEqual({ at: '2026-11-22T14:00:00Z', files: 1 });
    await sweep();
    vi.unstubAllGlobals();
    surround();
    await imported({ 'one.xml': [ONE] });
    expect(await readInterrupted()).toBeNull();
  });
});
