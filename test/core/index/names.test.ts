import { describe, expect, test } from 'vitest';
import { nameTokens } from '../../../lib/core/index/names.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';

function namesIn(text: string, openingPhrase: string | null): string[] {
  const tokens = tokenize(text);
  const inName = nameTokens({ id: 'OP1', openingPhrase, text }, tokens);
  const names: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!inName[i]) continue;
    const end = tokens.ends[i] as number;
    if (i > 0 && inName[i - 1])
      names[names.length - 1] = text.slice(text.lastIndexOf(names.at(-1) ?? ''), end);
    else names.push(text.slice(tokens.starts[i], end));
  }
  return names;
}

const CASES: [name: string, text: string, openingPhrase: string | null, names: string[]][] = [
  [
    'a treaty with the small words that join it',
    'Recalling the United Nations Convention against Transnational Organized Crime and its provisions',
    'Recalling',
    ['United Nations Convention against Transnational Organized Crime'],
  ],
  ['the opening phrase is none', 'Takes Note of the work', 'Takes Note', []],
  ['the first word of a subparagraph is none', 'Providing protection to victims', null, []],
  ['who is bound is none', 'Urges Member States and Governments to act', 'Urges', []],
  ['a date', 'Recalling its resolution of 15 December 2022 on the matter', 'Recalling', ['December 2022']],
  ['an office', 'Requests the Secretary-General to report', 'Requests', ['Secretary-General']],
  ['two names in a list', 'with the Fund; the Agency', null, ['Fund', 'Agency']],
  [
    'what is negotiated in lower case is none',
    'Calls upon all to end trafficking in persons',
    'Calls upon',
    [],
  ],
];

describe('nameTokens', () => {
  test.each(CASES)('%s', (_, text, openingPhrase, names) => {
    expect(namesIn(text, openingPhrase)).toEqual(names);
  });
});
