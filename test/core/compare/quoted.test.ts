import { describe, expect, test } from 'vitest';
import { isQuoted } from '../../../lib/core/compare/quoted.ts';
import { NOT_QUOTED, QUOTED } from './quoted.cases.ts';

function ask(marked: string): boolean {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return isQuoted(marked.replace(/[⟦⟧]/gu, ''), start, end);
}

describe('quoted', () => {
  test.each(QUOTED)('%s: %s', (_, text) => expect(ask(text)).toBe(true));
});

describe('not quoted', () => {
  test.each(NOT_QUOTED)('%s: %s', (_, text) => expect(ask(text)).toBe(false));
});
