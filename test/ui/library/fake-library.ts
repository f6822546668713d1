import type { ImportProgress } from '../../../lib/messaging/import-job.ts';
import type { LibraryRow } from '../../../lib/messaging/messages.ts';
import type { LibraryAsks } from '../../../lib/ui/library/library-asks.ts';
import { diff } from '../diff.ts';
import { comparison, describeKey, find, group, hitOf, lineageOf, readText, textOf } from './fake-answers.ts';
import { rowOf, texts } from './texts.ts';

/** A made-up library that is changed as the real one is, and what was asked of it. */
export interface FakeLibrary {
  asks: LibraryAsks;
  /** Each change, in words: `remove A/RES/77/194`. */
  done: string[];
  /** Tells the page how the import goes that it began last. */
  tell: (progress: ImportProgress) => void;
  /** Adds texts that an import brought. */
  add: (rows: LibraryRow[]) => void;
}

/** Answers like the background and the worker from a few texts; `rows` lists others than they are. */
export function fakeLibrary(rows: LibraryRow[] = texts.map((text) => rowOf(text))): FakeLibrary {
  const done: string[] = [];
  const removed = new Set<string>();
  let listed = rows;
  let told: (progress: ImportProgress) => void = () => {};
  const begin = (what: string, tell: typeof told) => {
    done.push(what);
    told = tell;
    return {
      answer: (answers: unknown) => void done.push(`answer ${JSON.stringify(answers)}`),
      cancel: () => void done.push('cancel'),
    };
  };
  const asks: LibraryAsks = {
    describe: async (keys) => keys.map(describeKey),
    lineage: async (key) => lineageOf(key),
    contrast: async (one, other) => {
      const [mine, theirs] = [find(one), find(other)];
      if (!mine || !theirs) return null;
      return diff(mine.text, { start: 0, end: mine.text.length }, theirs.text);
    },
    compare: async () => null,
    sources: async () => [],
    list: async () => ({
      rows: listed.filter(({ symbol }) => !removed.has(symbol)),
      bytes: 41_000_000,
      hasSeeds: ![...removed].some(
        (symbol) => listed.find((row) => row.symbol === symbol)?.origin.kind === 'seeds',
      ),
      interrupted: null,
      problem: null,
      rebuilding: null,
    }),
    search: async ({ words, kind, bodies, from, to, unvoted }, { skip, take }) => {
      const wanted = words.match(/"[^"]+"|\S+/g)?.map((word) => word.replaceAll('"', '').toLowerCase()) ?? [];
      const hits = texts
        .filter(({ body, adopted, adoption }) => {
          const year = Number(adopted?.slice(0, 4));
          const inTime = (from === null || year >= from) && (to === null || year <= to);
          return (
            (!bodies[0] || bodies.includes(body)) && inTime && !(unvoted && adoption === 'recorded vote')
          );
        })
        .flatMap((text) => text.paragraphs.map((paragraph) => ({ text, paragraph })))
        .filter(({ paragraph: { id, text } }) => {
          const ofKind = { preambular: /PP/, operative: /OP/, annex: /annex/ };
          return (
            (!kind || ofKind[kind].test(id)) && wanted.every((word) => text.toLowerCase().includes(word))
          );
        });
      const formulas = group(hits.map(({ text, paragraph }) => hitOf(text, paragraph, wanted)));
      const everything = texts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.toLowerCase()));
      return {
        formulas: formulas.slice(skip, skip + take),
        total: {
          formulas: formulas.length,
          paragraphs: hits.length,
          resolutions: new Set(hits.map(({ text }) => text.symbol)).size,
        },
        unknown: wanted.filter((word) => !everything.some((text) => text.includes(word))),
      };
    },
    read: async (symbol) => readText(symbol),
    compareTexts: async (now, before) => {
      const [later, former] = [textOf(now), textOf(before)];
      return later && former ? comparison(later, former) : null;
    },
    remove: async (symbols) => {
      done.push(`remove ${symbols.join(' ')}`);
      for (const symbol of symbols) removed.add(symbol);
    },
    putBack: async (symbols) => {
      done.push(`put back ${symbols.join(' ')}`);
      for (const symbol of symbols) removed.delete(symbol);
    },
    setOnPages: async (symbols, on) => {
      done.push(`on pages ${on} ${symbols.join(' ')}`);
      listed = listed.map((row) => (symbols.includes(row.symbol) ? { ...row, onPages: on } : row));
    },
    restoreSeeds: async () => {
      done.push('restore seeds');
      removed.clear();
    },
    exportPack: async () => new Blob(['pack']),
    forgetInterrupted: async () => void done.push('forget the interrupted import'),
    importFiles: (files, tell) => begin(`import ${files.map(({ path }) => path).join(' ')}`, tell),
    importText: (text, tell) => begin(`import text ${text}`, tell),
  };
  return {
    asks,
    done,
    tell: (progress) => told(progress),
    add: (more) => {
      listed = [...listed, ...more];
    },
  };
}
