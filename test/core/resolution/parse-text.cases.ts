import type { ManifestEntry } from '../../../lib/core/resolution/manifest.ts';

/** A trap of texts that come out of PDF, and what is read from it. */
export interface Case {
  name: string;
  /** The preamble and operative part; the header and the opening line are put before it. */
  body: string;
  manifest?: ManifestEntry;
  /** Ids and wording, in order. */
  paragraphs: [id: string, text: string][];
  footnotes?: [mark: string, text: string][];
}

/** The header of all cases: their resolution is A/RES/90/7. */
export const HEADER = `United Nations A/RES/90/7

Distr.: General 3 January 2036

Ninetieth session

Resolution adopted by the General Assembly on 12 December 2035

[on the report of the Third Committee (A/90/101, para. 9)]

90/7. Lighthouses and the people who keep them

The General Assembly,
`;

export const CASES: Case[] = [
  {
    name: 'page furniture between two paragraphs and within a sentence leaves no trace',
    body: `Recalling the first lighthouse conference, held in

35-28891 **9/14**

A/RES/90/7 Lighthouses and the people who keep them

the spring of 2030,

1. Urges States to keep their lamps lit;

35-28891 11/14

2. Requests a report.`,
    paragraphs: [
      ['PP1', 'Recalling the first lighthouse conference, held in the spring of 2030,'],
      ['OP1', 'Urges States to keep their lamps lit;'],
      ['OP2', 'Requests a report.'],
    ],
  },
  {
    name: 'a sentence that footnotes cut is joined, though the next page begins with a capital',
    body: `Welcoming the work of the Special Rapporteur on the Protection of

¹ See A/90/12.

Lighthouses, and her report ¹ on lamps,

1. Decides to remain seized of the matter.`,
    paragraphs: [
      [
        'PP1',
        'Welcoming the work of the Special Rapporteur on the Protection of Lighthouses, and her report on lamps,',
      ],
      ['OP1', 'Decides to remain seized of the matter.'],
    ],
    footnotes: [['1', 'See A/90/12.']],
  },
  {
    name: 'a sentence that is cut after a comma is joined where the next page goes on with a name',
    body: `Recognizing the work of keepers, sailors, pilots,

² Resolution 61/1.

United Nations agencies and coastguards,

1. Thanks them.`,
    paragraphs: [
      ['PP1', 'Recognizing the work of keepers, sailors, pilots, United Nations agencies and coastguards,'],
      ['OP1', 'Thanks them.'],
    ],
    footnotes: [['2', 'Resolution 61/1.']],
  },
  {
    name: 'a sentence that only the foot of a page cuts after a comma is joined too',
    body: `1. Urges keepers, sailors, pilots,

35-28891 5/14

United Nations agencies and coastguards to keep watch.`,
    paragraphs: [
      ['OP1', 'Urges keepers, sailors, pilots, United Nations agencies and coastguards to keep watch.'],
    ],
  },
  {
    name: 'footnotes between the items of a list do not end it',
    body: `1. *Calls upon* States:

- (a) To mend lamps;³
- (b) To train keepers;

³ See A/89/4.

35-28891 3/4

- (c) To count ships;
- 2. *Requests* a report.`,
    paragraphs: [
      ['OP1', 'Calls upon States:'],
      ['OP1(a)', 'To mend lamps;'],
      ['OP1(b)', 'To train keepers;'],
      ['OP1(c)', 'To count ships;'],
      ['OP2', 'Requests a report.'],
    ],
    footnotes: [['3', 'See A/89/4.']],
  },
  {
    name: 'the notes of a page are put in the order of their marks, and none is lost where no mark calls it',
    body: `Recalling the conventions on lamps ¹ and on oil,²

³ Ibid., vol. 3.

¹ United Nations, *Treaty Series*, vol. 1.

² Ibid., vol. 2.

1. Requests a report.`,
    paragraphs: [
      ['PP1', 'Recalling the conventions on lamps and on oil,'],
      ['OP1', 'Requests a report.'],
    ],
    footnotes: [
      ['1', 'United Nations, Treaty Series, vol. 1.'],
      ['2', 'Ibid., vol. 2.'],
      ['3', 'Ibid., vol. 3.'],
    ],
  },
  {
    name: 'marks stand with and without a space, before punctuation, in tags and in Markdown',
    body: `Noting the Convention ¹ and the Protocol,² the Charter³, lamps<sup>4</sup> (No. 29)⁵ and oil,[^6] as “light”¹⁰ ¹¹ shows,

1. Requests a report on 40 km² of coast.`,
    paragraphs: [
      [
        'PP1',
        'Noting the Convention and the Protocol, the Charter, lamps (No. 29) and oil, as “light” shows,',
      ],
      ['OP1', 'Requests a report on 40 km² of coast.'],
    ],
  },
  {
    name: 'a plain-digit mark is taken out where the manifest names it, and other numbers stay',
    body: `Welcoming the 14 lamps of the coast, and the adoption of its Harbour Declaration, 14

1. Requests 14 reports.`,
    manifest: { plainMarks: [{ mark: '14', after: 'Harbour Declaration,' }] },
    paragraphs: [
      ['PP1', 'Welcoming the 14 lamps of the coast, and the adoption of its Harbour Declaration,'],
      ['OP1', 'Requests 14 reports.'],
    ],
  },
  {
    name: '(a) and (b) within a sentence are no subparagraphs, also where a page begins with (b)',
    body: `Recalling that light requires (a) a lamp that is lit each evening and

35-28891 2/4

(b) a keeper who is awake,

1. Decides that this requires (a) oil and (b) patience;

2. Requests a report.`,
    paragraphs: [
      [
        'PP1',
        'Recalling that light requires (a) a lamp that is lit each evening and (b) a keeper who is awake,',
      ],
      ['OP1', 'Decides that this requires (a) oil and (b) patience;'],
      ['OP2', 'Requests a report.'],
    ],
  },
  {
    name: 'ends of paragraphs are hints: a full stop in the preamble, a colon without a list',
    body: `Noting that lamps go out.

Noting also that they must not,

1. Urges care, including the prohibition of smoking:
2. Requests a report`,
    paragraphs: [
      ['PP1', 'Noting that lamps go out.'],
      ['PP2', 'Noting also that they must not,'],
      ['OP1', 'Urges care, including the prohibition of smoking:'],
      ['OP2', 'Requests a report'],
    ],
  },
  {
    name: 'an opening word begins a paragraph although the one before lost its comma',
    body: `Noting that lamps go out

Recalling the first lamp,

1. Requests a report.`,
    paragraphs: [
      ['PP1', 'Noting that lamps go out'],
      ['PP2', 'Recalling the first lamp,'],
      ['OP1', 'Requests a report.'],
    ],
  },
  {
    name: 'Markdown goes: links, escapes, headings, italics that are stray or never closed',
    body: `Recalling its resolution [64/293](#) and its resolution [217 A (III)](https://example.org/a(b)),

1\\. *Urges Member States to read the *Global Report on Lamps*;

2. *Recalls its decision to light each lamp at dusk and to keep it lit through every night of the year, with oil;*

3. *Requests* a report in the *Treaty Series*.`,
    paragraphs: [
      ['PP1', 'Recalling its resolution 64/293 and its resolution 217 A (III),'],
      ['OP1', 'Urges Member States to read the Global Report on Lamps;'],
      [
        'OP2',
        'Recalls its decision to light each lamp at dusk and to keep it lit through every night of the year, with oil;',
      ],
      ['OP3', 'Requests a report in the Treaty Series.'],
    ],
  },
  {
    name: 'subparagraphs go down three levels, and (i) after (h) is a letter unless (ii) follows',
    body: `1. Calls upon States:

(a) To mend, by:

(i) Cleaning;

(ii) Painting:

a. White;

b. Red;

(b) To count;

2. Calls for:

(h) Hope;

(i) Patience;

(j) Oil.`,
    paragraphs: [
      ['OP1', 'Calls upon States:'],
      ['OP1(a)', 'To mend, by:'],
      ['OP1(a)(i)', 'Cleaning;'],
      ['OP1(a)(ii)', 'Painting:'],
      ['OP1(a)(ii)a.', 'White;'],
      ['OP1(a)(ii)b.', 'Red;'],
      ['OP1(b)', 'To count;'],
      ['OP2', 'Calls for: (h) Hope;'],
      ['OP2(i)', 'Patience;'],
      ['OP2(i)(j)', 'Oil.'],
    ],
  },
  {
    name: 'wrapped lines are one paragraph; a year or number at the start of a line begins none',
    body: `Recalling the conference of
1999. It was held in the year
of the lamp, under articles 3 and
4. of the Charter, on gender-
responsive and gender- and age-
sensitive lamps,

1. Urges States to
act;
2. Requests
a report.`,
    paragraphs: [
      [
        'PP1',
        'Recalling the conference of 1999. It was held in the year of the lamp, under articles 3 and 4. of the Charter, ' +
          'on gender-responsive and gender- and age-sensitive lamps,',
      ],
      ['OP1', 'Urges States to act;'],
      ['OP2', 'Requests a report.'],
    ],
  },
  {
    name: 'a sole operative paragraph has no number and is OP1',
    body: `Recalling the first lamp,

Decides to declare 1 May International Lighthouse Day.

54th plenary meeting
12 December 2035`,
    paragraphs: [
      ['PP1', 'Recalling the first lamp,'],
      ['OP1', 'Decides to declare 1 May International Lighthouse Day.'],
    ],
  },
  {
    name: 'sections and an annex have ids of their own',
    body: `I

Recalling the first lamp,

1. Takes note of the report;

II

Lamps of the south

1. Endorses the conclusions;

2. Requests a report.

54th plenary meeting 12 December 2035

Annex

Declaration on lamps

1. We, the keepers, will keep the lamps.

2. We will:

(a) Clean them;

(b) Light them.

II. Oil

3. We will buy oil.

Article 1

1. Oil is dear.

Article 2

1. Light is free.`,
    paragraphs: [
      ['I.PP1', 'Recalling the first lamp,'],
      ['I.OP1', 'Takes note of the report;'],
      ['II.OP1', 'Endorses the conclusions;'],
      ['II.OP2', 'Requests a report.'],
      ['annex.1', 'We, the keepers, will keep the lamps.'],
      ['annex.2', 'We will:'],
      ['annex.2(a)', 'Clean them;'],
      ['annex.2(b)', 'Light them.'],
      ['annex.II.3', 'We will buy oil.'],
      ['annex.II.art1.1', 'Oil is dear.'],
      ['annex.II.art2.1', 'Light is free.'],
    ],
  },
  {
    name: 'white space is folded, what has no width goes, and quotation marks stay as they are',
    body: `Recalling   the\u00A0“light” of the "light\u00ADhouse"\u200B and the keeper’s lamp,

1. Requests\ta report.`,
    paragraphs: [
      ['PP1', 'Recalling the “light” of the "lighthouse" and the keeper’s lamp,'],
      ['OP1', 'Requests a report.'],
    ],
  },
];
