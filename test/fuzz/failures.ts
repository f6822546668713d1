/** An input that once broke a property, and what was wrong then. It is tried before anything else. */
export interface KeptFailure {
  property: string;
  broke: string;
  input: unknown;
}

export const FAILURES: readonly KeptFailure[] = [
  {
    property: 'tokens of accents apart',
    broke:
      'marks were counted as letters, so that a footnote digit stayed glued to a word with its accents composed',
    input: 'cae\u03019',
  },
  {
    property: 'tokens',
    broke:
      'a ligature was counted as one letter of the four that a word before a glued footnote digit must have',
    input: 'A\uFB039 abcd\u034F\u03019',
  },
  {
    property: 'symbols',
    broke: 'formatSymbol gave A/RES/S-I/1 for a special session that was counted in Roman numerals',
    input: 'A/RES/1(S-I)',
  },
  {
    property: 'disturbed seeds',
    broke: 'the dash of a page number “- 12 -” was taken for the sign of a list, and the number for the text',
    input: { seed: 0, places: [[0, '\n\n- 12 -\n\n']] },
  },
  {
    property: 'manifests',
    broke: 'a plain mark that is no number left private-use characters in the wording',
    input: '{"any.txt":{"plainMarks":[{"mark":"𐀀𐀀𐀀𐀀𐀀𐀀","after":"Guided by the Charter"}]}}',
  },
  {
    property: 'hostile AKN',
    broke: 'a footnote marker of more than ten characters left private-use characters in the wording',
    input: {
      document: { preamble: [0], operative: [0] },
      changes: [
        {
          at: 560,
          left: 0,
          put: '<authorialNote marker="abcdefghijklm"><p>Ibid.</p></authorialNote>',
          times: 1,
        },
      ],
    },
  },
  {
    property: 'resolutions as AKN',
    broke: 'the preambles of all sections were put before the first section, as one',
    input: [
      { preamble: [0], operative: [0] },
      { preamble: [1], operative: [1] },
    ],
  },
  {
    property: 'damaged packs',
    broke: 'a name that a flipped bit changed in the list of resolutions gave a TypeError',
    input: { changes: [{ at: 603, left: 1, put: [35] }], forged: true },
  },
  {
    property: 'damaged packs',
    broke: 'a directory that is no list gave a TypeError',
    input: {
      changes: [
        { at: 12, left: 4, put: [2, 0, 0, 0] },
        { at: 24, left: 2, put: [123, 125] },
      ],
      forged: true,
    },
  },
  {
    property: 'forged packs',
    broke: 'tokens that end beyond the reach of 31 bits were counted for ever',
    input: [{ section: 'offsets', at: 87170, put: [4294967295, 13946], left: 6, text: '[]', cut: false }],
  },
  {
    property: 'a block disguised',
    broke:
      'a body was not named where its name was broken over two lines, and sources stood in another order',
    input: ['the General Assembly Rights, the International Covenant on ', 'space'],
  },
  {
    property: 'comparisons of matches',
    broke: 'words inserted before a comma stood before the end of the edit that came before them',
    input:
      'of trafficking in persons and its link with conflict-related sexual violence, and by stressing the known as the Khartoum Declaration, and calls for its effective implementation, including through technical cooperation and ',
  },
  {
    property: 'paragraphs against one another',
    broke: 'words left out at the end took what follows the stretch into the last piece',
    input: [179, 0],
  },
  {
    property: 'comparisons of anything',
    broke: 'an edit behind the last word made a word of undefined',
    input: {
      text: 'Guided ',
      paragraph: 0,
      start: 0,
      length: 6,
      source: {
        start: 15,
        end: 43,
        edits: [
          { op: 'delete', kind: 'wording', page: { start: 0, end: 0 }, source: { start: 2, end: 37 } },
          { op: 'insert', kind: 'spelling', page: { start: 0, end: 0 }, source: { start: 0, end: 0 } },
        ],
      },
    },
  },
  {
    property: 'cost',
    broke: 'the XML parser copied all of a text for each carriage return in it',
    input: { reader: 'XML elements', parts: { before: '', middle: '#labour inspections \r\n', after: '' } },
  },
  {
    property: 'cost',
    broke: 'the search for the title copied all blocks behind each block of the header',
    input: { reader: 'a header', parts: { before: '', middle: '\n\n1. Urges /', after: '' } },
  },
  {
    property: 'cost',
    broke: 'the search for footnote marks began anew at each character of a stretch of white space',
    input: { reader: 'a header', parts: { before: 'the ', middle: ' ', after: '(a) ' } },
  },
  {
    property: 'cost',
    broke: 'full stops that do not end the number of a paragraph were searched for its end from each of them',
    input: { reader: 'XML number', parts: { before: '', middle: '.', after: '”' } },
  },
  {
    property: 'cost',
    broke: 'a word of a term that is repeated made the filter look to the end of the block from each word',
    input: { reader: 'filter', parts: { before: '', middle: 'organs ', after: '' } },
  },
  {
    property: 'cost',
    broke: 'each mark that opens no quotation was followed to the end of the text',
    input: { reader: 'quotation', parts: { before: '', middle: '’people on \n\n‘', after: '' } },
  },
  {
    property: 'messages',
    broke: 'a payload that is no JSON was thrown out of the listener',
    input: [{ call: 'describe', payload: '' }, { id: 'test-extension-id' }],
  },
  {
    property: 'a page that changes',
    broke: 'where the page moved what was being read to its end, what had stood between was not read',
    input: { paragraphs: 300, changes: [{ change: 'move', from: 0, count: 235 }] },
  },
];
