import { describe, expect, test } from 'vitest';
import { isFootnoteMark } from '../../lib/page/footnote-mark.ts';

describe('isFootnoteMark', () => {
  test.each([
    ['trafficking in persons', '12', true],
    ['trafficking in persons,', '12', true],
    ['public officials.”', '3', true],
    ['(women and girls)', '3', true],
    ['trafficking ', '12', true],
    ['trafficking in persons', ' [12] ', true],
    ['trafficking in persons', '[3][4]', true],
    ['trafficking in persons', '1, 2', true],
    ['trafficking in persons', '3–5', true],
    ['trafficking in persons', '*', true],
    ['trafficking in persons', '††', true],
    ['trafficking in persons', 'a', true],
    ['trafficking in persons', '[note 1]', true],
    ['droits de l’homme', '4', true],
    ['tráfico de niños', '4', true],
    ['travail forcé', '4', true],
    ['the 21', 'st', false],
    ['an area of 20 km', '2', false],
    ['a force of 10', '6', false],
    ['E = mc', '2', false],
    ['M', 'r', false],
    ['', '1', false],
    ['trafficking in persons', 'TM', false],
    ['trafficking in persons', 'see the annex', false],
    ['trafficking in persons', '', false],
    ['trafficking in persons', '1234', false],
  ])('%j then %j: %s', (before, mark, expected) => {
    expect(isFootnoteMark(mark, before)).toBe(expected);
  });
});
