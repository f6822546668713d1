import { afterEach, expect, test } from 'vitest';
import { darkness } from '../../lib/page/darkness.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** Words on grounds laid over one another. */
function veiled(...grounds: string[]): string {
  return grounds.reduceRight(
    (inner, ground) => `<div style="background:${ground}">${inner}</div>`,
    '<p>x</p>',
  );
}

test.each([
  ['nothing but the page', '<p>x</p>', false],
  ['light text on nothing', '<p style="color:#eee">x</p>', true],
  ['a dark ground around', '<div style="background:#10151b"><div><p>x</p></div></div>', true],
  [
    'a light ground on a dark one',
    '<div style="background:#000"><p style="background:#fff;color:#fff">x</p></div>',
    false,
  ],
  [
    'a veil over a dark ground',
    '<div style="background:#111"><p style="background:rgb(255 255 255 / 0.1)">x</p></div>',
    true,
  ],
  [
    'a thick veil over a dark ground',
    '<div style="background:#111"><p style="background:rgb(255 255 255 / 0.9)">x</p></div>',
    false,
  ],
  [
    'a picture under light text',
    '<div style="background:linear-gradient(red,blue);color:white"><p>x</p></div>',
    true,
  ],
  [
    'a picture under dark text',
    '<div style="background:linear-gradient(red,blue);color:#222"><p>x</p></div>',
    false,
  ],
  ['oklch, dark', '<p style="background:oklch(0.25 0.02 250)">x</p>', true],
  ['oklch, light', '<p style="background:oklch(0.95 0.02 250)">x</p>', false],
  ['lab, dark', '<p style="background:lab(20 0 0)">x</p>', true],
  ['lab, light', '<p style="background:lab(90 0 0)">x</p>', false],
  ['color(), dark', '<p style="background:color(display-p3 0.1 0.1 0.1)">x</p>', true],
  ['color(), light', '<p style="background:color(srgb 0.9 0.9 0.9)">x</p>', false],
  ['the accent colour', '<p style="background:#0a5ca8;color:#fff">x</p>', true],
  ['a thin dark veil over a light ground', veiled('#fff', 'rgb(0 0 0 / 0.4)'), false],
  ['a dark veil over a light ground', veiled('#fff', 'rgb(0 0 0 / 0.6)'), true],
  ['two thin dark veils over a light ground', veiled('#fff', 'rgb(0 0 0 / 0.4)', 'rgb(0 0 0 / 0.4)'), true],
  ['a blue veil over yellow', veiled('#ffe680', 'rgb(0 0 255 / 0.5)'), false],
  ['a veil in oklch over a dark ground', veiled('#000', 'oklch(1 none none / 0.2)'), true],
  [
    'a thin dark veil over a picture under dark text',
    '<div style="background:linear-gradient(red,blue);color:#222"><p style="background:rgb(0 0 0 / 0.3)">x</p></div>',
    false,
  ],
  ['a yellow note', '<p style="background:#ffe680">x</p>', false],
])('%s', (_, html, dark) => {
  document.body.innerHTML = html;
  expect(darkness()(document.querySelector('p') as Element)).toBe(dark);
});

test('what is remembered from one element does not mislead about its sisters', () => {
  document.body.innerHTML =
    '<div style="background:#000"><p id="a">x</p><p id="b" style="background:#fff">x</p><p id="c">x</p></div>';
  const isDark = darkness();
  expect(['a', 'b', 'c'].map((id) => isDark(document.getElementById(id) as Element))).toEqual([
    true,
    false,
    true,
  ]);
});

test('a ground beyond the host of a shadow root', () => {
  document.body.innerHTML = '<div style="background:#000"><section></section></div>';
  const root = (document.querySelector('section') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p style="color:#000">x</p>';
  expect(darkness()(root.querySelector('p') as Element)).toBe(true);
});
