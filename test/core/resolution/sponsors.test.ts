import { describe, expect, test } from 'vitest';
import { tidySponsors } from '../../../lib/core/resolution/sponsors.ts';

describe('sponsors are told each once, as texts spell them', () => {
  test.each([
    [
      ['SUBMITTED BY THE CHAIR OF THE COMMITTEE FOLLOWING INFORMAL CONSULTATIONS'],
      ['Chair of the Committee'],
    ],
    [
      [
        'submitted by the Vice-Chair of the Committee, Ahmed Magdy (Egypt) and on the basis of informal consultations on draft resolution',
      ],
      ['Vice-Chair of the Committee, Ahmed Magdy (Egypt)'],
    ],
    [['ON THE BASIS OF THE REPORT OF THE CREDENTIALS COMMITTEE', ''], []],
    [
      ['LAO PEOPLE’S DEMOCRATIC  REPUBLIC', "Lao People's Democratic Republic", 'MALTA '],
      ["Lao People's Democratic Republic", 'Malta'],
    ],
    [
      ['TÜRKİYE', 'THE PHILIPPINES', 'GUINEA-BISSAU'],
      ['Türkiye', 'Philippines', 'Guinea-Bissau'],
    ],
    [
      [
        'CUBA (ON BEHALF OF THE STATES MEMBERS OF THE UNITED NATIONS THAT ARE MEMBERS OF THE GROUP OF 77 AND CHINA)',
      ],
      [
        'Cuba (on behalf of the States Members of the United Nations that are members of the Group of 77 and China)',
      ],
    ],
    [
      ['Armenia, Bolivia (Plurinational State of), Trinidad and Tobago and Uruguay'],
      ['Armenia', 'Bolivia (Plurinational State of)', 'Trinidad and Tobago', 'Uruguay'],
    ],
  ])('%j', (sponsors, told) => {
    expect(tidySponsors(sponsors)).toEqual(told);
  });
});
