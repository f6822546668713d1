import { expect, test } from 'vitest';
import { paragraphNumbers } from '../../lib/ui/paragraph-number.ts';

test.each([
  ['OP26', ['26.']],
  ['II.OP5', ['5.']],
  ['annex.5', ['5.']],
  ['OP4(a)', ['4.', '(a)']],
  ['OP4(a)(i)', ['4.', '(a)', '(i)']],
  ['PP9(b)', [null, '(b)']],
  ['annex.II.5(a)', ['5.', '(a)']],
  ['PP9', [null]],
  ['annex.II', [null]],
])('%s has the numbers %j', (id, numbers) => {
  expect(paragraphNumbers(id)).toEqual(numbers);
});
