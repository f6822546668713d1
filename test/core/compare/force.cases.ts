import type { ForceKind } from '../../../lib/core/compare/comparison.ts';

/** An adopted paragraph, its words as another text has them, and what of the change is a change of force. */
export interface ForceCase {
  place: string;
  agreed: string;
  text: string;
  changes: [kind: ForceKind, agreed: string | null, other: string | null][];
}

const DILIGENCE =
  'all States have an obligation to exercise due diligence to prevent, investigate and punish perpetrators of trafficking in persons';
const CRIMINALIZE = 'Urges all Governments to criminalize all forms of trafficking in persons';
const PLANS =
  'a human rights perspective, and to draw up, as appropriate, national action plans in this regard';
const CASES_REFERRED =
  'criminal investigations of corruption related to trafficking in persons and, where appropriate, refer such cases for prosecution';
const MEASURES =
  'Encourages Member States to take, consistent with domestic law, legislative or other measures, where appropriate, to facilitate the detection';
const REDRESS = 'in all stages of humanitarian response and to consider providing adequate access to redress';
const INSPECTIONS =
  'conducted in such a way that does not put potential victims of trafficking in fear of immigration authorities';
const PROTECTION =
  'to facilitate access to justice and protection for victims of trafficking in persons that is not conditional on their participation in criminal proceedings';
const VIOLATES =
  'that not doing so violates and impairs or nullifies the enjoyment of the human rights and fundamental freedoms of the victims';
const MEASURES_30 =
  'Governments and relevant United Nations bodies to take appropriate measures to raise public awareness';

export const CASES: ForceCase[] = [
  // A/HRC/RES/53/9 has "should" where A/RES/78/228 has "have an obligation to".
  {
    place: 'A/RES/78/228 PP3',
    agreed: DILIGENCE,
    text: DILIGENCE.replace('have an obligation to', 'should'),
    changes: [['obligation', 'have an obligation to', 'should']],
  },
  {
    place: 'A/RES/78/228 PP3',
    agreed: DILIGENCE,
    text: DILIGENCE.replace('all States have', 'all States parties have'),
    changes: [['addressee', 'all States', 'all States parties']],
  },
  {
    place: 'A/RES/78/228 PP3',
    agreed: `Bearing in mind that ${DILIGENCE}`,
    text: `Bearing in mind that ${DILIGENCE.replace('all States have an obligation to', 'Governments may, as appropriate,')}`,
    changes: [
      ['addressee', 'all States', 'Governments'],
      ['obligation', 'have an obligation to', 'may'],
      ['qualifier', null, 'as appropriate'],
    ],
  },
  {
    place: 'A/RES/78/228 PP3',
    agreed: VIOLATES,
    // A/RES/77/194
    text: VIOLATES.replace('violates and impairs or nullifies', 'may violate and impair or nullify'),
    changes: [['obligation', null, 'may']],
  },
  {
    place: 'A/RES/78/228 PP3',
    agreed: VIOLATES,
    text: VIOLATES.replace('not doing so', 'doing so'),
    changes: [['negation', 'not', null]],
  },
  {
    place: 'A/HRC/RES/53/9 OP1(a)',
    agreed:
      'measures, which must not be made conditional on their cooperation with law enforcement authorities',
    text: 'measures, which should never be made conditional on their cooperation with law enforcement authorities',
    changes: [['obligation', 'must', 'should']],
  },
  {
    place: 'A/HRC/RES/53/9 OP1(a)',
    agreed:
      'measures, which must not be made conditional on their cooperation with law enforcement authorities',
    text: 'measures, made in May 2023, which must not be made conditional on their cooperation with law enforcement',
    changes: [],
  },
  // Only one word of the phrase stands in the edit.
  {
    place: 'A/RES/77/194 OP18',
    agreed: PLANS,
    text: PLANS.replace('as appropriate', 'as planned'),
    changes: [['qualifier', 'as appropriate', null]],
  },
  {
    place: 'A/RES/77/194 OP18',
    agreed: PLANS,
    text: PLANS.replace('as appropriate', 'as and where appropriate'),
    changes: [['qualifier', 'as appropriate', 'as and where appropriate']],
  },
  {
    place: 'A/RES/77/194 OP18',
    agreed: PLANS,
    text: PLANS.replace(', as appropriate,', ''),
    changes: [['qualifier', 'as appropriate', null]],
  },
  // Moved, not dropped.
  {
    place: 'A/RES/77/194 OP18',
    agreed: PLANS,
    text: 'a human rights perspective, and, as appropriate, to draw up national action plans in this regard',
    changes: [],
  },
  {
    place: 'CTOC/COP/2022/9, sect. I.A, resolution 11/5 OP8',
    agreed: CASES_REFERRED,
    text: CASES_REFERRED.replace('where appropriate', 'where applicable'),
    changes: [['qualifier', 'where appropriate', 'where applicable']],
  },
  // A qualifier takes another's place only where both qualify in the same way.
  {
    place: 'A/RES/78/228 OP18',
    agreed: MEASURES,
    text: MEASURES.replace('consistent with domestic law', 'in accordance with national legislation'),
    changes: [['qualifier', 'consistent with domestic law', 'in accordance with national legislation']],
  },
  {
    place: 'A/RES/78/228 OP18',
    agreed: MEASURES,
    text: MEASURES.replace('consistent with domestic law', 'within existing resources'),
    changes: [
      ['qualifier', 'consistent with domestic law', null],
      ['qualifier', null, 'within existing resources'],
    ],
  },
  {
    place: 'A/RES/78/228 OP18',
    agreed: MEASURES,
    text: MEASURES.replace(
      'consistent with domestic law',
      'subject to the availability of extrabudgetary resources',
    ),
    changes: [
      [
        'qualifier',
        'consistent with domestic law',
        'subject to the availability of extrabudgetary resources',
      ],
    ],
  },
  {
    place: 'A/RES/77/194 OP32',
    agreed: REDRESS,
    text: REDRESS.replace('consider providing', 'provide'),
    changes: [['qualifier', 'consider', null]],
  },
  {
    place: 'A/RES/77/194 OP30',
    agreed: MEASURES_30,
    text: MEASURES_30.replace('to take', 'to seek to take'),
    changes: [['qualifier', null, 'seek to']],
  },
  {
    place: 'A/RES/77/194 OP42',
    agreed: INSPECTIONS,
    text: INSPECTIONS.replace('does not put', 'may put'),
    changes: [
      ['negation', 'not', null],
      ['obligation', null, 'may'],
    ],
  },
  {
    place: 'A/RES/77/194 OP27',
    agreed: PROTECTION,
    text: PROTECTION.replace('is not conditional', "isn't conditional"),
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: CRIMINALIZE.replace('all Governments', 'States parties'),
    changes: [['addressee', 'all Governments', 'States parties']],
  },
  // The changed addressee stands before the words that are matched.
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: 'The Council calls upon the international community to criminalize all forms of trafficking in persons',
    changes: [['addressee', 'all Governments', 'the international community']],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: CRIMINALIZE.replace('all Governments', 'all Governments and the private sector'),
    changes: [['addressee', null, 'the private sector']],
  },
  {
    place: 'A/RES/77/194 OP30',
    agreed:
      'the laws, regulations and penalties relating to this issue and to emphasize that trafficking is a serious crime',
    text: 'the laws, regulations and penalties relating to this issue and should emphasize that trafficking is a serious crime',
    changes: [['obligation', null, 'should']],
  },
  // A name that ends like those who are bound.
  {
    place: 'A/RES/78/228 OP12',
    agreed:
      'and encourages the Coordination Group to engage with relevant regional and international organizations',
    text: 'and encourages the Coordination Group and the Organization of American States to engage with relevant regional and international organizations',
    changes: [],
  },
  // A verb, and told of as one.
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: CRIMINALIZE.replace('Urges all Governments', 'All Governments are invited'),
    changes: [],
  },
  {
    place: 'A/HRC/RES/53/9 PP22',
    agreed: 'that all States should exercise due diligence to prevent trafficking in persons',
    text: 'that all States are encouraged to exercise due diligence to prevent trafficking in persons',
    changes: [['obligation', 'should', 'are encouraged to']],
  },
  // Nobody is addressed here, and nobody bound.
  {
    place: 'A/RES/77/194 PP18',
    agreed:
      'are being trafficked within and between regions and States, as well as within and between developed',
    text: 'are being trafficked within and between regions and countries, as well as within and between developed',
    changes: [],
  },
  {
    place: 'A/RES/77/194 OP26',
    agreed: CRIMINALIZE,
    text: CRIMINALIZE.replace('criminalize', 'criminalise').replace('trafficking', 'all trafficking'),
    changes: [],
  },
];
