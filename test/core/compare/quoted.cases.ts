/** Texts in which `⟦` and `⟧` stand around the stretch that is asked about. */
export const QUOTED: [why: string, text: string][] = [
  [
    'marks directly around it',
    'The Assembly “⟦urges all Governments to criminalize all forms of trafficking⟧”.',
  ],
  ['straight marks', 'The Assembly "⟦urges all Governments to criminalize all forms of trafficking⟧".'],
  ['single marks', 'The Assembly ‘⟦urges all Governments to criminalize all forms of trafficking⟧’.'],
  [
    'straight single marks',
    "The Assembly '⟦urges all Governments to criminalize all forms of trafficking⟧'.",
  ],
  ['guillemets', 'The Assembly «⟦urges all Governments to criminalize all forms⟧ of trafficking».'],
  ['low marks', 'The Assembly „⟦urges all Governments to criminalize all forms⟧ of trafficking“.'],
  [
    'a mark a few words before',
    'It “also urges and reminds all Governments ⟦to criminalize all forms of trafficking⟧”.',
  ],
  [
    'a closing mark far behind',
    'It “⟦urges all Governments to criminalize⟧ at once, without delay and with no exception, all forms”.',
  ],
  [
    'the first words outside',
    'It says ⟦that “all States should exercise due diligence to prevent trafficking”⟧.',
  ],
  [
    'marks around nearly all',
    'She noted that ⟦States “should exercise due diligence to prevent trafficking in⟧ persons”.',
  ],
  [
    'a plural’s apostrophe within',
    'The duty is that ‘⟦all States’ duty to exercise due diligence must be met⟧’.',
  ],
  ['a plural at the end', 'It asks for ‘⟦protection and assistance for all victims⟧’ in general.'],
  [
    'an apostrophe within',
    'It stresses "⟦women\'s and girls\' vulnerabilities to trafficking in all its forms⟧".',
  ],
  [
    'an inner quotation',
    'It “⟦recalls the ‘Trafficking in Persons Protocol’ and its provisions on victims⟧”.',
  ],
  [
    'an inner quotation of the same marks',
    'It “⟦recalls the “Protocol” and all its provisions on victims⟧ of trafficking”.',
  ],
  ['a bracket first', 'It urged States (“⟦to criminalize all forms of trafficking in persons⟧”).'],
];

export const NOT_QUOTED: [why: string, text: string][] = [
  ['no marks', 'The Assembly ⟦urges all Governments to criminalize all forms of trafficking⟧.'],
  ['a quotation before it', 'Calling it “a crime”, it ⟦urges all Governments to criminalize all forms⟧.'],
  ['a quotation behind it', 'It ⟦urges all Governments to criminalize all forms⟧ of “trafficking”.'],
  [
    'another sentence’s',
    'They met “in haste. They ⟦urge all Governments to criminalize all forms⟧ of trafficking”.',
  ],
  ['one word of it', 'It ⟦urges all “Governments” to criminalize all forms of trafficking⟧.'],
  ['half of it', 'It ⟦urges all Governments to “criminalize all forms of trafficking⟧”.'],
  ['it runs out of the marks', 'It “⟦urges all Governments” to criminalize all forms of trafficking⟧.'],
  [
    'two quotations and words between',
    'It “⟦urges all Governments” to criminalize “all forms of trafficking⟧”.',
  ],
  ['no closing mark', 'The Assembly “⟦urges all Governments to criminalize all forms of trafficking⟧.'],
  ['no opening mark', 'The Assembly ⟦urges all Governments to criminalize all forms of trafficking⟧”.'],
  [
    'deep inside a speech',
    'He said: “We met for ten days in Vienna and agreed ⟦to criminalize all forms of trafficking⟧”.',
  ],
  [
    'apostrophes of plurals',
    "The States' view: ⟦protect migrants' rights and victims' privacy in all proceedings⟧.",
  ],
  [
    'apostrophes in words',
    'It’s ⟦women’s and girls’ vulnerability to trafficking that⟧ States’ laws address.',
  ],
];
