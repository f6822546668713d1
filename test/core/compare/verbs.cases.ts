/** An adopted paragraph, a text that has its words or nearly, and the verbs that are others. */
export interface VerbCase {
  place: string;
  /** The words of the paragraph that the text is matched with. */
  agreed: string;
  text: string;
  changes: [agreed: string, other: string][];
}

const CRIMINALIZE = 'Urges all Governments to criminalize all forms of trafficking in persons';
const COHERENCE =
  'Strongly urges Governments to ensure coherence between the laws on and measures responding to migration';
const REMEDY = 'Recalls the basic principles on the right to an effective remedy for victims';
const INFORMATION =
  'Also takes note with appreciation of the information submitted by Member States and United Nations entities';
const ENTITIES =
  'undertaken to combat trafficking in women and girls, and urges Member States and United Nations entities that have not done so to submit the requested information';

/** The opening verb stands before the words that are matched, or among them. */
export const OPENING: VerbCase[] = [
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    // A/RES/75/158, operative paragraph 26
    text: 'Calls upon all Governments to criminalize all forms of human trafficking',
    changes: [['Urges', 'Calls upon']],
  },
  {
    place: 'A/RES/77/194 OP14',
    agreed: REMEDY,
    // A/RES/75/158, operative paragraph 14
    text: 'Takes note of the basic principles on the right to an effective remedy for victims of trafficking in persons;',
    changes: [['Recalls', 'Takes note']],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'The Assembly also urged all Governments to criminalize all forms of trafficking in persons.',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'It adopted a text once again calling on Member States to criminalize all forms of trafficking in persons.',
    changes: [['Urges', 'once again calling on']],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'Governments are invited to criminalize all forms of trafficking in persons.',
    changes: [['Urges', 'invited']],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'Governments should be urged to criminalize all forms of trafficking in persons.',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'Most countries have begun to criminalize all forms of trafficking in persons.',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'Nobody has endorsed it. Most countries criminalize all forms of trafficking in persons.',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'Its request to all Governments to criminalize all forms of trafficking in persons was not met.',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP34',
    agreed: COHERENCE,
    text: 'Urges Governments to ensure coherence between the laws on and measures responding to migration',
    changes: [['Strongly urges', 'Urges']],
  },
  {
    place: 'A/RES/77/194 OP34',
    agreed: COHERENCE,
    text: 'They strongly urged Governments to ensure coherence between the laws on and measures responding to migration',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'Strongly urges all Governments to criminalize all forms of trafficking in persons',
    changes: [['Urges', 'Strongly urges']],
  },
  {
    place: 'A/RES/77/194 OP2',
    agreed: INFORMATION,
    text: 'Takes note of the information submitted by Member States and United Nations entities',
    changes: [['Also takes note with appreciation', 'Takes note']],
  },
  {
    place: 'A/RES/77/194 OP2',
    agreed: INFORMATION,
    text: 'The Council took note with appreciation of the information submitted by Member States and United Nations entities',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP30',
    agreed:
      'Calls upon Governments and relevant United Nations bodies to take appropriate measures to raise public awareness',
    text: 'It called on Governments and relevant United Nations bodies to take appropriate measures to raise public awareness',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP24',
    agreed: 'Calls upon Member States to take into consideration the challenges presented by new methods',
    text: 'Member States called for measures to take into consideration the challenges presented by new methods',
    changes: [],
  },
  {
    place: 'A/RES/77/194 PP20',
    agreed:
      'Recognizing that pervasive gender inequality, poverty, unemployment, lack of access to quality education',
    text: 'Deeply concerned that pervasive gender inequality, poverty, unemployment, lack of access to quality education',
    changes: [['Recognizing', 'Deeply concerned']],
  },
  {
    place: 'A/RES/77/194 PP20',
    agreed:
      'Recognizing that pervasive gender inequality, poverty, unemployment, lack of access to quality education',
    text: 'Ministers recognise that pervasive gender inequality, poverty, unemployment, lack of access to quality education',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP42',
    agreed: 'Emphasizes the need to establish firewalls between immigration checks and labour inspections',
    text: 'Re-emphasizing the need to establish firewalls between immigration checks and labour inspections',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP42',
    agreed: 'Emphasizes the need to establish firewalls between immigration checks and labour inspections',
    text: 'We reaffirm the need to establish firewalls between immigration checks and labour inspections',
    changes: [['Emphasizes', 'reaffirm']],
  },
  // Another verb with another object is no change of this one.
  {
    place: 'A/HRC/RES/53/9 PP1',
    agreed: 'Guided by the Charter of the United Nations',
    text: 'Reaffirming the Purposes and Principles of the Charter of the United Nations',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP35',
    agreed: 'Invites States, together with relevant United Nations entities, to undertake further research',
    text: 'It requests the Secretary-General and States, together with relevant United Nations entities, to undertake further research',
    changes: [],
  },
  {
    place: 'A/HRC/RES/53/9 OP18',
    agreed:
      'to ensure that the Special Rapporteur receives the resources necessary to enable the mandate holder',
    text: 'It encouraged the High Commissioner to ensure that the Special Rapporteur receives the resources necessary to enable the mandate holder',
    changes: [['Requests', 'encouraged']],
  },
  {
    place: 'A/HRC/RES/53/9 OP1(n)',
    agreed: 'Ensuring effective access to social protection and health care',
    text: 'Urges effective access to social protection and health care',
    changes: [],
  },
];

/** A verb in the midst of a paragraph. */
export const SECOND: VerbCase[] = [
  {
    place: 'A/RES/77/194 OP7',
    agreed:
      'trafficking in women and girls and invites them to further enhance their efforts and cooperation',
    // A/RES/75/158, operative paragraph 7
    text: 'trafficking in women and girls and encourages them to further enhance their efforts and cooperation',
    changes: [['invites', 'encourages']],
  },
  {
    place: 'A/RES/77/194 OP2',
    agreed: ENTITIES,
    text: ENTITIES.replace('urges', 'in this regard strongly urges'),
    changes: [['urges', 'strongly urges']],
  },
  {
    place: 'A/RES/77/194 OP2',
    agreed: ENTITIES,
    text: ENTITIES.replace('and urges', 'and it further urged'),
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP2',
    agreed: ENTITIES,
    text: ENTITIES.replace('urges', 'calls on'),
    changes: [['urges', 'calls on']],
  },
  {
    place: 'A/RES/77/194 OP2',
    agreed: ENTITIES,
    text: ENTITIES.replace('urges', 'expects'),
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP39',
    agreed: 'pandemic, and in this regard calls upon Governments to ensure that the treatment of victims',
    text: 'pandemic, and in this regard encouraging Governments to ensure that the treatment of victims',
    changes: [['calls upon', 'encouraging']],
  },
  {
    place: 'A/HRC/RES/53/9 OP15',
    agreed: 'to respond favourably to requests to visit their countries, to provide the mandate holder',
    text: 'to respond favourably to demands to visit their countries, to provide the mandate holder',
    changes: [],
  },
];
