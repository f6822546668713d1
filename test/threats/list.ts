/** What a page, or a file that is brought in, may try, what stands against it, and which tests fail without that. */
export interface Threat {
  threat: string;
  defence: string;
  /** Each a file under `test`, and what the full names of its tests have in common. */
  tests: [file: string, name: RegExp][];
}

export const THREATS: readonly Threat[] = [
  {
    threat: 'messages that look like the extension’s',
    defence: 'the browser says who sent a message; no page and no other extension is heard',
    tests: [
      ['e2e/hostile-messages.test.ts', /^a page that speaks as if it were the extension is heard by nobody/],
      ['messaging/channel.test.ts', /./],
    ],
  },
  {
    threat: 'loading the extension’s files or pages',
    defence: 'none is open to pages',
    tests: [['e2e/hostile-messages.test.ts', /reaches no file and no page/]],
  },
  {
    threat: 'clicks and keys of a script',
    defence: 'only trusted events count',
    tests: [
      ['e2e/hostile-messages.test.ts', /^a page that clicks and types by itself/],
      ['page/clicks.test.ts', /./],
    ],
  },
  {
    threat: 'fields and forms that hide the DOM’s properties',
    defence: 'properties are read with the prototypes’ own getters',
    tests: [['e2e/hostile-clobbering.test.ts', /./]],
  },
  {
    threat: 'highlights cleared, replaced or forged',
    defence: 'painted again at the next change; a click looks in the list of matches, not in the paint',
    tests: [
      ['e2e/living-page.test.ts', /clears every highlight/],
      ['page/watch-page.test.ts', /clears or replaces/],
      ['page/hostile-changes.test.ts', /^paint that is forged/],
    ],
  },
  {
    threat: 'the card styled, moved, hidden, covered or removed',
    defence:
      'styles that the page cannot outrank, the top layer, Escape; a card that is taken away is closed',
    tests: [['e2e/hostile-card.test.ts', /^a page that tries on the card/]],
  },
  {
    threat: 'the card read',
    defence: 'a closed shadow root, whose events end at its host',
    tests: [['e2e/hostile-card.test.ts', /^a page learns nothing/]],
  },
  {
    threat: 'mutation storms',
    defence: 'one look a time, ever longer apart, down to every two seconds; more than 2,000 changes are one',
    tests: [
      ['page/hostile-changes.test.ts', /^a storm/],
      ['e2e/hostile-size.test.ts', /never rests/],
    ],
  },
  {
    threat: 'text that changes while it is read or matched',
    defence: 'the words are compared before they are painted; where a node stood is watched over each pause',
    tests: [
      ['page/hostile-changes.test.ts', /^text that changes/],
      ['fuzz/page/page.test.ts', /^a page that changes/],
    ],
  },
  {
    threat: '10 MB of text',
    defence: 'slices of 8 ms, blocks of at most 100,000 characters, one message after the other',
    tests: [
      ['e2e/hostile-size.test.ts', /10 MB/],
      ['page/hostile-size.test.ts', /^a page of 10 MB|^a cut/],
    ],
  },
  {
    threat: 'elements thousands deep',
    defence: 'no recursion; what was climbed is remembered',
    tests: [
      ['e2e/hostile-size.test.ts', /thousand deep/],
      ['page/hostile-size.test.ts', /^elements within one another/],
    ],
  },
  {
    threat: 'one gram a million times',
    defence: 'each place of the index is looked at a bounded number of times a block',
    tests: [
      ['core/match/check.test.ts', /repeats one gram/],
      ['page/hostile-size.test.ts', /half a million times/],
    ],
  },
  {
    threat: 'poisoned prototypes and replaced built-ins, before the extension runs',
    defence: 'the isolated world; nothing of the page’s own world is called or waited for',
    tests: [['e2e/hostile-scripts.test.ts', /^a page whose script/]],
  },
  {
    threat: 'a server’s policy, a sandbox, a page that stops itself',
    defence: 'nothing is loaded from the page’s origin, nothing waits for its end',
    tests: [['e2e/hostile-scripts.test.ts', /^a page whose server forbids|^a page that stops itself/]],
  },
  {
    threat: 'secrets in password and other fields, in what can be edited, in attributes',
    defence: 'such elements are never entered; nor is a document in `designMode`',
    tests: [
      ['e2e/hostile-fields.test.ts', /./],
      ['page/hostile-changes.test.ts', /^what a person may edit/],
    ],
  },
  {
    threat: 'which private texts a person has brought in',
    defence:
      'paint, which pages can read, is made of texts that the person lets pages show; lists, searches and whole texts go to the extension’s own pages alone; a selection and a card are asked for by a person, and answered from everything into a closed shadow root',
    tests: [
      ['entrypoints/library-choice.test.ts', /^a text that pages may not show|^the texts that are asked/],
      ['entrypoints/library-page-answers.test.ts', /^what a content script may call/],
      ['entrypoints/rebuild.test.ts', /none of which pages see unasked/],
      ['e2e/library.test.ts', /pages show it only where that is wanted/],
    ],
  },
  {
    threat: 'an archive that expands without end, or lies about what is in it',
    defence: 'sizes are added up before anything is expanded, and nothing grows beyond what it said',
    tests: [
      ['documents/hostile-import.test.ts', /^hostile archives|^more than an import may have/],
      ['documents/damaged-docx.test.ts', /a thousand times its size|^whatever is cut off/],
      ['fuzz/fuzz.test.ts', /^damaged imports/],
    ],
  },
  {
    threat: 'names of files that lead out of an archive',
    defence: 'such an entry is refused; a name is only ever shown, nothing is written under it',
    tests: [['documents/hostile-import.test.ts', /^hostile archives with a path/]],
  },
  {
    threat: 'markup with entities, or 100,000 elements within one another',
    defence: 'a document type is refused, and so are more than 200 elements within one another',
    tests: [
      ['documents/hostile-import.test.ts', /^hostile markup/],
      ['fuzz/fuzz.test.ts', /^hostile AKN/],
    ],
  },
  {
    threat: 'JSON with `__proto__`, without end or without sense',
    defence: 'read field by field into maps; lines, depth and the number of complaints are bounded',
    tests: [
      ['core/resolution/records-hostile.test.ts', /./],
      ['fuzz/fuzz.test.ts', /^records /],
    ],
  },
  {
    threat: 'a library file that was forged, its checksum made to fit',
    defence: 'every number is held against what it points to before it is used; what passes does no harm',
    tests: [
      ['core/index/find-flaw.test.ts', /./],
      ['core/index/forged-pack.test.ts', /./],
      ['fuzz/fuzz.test.ts', /^forged packs|^damaged packs|^any bytes as a pack/],
    ],
  },
  {
    threat: 'texts and names that hold markup, or marks that turn the direction of writing',
    defence: 'shown as text, never as markup, and each within its own direction',
    tests: [
      ['ui/library/LibraryPage.list.test.tsx', /an imported title is shown, not run/],
      ['ui/MatchCard.test.tsx', /shows imported text as text/],
      ['ui/MatchCard.altered.test.tsx', /^imported words are shown as text/],
    ],
  },
];

/** The table for ARCHITECTURE, row by row, without what became of the tests. */
export const rowOf = ({ threat, defence }: Threat): string => `| ${threat} | ${defence} |`;
