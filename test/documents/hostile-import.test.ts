import { describe, expect, test } from 'vitest';
import { type ImportFile, readImport } from '../../lib/documents/read-import.ts';
import { akn, archive, type Content, eventsOf, files, problemsOf, textsOf } from './import-files.ts';
import fc from '../same-cases.ts';

const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Change numbers in the directory of an archive: a field of every entry, or of the record at its end. */
function alter(
  zip: Uint8Array,
  signature: number,
  field: number,
  value: number,
  size: 2 | 4,
): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(zip);
  const view = new DataView(copy.buffer);
  for (let at = 0; at <= copy.length - 22; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return copy;
}

const WHOLE = archive({ 'a/1.xml': akn(), 'a/2.xml': akn({ symbol: 'A/RES/79/155' }) });

describe('hostile archives', () => {
  test.each<[string, Content, string]>([
    ['cut off', WHOLE.slice(0, -30), 'the file is cut off; download or pack it anew'],
    ['with a password', alter(WHOLE, ENTRY, 8, 1, 2), 'expected an archive without password; unpack it'],
    ['of the larger form', alter(WHOLE, END, 10, 0xffff, 2), 'not zip64; unpack it and import the folder'],
    ['of the larger form', alter(WHOLE, END, 16, 0xffffffff, 4), 'not zip64'],
    [
      'that counts too few',
      alter(WHOLE, END, 10, 1, 2),
      "no more parts in the zip's directory than it counts (1)",
    ],
    [
      'that counts none',
      alter(WHOLE, END, 10, 0, 2),
      "no more parts in the zip's directory than it counts (0)",
    ],
    ['with a directory elsewhere', alter(WHOLE, END, 16, 7, 4), "part 1 of 2 in the zip's directory"],
    [
      'that says it is huge',
      alter(WHOLE, ENTRY, 24, 0x7fffffff, 4),
      'archives of at most 1024 MB when expanded, not 4096 MB',
    ],
    ['of nothing', archive({}), 'expected AKN4UN XML, Word documents (.docx) and plain text in the archive'],
    [
      'of pictures',
      archive({ 'a/1.png': 'x', '__MACOSX/2.xml': akn() }),
      'plain text in the archive; choose another',
    ],
    ['with a path that leads out', archive({ '../1.xml': akn() }), 'expected a path within the archive'],
    ['with a path from the root', archive({ '/etc/1.xml': akn() }), 'expected a path within the archive'],
    [
      'with a path of another system',
      archive({ 'a\\..\\1.xml': akn() }),
      'expected a path within the archive',
    ],
  ])('%s', async (_, content, message) => {
    const problems = await problemsOf({ 'texts.zip': content, '3.xml': akn() });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
    expect(await textsOf({ 'texts.zip': content, '3.xml': akn() })).toHaveLength(1);
  });

  test.each<[string, Content, string]>([
    [
      'a size that is too small',
      alter(WHOLE, ENTRY, 24, 10, 4),
      'texts.zip/a/1.xml: expected a part that is not damaged',
    ],
    [
      'a size that is too large',
      alter(WHOLE, ENTRY, 24, 200_000_000, 4),
      'a/1.xml: expected a file of at most 8 MB',
    ],
    ['a place where nothing is', alter(WHOLE, ENTRY, 42, 0x7fffffff, 4), 'expected the part a/1.xml'],
    [
      'a way of packing that nobody knows',
      alter(WHOLE, ENTRY, 10, 99, 2),
      'texts.zip/a/1.xml: expected a part',
    ],
    [
      'another checksum',
      alter(WHOLE, ENTRY, 16, 1, 4),
      'texts.zip/a/1.xml: expected a part that is not damaged',
    ],
  ])('entries with %s', async (_, content, message) => {
    const problems = await problemsOf({ 'texts.zip': content });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain(message);
  });

  test('one bad entry leaves the others', async () => {
    const zip = archive({ 'a/1.xml': '<akomaNtoso', 'a/2.xml': akn() });
    expect(await textsOf({ 'texts.zip': zip })).toHaveLength(1);
  });

  test('a bomb is refused before it is expanded', async () => {
    const zeros = archive({ 'zeros.xml': new Uint8Array(2 ** 24) });
    expect(zeros.length).toBeLessThan(2 ** 15);
    expect(await problemsOf({ 'bomb.zip': zeros })).toEqual([
      'bomb.zip/zeros.xml: expected a file of at most 8 MB, not 16 MB; divide it',
    ]);
    const entries = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.bin`, 'zeros']));
    expect(await problemsOf({ 'bomb.zip': alter(archive(entries), ENTRY, 24, 250 * 2 ** 20, 4) })).toEqual([
      'bomb.zip: expected archives of at most 1024 MB when expanded, not 1250 MB; import it in smaller parts',
    ]);
  });

  test('archives in archives are opened once, and no deeper', async () => {
    let zip = archive({ 'a/1.xml': akn() });
    expect(await textsOf({ 'texts.zip': archive({ 'in.zip': zip }) })).toHaveLength(1);
    for (let depth = 0; depth < 5; depth++) zip = archive({ 'in.zip': zip });
    expect(await problemsOf({ 'texts.zip': zip })).toEqual([
      'texts.zip/in.zip/in.zip: expected no archive in an archive that is in one itself; unpack it',
    ]);
  });

  test('of a name that comes twice the last is read, and told', async () => {
    const bytes = archive({ 'a/1.xml': akn(), 'a/2.xml': akn({ symbol: 'A/RES/79/155' }) });
    const name = new TextEncoder().encode('a/2.xml');
    for (let at = 0; at + name.length <= bytes.length; at++) {
      if (name.every((letter, i) => bytes[at + i] === letter)) bytes[at + 2] = 0x31;
    }
    const events = await eventsOf({ 'texts.zip': bytes });
    expect(events.filter(({ kind }) => kind === 'problem')).toMatchObject([
      { path: 'texts.zip/a/1.xml', reason: 'stands in the archive more than once; only the last is read' },
    ]);
    expect(events.filter(({ kind }) => kind === 'resolution')).toMatchObject([
      { resolution: { symbol: 'A/RES/79/155' } },
    ]);
  });

  test('whatever is altered, something is told and nothing thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = new Uint8Array(WHOLE);
          for (const [at, byte] of changes) bytes[at] = byte;
          const events = await eventsOf({ 'texts.zip': bytes });
          expect(events.some(({ kind }) => kind === 'resolution' || kind === 'problem')).toBe(true);
        },
      ),
    );
  });
});

describe('hostile markup', () => {
  const billion = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(99)}">${Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(10)}">`,
  ).join('')}]>`;

  test.each([
    [
      'entities that multiply',
      `${billion}<akomaNtoso>&a8;</akomaNtoso>`,
      'line 1: expected no document type',
    ],
    [
      'an entity that reads a file',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><akomaNtoso>&b;</akomaNtoso>',
      'line 1: expected no document type',
    ],
    [
      '100,000 elements within one another',
      akn({ main: '<p>'.repeat(100_000) }),
      'expected at most 200 elements within',
    ],
    [
      '100,000 that are closed',
      akn({ main: `${'<p>'.repeat(100_000)}${'</p>'.repeat(100_000)}` }),
      'expected at most 200 elements within one another',
    ],
    ['more than any text has', akn({ main: ' '.repeat(2 ** 23) }), 'expected a file of at most 8 MB'],
    ['other markup', '<svg/>', 'line 1: expected the element akomaNtoso, not svg'],
  ])('%s', async (_, xml, message) => {
    const problems = await problemsOf({ 'text.xml': xml });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('more words than any text has', async () => {
    const main = `<paragraph><num>1.</num><content><p>Urges ${'all States '.repeat(130_000)}</p></content></paragraph>`;
    expect(await problemsOf({ 'text.xml': akn({ main }) })).toEqual([
      'text.xml: expected a text of at most 250000 words, not 260001; divide it',
    ]);
  });
});

describe('more than an import may have', () => {
  const some = (number: number, size: number) =>
    Array.from({ length: number }, (_, i) => ({
      path: `${i}.txt`,
      size,
      bytes: () => Promise.reject(new Error('was read')),
    }));

  test.each([
    [
      'files',
      some(100_001, 1),
      'expected at most 100000 files in one import, not 100001; import it in smaller parts',
    ],
    ['of a text', some(1, 2 ** 30), 'expected a file of at most 8 MB, not 1024 MB; divide it'],
    [
      'of a library file',
      [{ ...some(1, 2 ** 30)[0], path: 'a.agreed' }] as ImportFile[],
      'expected a file of at most 512 MB, not 1024 MB; divide it',
    ],
    [
      'of an archive',
      [{ path: 'texts.zip', size: 2 ** 30, bytes: () => Promise.reject(new Error('was read')) }],
      'expected a file of at most 512 MB, not 1024 MB; unpack it and import the folder',
    ],
    [
      'of records',
      [{ path: '79.json', size: 2 ** 30, bytes: () => Promise.reject(new Error('was read')) }],
      'expected a file of at most 64 MB, not 1024 MB; divide it',
    ],
  ])('%s is told before anything is read', async (_, given, reason) => {
    const told = [];
    for await (const event of readImport(given)) if (event.kind === 'problem') told.push(event.reason);
    expect(told).toEqual([reason]);
  });

  test('texts: those within the limit are kept', async () => {
    const [file] = files({ 'a.txt': 'The General Assembly,\n\n1. Urges all States to act.' });
    const given = Array.from({ length: 25_002 }, (_, i) => ({ ...file, path: `${i}.txt` })) as ImportFile[];
    let read = 0;
    const told = [];
    for await (const event of readImport(given)) {
      if (event.kind === 'resolution') read++;
      if (event.kind === 'problem') told.push(event);
    }
    expect(read).toBe(25_000);
    expect(told).toMatchObject([
      { path: '25000.txt', reason: expect.stringContaining('at most 25000 resolutions in one import') },
    ]);
  });
});
