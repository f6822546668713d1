import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { setOnPages } from '../../../entrypoints/library/changes.ts';
import type { ImportDone } from '../../../lib/messaging/import-job.ts';
import { readImport } from '../../../lib/documents/read-import.ts';
import { inDatabase } from '../../../lib/store/database.ts';
import { readInterrupted } from '../../../lib/store/import-mark.ts';
import { readState } from '../../../lib/store/state.ts';
import { called, imported, importNow, SEEDS, seedOf, stored, tools, variant } from './in-process.ts';

const SEED_SYMBOLS = SEEDS.map(({ symbol }) => symbol);
const ONE = variant('A/RES/75/158', [['trafficking', 'traffic']]);
const TWO = variant('A/RES/79/154', [], 1);

const texts = () => inDatabase((database) => database.getAllKeys('texts'));

describe('an import', () => {
  test('brings in what can be read, behind what is there', async () => {
    const { last, asked } = await importNow({
      'a/one.xml': [ONE],
      'a/two.docx': [TWO],
      'a/notes.txt': 'line 1: expected a title',
    });
    expect(asked).toEqual({ replaces: [], nameless: [], resolutions: 2 });
    expect(last).toMatchObject({
      state: 'done',
      added: 2,
      replaced: 0,
      same: 0,
      problems: [{ file: 'a/notes.txt', reason: 'line 1: expected a title' }],
    });
    const { symbols, origins, onPages, index, rebuild } = await stored();
    expect(rebuild).toBeNull();
    expect(symbols).toEqual([...SEED_SYMBOLS, 'A/RES/75/158', 'A/RES/79/154']);
    expect(origins[0]).toEqual({ kind: 'seeds', file: null, at: null });
    expect(origins[4]).toEqual({ kind: 'import', file: 'a/one.xml', at: '2026-11-22T14:00:00Z' });
    expect(onPages).toEqual(SEED_SYMBOLS);
    expect(index.segment.paragraphs.at(-1)?.paragraph.text).toBe(TWO.paragraphs.at(-1)?.text);
    expect(await texts()).toEqual(['A/RES/75/158', 'A/RES/79/154']);
    expect(called).toEqual(['reopen']);
    expect(await readInterrupted()).toBeNull();
  });

  test.each([0, 1, 50, 51, 120])(
    'takes %i files, some at a time, each once and in their order',
    async (count) => {
      const names = Array.from({ length: count }, (_, n) => `${n}.xml`);
      const { last } = await importNow(Object.fromEntries(names.map((name) => [name, 'expected a text'])));
      expect(last).toMatchObject({ state: 'done', added: 0 });
      expect((last as ImportDone).problems.map(({ file }) => file)).toEqual(names);
    },
  );

  test('shows the new texts on pages where the person says so', async () => {
    await imported({ 'one.xml': [ONE] }, { onPages: true });
    await imported({ 'two.xml': [TWO] });
    expect((await stored()).onPages).toEqual([...SEED_SYMBOLS, 'A/RES/75/158']);
  });

  test('reads real files', async () => {
    tools.readFiles = readImport;
    const seed = readFileSync('seeds/A-RES-77-194.txt', 'utf8').replaceAll('77/194', '75/158');
    const { last, asked } = await new Promise<{ last: unknown; asked: unknown }>((resolve) => {
      void import('../../../entrypoints/library/run-import.ts').then(({ importFiles }) => {
        let asked: unknown = null;
        const job = importFiles(
          [{ path: 'A-RES-75-158.txt', file: new File([seed], 'A-RES-75-158.txt') }],
          (told) => {
            if (told.state === 'asking') {
              asked = told.questions;
              job.answer({ replace: false, symbols: {}, onPages: false });
            } else if (told.state === 'done' || told.state === 'failed') resolve({ last: told, asked });
          },
        );
      });
    });
    expect(asked).toMatchObject({ resolutions: 1, nameless: [] });
    expect(last).toMatchObject({ state: 'done', added: 1, problems: [] });
    expect((await stored()).symbols).toContain('A/RES/75/158');
  });

  test('takes a pasted text, which came from no file', async () => {
    const text = readFileSync('seeds/A-RES-78-228.txt', 'utf8').replaceAll('78/228', '76/186');
    expect(await imported(text)).toMatchObject({ added: 1 });
    const { symbols, origins } = await stored();
    expect(symbols.at(-1)).toBe('A/RES/76/186');
    expect(origins.at(-1)).toMatchObject({ kind: 'import', file: null });
  });

  test('of nothing new asks nothing and changes nothing', async () => {
    await imported({ 'one.xml': [ONE] });
    const before = await inDatabase(readState);
    const { last, asked } = await importNow({
      'again.xml': [ONE, seedOf('A/RES/77/194')],
      'x.txt': 'expected text',
    });
    expect(asked).toBeNull();
    expect(last).toMatchObject({
      state: 'done',
      added: 0,
      replaced: 0,
      same: 2,
      problems: [{ file: 'x.txt' }],
    });
    expect(await inDatabase(readState)).toEqual(before);
    expect(await readInterrupted()).toBeNull();
  });
});

describe('a symbol that the library has', () => {
  const OTHER = variant('A/RES/75/158', [['women', 'persons']]);

  test('is replaced where the person wants it', async () => {
    await imported({ 'one.xml': [ONE] });
    await setOnPages(['A/RES/75/158'], true);
    const { last, asked } = await importNow({ 'other.xml': [OTHER, TWO] }, { replace: true });
    expect(asked).toMatchObject({
      replaces: [{ symbol: 'A/RES/75/158', title: ONE.title, file: 'other.xml' }],
      resolutions: 2,
    });
    expect(last).toMatchObject({ added: 1, replaced: 1 });
    const { symbols, index, onPages } = await stored();
    expect(symbols.filter((symbol) => symbol === 'A/RES/75/158')).toHaveLength(1);
    const own = index.segment.resolutions.find(({ symbol }) => symbol === 'A/RES/75/158');
    expect(own?.paragraphs.map(({ text }) => text)).toEqual(OTHER.paragraphs.map(({ text }) => text));
    expect(onPages).toEqual(SEED_SYMBOLS);
  });

  test('stays where the person wants that', async () => {
    await imported({ 'one.xml': [ONE] });
    const done = await imported({ 'other.xml': [OTHER, TWO] }, { replace: false });
    expect(done).toMatchObject({ added: 1, replaced: 0, problems: [{ file: 'other.xml' }] });
    expect(done.problems[0]?.reason).toContain('another copy of A/RES/75/158');
    const own = (await stored()).index.segment.resolutions.find(({ symbol }) => symbol === 'A/RES/75/158');
    expect(own?.paragraphs.map(({ text }) => text)).toEqual(ONE.paragraphs.map(({ text }) => text));
  });

  test('with other facts alone is another copy', async () => {
    await imported({ 'one.xml': [ONE] });
    const { asked } = await importNow({ 'one.xml': [{ ...ONE, committee: 'Third Committee' }] });
    expect(asked?.replaces).toHaveLength(1);
    const own = (await stored()).index.segment.resolutions.find(({ symbol }) => symbol === 'A/RES/75/158');
    expect(own?.committee).toBe('Third Committee');
  });

  test('that comes twice counts as it came last', async () => {
    const { last, asked } = await importNow({
      'a.xml': [ONE],
      'b.xml': [OTHER],
      'c.xml': [TWO],
      'd.xml': [TWO],
    });
    expect(asked).toMatchObject({ replaces: [{ symbol: 'A/RES/75/158', file: 'b.xml' }], resolutions: 2 });
    expect(last).toMatchObject({ added: 2, same: 1, problems: [{ file: 'a.xml' }] });
    const own = (await stored()).index.segment.resolutions.find(({ symbol }) => symbol === 'A/RES/75/158');
    expect(own?.paragraphs.map(({ text }) => text)).toEqual(OTHER.paragraphs.map(({ text }) => text));
  });

  test('may be a seed, whose copy is kept as a text of its own', async () => {
    await imported({ 'other.xml': [variant('A/RES/77/194', [['women', 'persons']])] });
    const { symbols, origins } = await stored();
    expect(symbols).toHaveLength(4);
    expect(origins[symbols.indexOf('A/RES/77/194')]).toMatchObject({ kind: 'import' });
    expect(await texts()).toEqual(['A/RES/77/194']);
  });
});

describe('a text without a symbol', () => {
  const NAMELESS = variant(null, [['trafficking', 'traffic']]);

  test('gets the one that the person gives it', async () => {
    const { last, asked } = await importNow(
      { 'draft.docx': [NAMELESS, variant(null, [], 2)], 'one.xml': [TWO] },
      { symbols: { 0: 'S/RES/2331(2016)', 1: null } },
    );
    expect(asked).toMatchObject({
      resolutions: 1,
      nameless: [
        { id: 0, title: NAMELESS.title, file: 'draft.docx', body: NAMELESS.body },
        { id: 1, file: 'draft.docx' },
      ],
    });
    expect(asked?.nameless[0]?.beginning).toMatch(/^Guided by the Charter of the United Nations, /u);
    expect(last).toMatchObject({
      added: 2,
      problems: [{ reason: expect.stringContaining('without a symbol') }],
    });
    expect((await stored()).symbols).toContain('S/RES/2331 (2016)');
    expect(await texts()).toContain('S/RES/2331 (2016)');
  });

  test('is left out with what is no symbol', async () => {
    const done = await imported({ 'draft.docx': [NAMELESS] }, { symbols: { 0: 'my draft' } });
    expect(done).toMatchObject({ added: 0, problems: [{ reason: expect.stringContaining('“my draft”') }] });
    expect(await inDatabase(readState)).toBeNull();
  });

  test('that turns out to be in the library replaces that, or does not', async () => {
    await imported({ 'one.xml': [TWO] });
    const given = { symbols: { 0: 'A/RES/79/154' } };
    expect(await imported({ 'draft.docx': [NAMELESS] }, { ...given, replace: false })).toMatchObject({
      added: 0,
    });
    expect(await imported({ 'draft.docx': [NAMELESS] }, { ...given, replace: true })).toMatchObject({
      replaced: 1,
    });
  });
});
