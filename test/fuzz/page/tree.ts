import fc from 'fast-check';

/** A part of a page as plain data: text, or an element. */
export type Tree = string | Branch;

interface Branch {
  name: string;
  /** `block`, `none` or nothing in particular. */
  display?: string;
  isEditable?: boolean;
  /** What its open shadow root holds. */
  shadow?: Tree[];
  children: Tree[];
}

const TEXTS = [
  'trafficking',
  ' in ',
  'per',
  'sons',
  ', especially women',
  '12',
  '[3]',
  '[citation needed]',
  '*',
  'a',
  '21',
  'st',
  '.',
  ' ',
  '\n',
  '\n \n',
  'one\n\n\ntwo',
  'é',
  '\u00ad',
  '\u{1d400}',
  '',
];
const NAMES = [
  ...'p div li td h2 blockquote pre section form'.split(' '),
  ...'span b a i em x-part ruby slot mark'.split(' '),
  ...'sup sup sup br br wbr code button script textarea rt img #comment'.split(' '),
];
/** Elements that take a shadow root, one in a few. */
const HOSTS = new Set(['p', 'div', 'section', 'span', 'x-part', 'blockquote', 'h2']);

/** Trees of every kind of element, nested in any order, as scripts may build them. */
export function trees(): fc.Arbitrary<Tree[]> {
  const { list } = fc.letrec<{ list: Tree[]; tree: Tree }>((tie) => ({
    list: fc.array(tie('tree'), { maxLength: 6, depthIdentifier: 'page' }),
    tree: fc.oneof(
      { depthIdentifier: 'page', maxDepth: 5 },
      { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
      {
        weight: 4,
        arbitrary: fc
          .record({
            name: fc.constantFrom(...NAMES),
            display: fc.constantFrom('', '', '', '', 'block', 'none'),
            isEditable: fc.nat({ max: 30 }).map((roll) => roll === 30),
            shadow: fc.option(tie('list'), { freq: 8 }),
            children: tie('list'),
          })
          .map(
            ({ name, display, isEditable, shadow, children }): Branch => ({
              name,
              ...(display && { display }),
              ...(isEditable && { isEditable }),
              ...(shadow && HOSTS.has(name) && { shadow }),
              children,
            }),
          ),
      },
    ),
  }));
  return list;
}

/** Grow a tree below a node. */
export function plant(parent: ParentNode, list: readonly Tree[]): void {
  for (const tree of list) {
    if (typeof tree === 'string') parent.append(document.createTextNode(tree));
    else if (tree.name === '#comment') parent.append(document.createComment('a comment'));
    else parent.append(grow(tree));
  }
}

function grow({ name, display, isEditable, shadow, children }: Branch): Element {
  const element = document.createElement(name);
  // A script that is run would be another test.
  if (name === 'script') element.setAttribute('type', 'text/plain');
  if (display) element.style.display = display;
  if (isEditable) element.setAttribute('contenteditable', '');
  if (shadow) plant(element.attachShadow({ mode: 'open' }), shadow);
  plant(element, children);
  return element;
}
