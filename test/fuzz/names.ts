import fc from 'fast-check';
import type { ParagraphId } from '../../lib/core/resolution/paragraph-id.ts';
import { toRoman } from '../../lib/core/resolution/roman.ts';

const number = (max: number) => fc.integer({ min: 1, max });
const letter = () => fc.constantFrom(...'ABCDEFGH');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: '' });
const part = () => maybe(fc.tuple(letter(), maybe(letter())).map(([a, b]) => (b ? ` ${a}-${b}` : ` ${a}`)));
const modifiers = () =>
  fc
    .array(fc.tuple(fc.constantFrom('Add', 'Corr', 'Rev'), number(9)), { maxLength: 2 })
    .map((all) => all.map(([name, n]) => `/${name}.${n}`).join(''));

/** Symbols in every form that a body uses. */
export function symbols(): fc.Arbitrary<string> {
  const special = fc.tuple(fc.constantFrom('S-', 'ES-'), number(32)).map(([kind, n]) => `${kind}${n}`);
  const roman = number(30).map(toRoman);
  const join = (...parts: fc.Arbitrary<string | number>[]) => fc.tuple(...parts).map((all) => all.join(''));
  const text = (value: string) => fc.constant(value);
  return fc.oneof(
    join(
      text('A/RES/'),
      fc.oneof(fc.integer({ min: 31, max: 999 }), special),
      text('/'),
      number(9999),
      part(),
      modifiers(),
    ),
    join(text('A/RES/'), number(3541), part(), maybe(text(' ')), text('('), roman, text(')'), modifiers()),
    join(
      text('A/RES/'),
      number(3541),
      text('('),
      fc.constantFrom('S-', 'ES-'),
      number(9).map(toRoman),
      text(')'),
    ),
    join(
      text('S/RES/'),
      number(9999),
      maybe(text(' ')),
      text('('),
      fc.integer({ min: 1946, max: 2099 }),
      text(')'),
    ),
    join(
      text('A/HRC/RES/'),
      fc.oneof(
        number(999),
        number(32).map((n) => `S-${n}`),
      ),
      text('/'),
      number(999),
      modifiers(),
    ),
    join(text('E/RES/'), fc.integer({ min: 1978, max: 2099 }), text('/'), number(99), part(), modifiers()),
    join(
      text('CTOC/COP/2022/'),
      number(99),
      text(', sect. I.A, resolution '),
      number(99),
      text('/'),
      number(99),
    ),
  );
}

/** Ids of paragraphs, and what each is made of. */
export function paragraphIds(): fc.Arbitrary<{ id: string; parts: ParagraphId }> {
  const subparagraph = fc
    .tuple(
      fc.oneof(
        fc.constantFrom('(a)', '(b)', '(z)', '(aa)', '(i)', '(ii)', '(xiv)', '(1)', '(12)', 'a.', 'iv.'),
        number(20).map((n) => `•${n}`),
      ),
      fc.constantFrom('', '', '[2]', '[13]'),
    )
    .map((parts) => parts.join(''));
  const units = { article: 'art', rule: 'rule', guideline: 'guideline', principle: 'principle' } as const;
  const prefixes = { preambular: 'PP', operative: 'OP', unnumbered: 'P', numbered: '' } as const;
  return fc
    .record({
      annex: fc.option(fc.oneof(fc.constant(''), number(12).map(toRoman))),
      sections: fc
        .tuple(maybe(number(40).map(toRoman)), maybe(letter()))
        // A letter alone that is also a numeral is one: the section "I" after "H" is not known from its id.
        .map((all) => all.filter((section) => section !== '')),
      unit: fc.option(
        fc.record({
          name: fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[])),
          number: number(99).map(String),
        }),
      ),
      kind: fc.constantFrom(...(Object.keys(prefixes) as (keyof typeof prefixes)[])),
      number: number(200),
      occurrence: fc.constantFrom(1, 1, 1, 2, 11),
      subparagraphs: fc.array(subparagraph, { maxLength: 3 }),
    })
    .map((parts) => {
      const unit = parts.unit ? `${units[parts.unit.name]}${parts.unit.number}.` : '';
      const annex = parts.annex === null ? '' : `annex${parts.annex}.`;
      const sections = parts.sections.map((section) => `${section}.`).join('');
      const occurrence = parts.occurrence > 1 ? `[${parts.occurrence}]` : '';
      const own = `${prefixes[parts.kind]}${parts.number}${occurrence}${parts.subparagraphs.join('')}`;
      return { id: `${annex}${sections}${unit}${own}`, parts };
    });
}

/** Strings with a few characters of it left out, put in and doubled. */
export function nearly(strings: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(),
    left: fc.nat({ max: 2 }),
    put: fc.oneof(
      fc.constantFrom('', ' ', '/', '(', ')', '.', '-', 'I', '1', '[2]', '\u00a0'),
      fc.string({ maxLength: 3 }),
    ),
  });
  return fc.tuple(strings, fc.array(change, { maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((changed, { at, left, put }) => {
      const from = at % (changed.length + 1);
      return changed.slice(0, from) + put + changed.slice(from + left);
    }, text),
  );
}
