import { expect, test } from 'vitest';
import { toCsv } from '../../../lib/ui/panel/csv.ts';

const BOM = '\uFEFF';

test.each<[string, string[][], string]>([
  [
    'plain cells',
    [
      ['words', 'grade'],
      ['a b', 'Term'],
    ],
    '"words","grade"\r\n"a b","Term"\r\n',
  ],
  ['quotation marks are doubled', [['say "no"']], '"say ""no"""\r\n'],
  ['commas and line breaks stay in their cell', [['a, b\nc']], '"a, b\nc"\r\n'],
  ['a formula is no formula', [['=HYPERLINK("http://x")']], '"\'=HYPERLINK(""http://x"")"\r\n'],
  [
    'nor is any other beginning of one',
    [['+1', '-1', '@A1', '\tx', '\rx']],
    '"\'+1","\'-1","\'@A1","\'\tx","\'\rx"\r\n',
  ],
  ['a sign inside stays as it is', [['a=b']], '"a=b"\r\n'],
  ['nothing', [], ''],
])('%s', (_, rows, csv) => {
  expect(toCsv(rows)).toBe(BOM + csv);
});
