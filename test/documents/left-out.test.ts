import { describe, expect, test } from 'vitest';
import { akn, archive, problemsOf, textsOf } from './import-files.ts';

describe('an import leaves out', () => {
  test('texts in other languages, and tells of each language once', async () => {
    const russian = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`main/79session/Russian/79_${i}.xml`, akn({ language: 'rus' })]),
    );
    const contents = {
      'GAresolutions-main.zip': archive({
        ...russian,
        'main/79session/English/79_154.xml': akn(),
        'main/74session/GA resolutions_74session_Arabic.zip': archive({ '1.xml': akn() }),
        'main/75session/English/75_274_F.xml': akn({ language: 'fra' }),
      }),
    };
    expect(await textsOf(contents)).toHaveLength(1);
    expect(await problemsOf(contents)).toEqual([
      'GAresolutions-main.zip/main/79session/Russian: 300 files in Russian were left out, because only English is indexed',
      'GAresolutions-main.zip/main/74session/GA resolutions_74session_Arabic.zip: left out, because only English is indexed',
      'GAresolutions-main.zip/main/75session/English/75_274_F.xml: left out, because only English is indexed',
    ]);
  });

  test('texts of several folders, each by itself', async () => {
    const french = akn({ language: 'fra' });
    const contents = {
      'a/1.xml': french,
      'a/2.xml': french,
      'b/1.xml': french,
      '1.xml': french,
      '2.xml': french,
    };
    expect((await problemsOf(contents)).map((problem) => problem.split(':')[0])).toEqual([
      'a',
      'b/1.xml',
      '1.xml',
      '2.xml',
    ]);
  });

  test('what is no document, without a word', async () => {
    const contents = Object.fromEntries(
      [
        '.git/HEAD',
        '.DS_Store',
        'README.md',
        'LICENSE',
        'flag.png',
        '__MACOSX/._1.xml',
        '~$draft.docx',
        'style.css',
      ].map((name) => [`texts/${name}`, 'The General Assembly']),
    );
    expect(await problemsOf({ ...contents, 'texts/1.xml': akn() })).toEqual([]);
  });

  test('documents of kinds that are not read, and tells how many', async () => {
    expect(
      await problemsOf({ 'texts/a/1.pdf': '%PDF-', 'texts/b/2.PDF': '%PDF-', 'texts/3.xlsx': 'PK' }),
    ).toEqual([
      'texts: 2 files of the kind .pdf were left out, because only AKN4UN XML, Word documents (.docx) and plain text are read',
      'texts/3.xlsx: left out, because only AKN4UN XML, Word documents (.docx) and plain text are read',
    ]);
  });
});
