import { afterEach, describe, expect, test } from 'vitest';
import { readSelection } from '../../lib/page/read-selection.ts';
import { PASSAGE, showPage } from './toy.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const element = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

/** Selects all that an element holds, as a person does who drags over it. */
function select(selector: string): void {
  getSelection()?.selectAllChildren(element(selector));
}

const read = () => readSelection(document)?.text ?? null;

describe('what is selected on a page', () => {
  test.each([
    ['words of one paragraph', `<p>${PASSAGE}</p>`, PASSAGE],
    [
      'over inline elements',
      '<p>to <i>combat</i> <a href="#">trafficking</a> in per<wbr>sons</p>',
      'to combat trafficking in persons',
    ],
    [
      'over blocks, apart by blank lines',
      '<p>one</p><ul><li>two</li><li>three</li></ul>',
      'one\n\ntwo\n\nthree',
    ],
    ['with broken lines', '<p>one<br>two</p>', 'one\ntwo'],
    [
      'without what is not shown',
      '<p>one <span style="display:none">hidden</span><script>1</script>two</p>',
      'one two',
    ],
    ['without fields', '<p>one <textarea>two</textarea></p><select><option>three</option></select>', 'one '],
    ['nothing', '<p></p>', null],
    ['white space', '<p> &nbsp; </p>', null],
  ])('%s', (_, html, expected) => {
    showPage(`<main>${html}</main>`);
    select('main');
    expect(read()).toBe(expected);
  });

  test('in what can be edited', () => {
    showPage('<div contenteditable><p>one</p><p>two</p></div>');
    element('div').focus();
    select('div');
    expect(read()?.replace(/\s+/, ' ')).toBe('one two');
  });

  test('only as far as it is selected, and drawn where it stands', () => {
    showPage('<p id="one">the first words</p><p>and the second</p>');
    const [one, two] = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text) as [Text, Text];
    getSelection()?.setBaseAndExtent(one, 4, two, 3);
    const selected = readSelection(document);
    expect(selected?.text).toBe('first words\n\nand');
    expect(selected?.within).toBe(one);
    const [box] = selected?.rects() ?? [];
    expect(box?.top).toBeCloseTo(element('#one').getBoundingClientRect().top, 0);
  });

  test('backwards as well', () => {
    showPage('<p>the first words</p>');
    const text = element('p').firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 15, text, 4);
    expect(read()).toBe('first words');
  });

  test('within shadow roots, however deep', () => {
    showPage('<div id="host"></div>');
    const outer = element('#host').attachShadow({ mode: 'open' });
    outer.innerHTML = '<section><div></div></section>';
    const inner = (outer.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
    inner.innerHTML = `<p>${PASSAGE}</p><p>two</p>`;
    const [one, two] = [...inner.querySelectorAll('p')].map((p) => p.firstChild as Text) as [Text, Text];
    getSelection()?.setBaseAndExtent(one, 0, two, 3);
    expect(read()).toBe(`${PASSAGE}\n\ntwo`);
  });
});

describe('what is selected in a field', () => {
  test.each([
    ['textarea', '<textarea>the first words</textarea>'],
    ['input', '<input value="the first words">'],
    ['input', '<input type="search" value="the first words">'],
  ])('%s: these words alone', (name, html) => {
    showPage(`<p>Before.</p>${html}`);
    const field = element(name) as HTMLInputElement;
    field.focus();
    field.setSelectionRange(4, 9);
    expect(read()).toBe('first');
    field.setSelectionRange(4, 4);
    expect(read()).toBeNull();
  });

  test('of a password: never', () => {
    showPage('<input type="password" value="hunter2 and more">');
    const field = element('input') as HTMLInputElement;
    field.focus();
    field.select();
    expect(read()).toBeNull();
  });

  test('whose properties the page hides', () => {
    showPage('<textarea>the first words</textarea>');
    const field = element('textarea') as HTMLTextAreaElement;
    field.focus();
    field.setSelectionRange(4, 9);
    for (const name of ['value', 'type', 'selectionStart', 'selectionEnd'])
      Object.defineProperty(field, name, { value: 'forged' });
    expect(read()).toBe('first');
  });
});
