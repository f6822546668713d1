/** A text, and what is cited in it: the words and the symbols that they may mean. */
export interface CitationsCase {
  text: string;
  /** The body whose text it is. */
  body?: string;
  cited: [words: string, ...symbols: string[]][];
}

const GA = 'General Assembly';

/** Document symbols in running text. */
export const SYMBOLS: CitationsCase[] = [
  { text: 'See A/RES/77/194.', cited: [['A/RES/77/194', 'A/RES/77/194']] },
  { text: '(A/HRC/RES/53/9)', cited: [['A/HRC/RES/53/9', 'A/HRC/RES/53/9']] },
  { text: 'S/RES/2331 (2016), para. 2', cited: [['S/RES/2331 (2016)', 'S/RES/2331 (2016)']] },
  { text: 'S/RES/2331(2016)', cited: [['S/RES/2331(2016)', 'S/RES/2331 (2016)']] },
  { text: 'E/RES/2021/25;', cited: [['E/RES/2021/25', 'E/RES/2021/25']] },
  { text: 'A/RES/217(III)', cited: [['A/RES/217(III)', 'A/RES/217(III)']] },
  { text: 'A/RES/3367(XXX)', cited: [['A/RES/3367(XXX)', 'A/RES/3367(XXX)']] },
  { text: 'A/RES/217 A (III).', cited: [['A/RES/217 A (III)', 'A/RES/217 A (III)']] },
  { text: 'E/RES/1503(XLVIII)', cited: [['E/RES/1503(XLVIII)', 'E/RES/1503(XLVIII)']] },
  {
    text: 'A/RES/S-13/2 and A/RES/ES-11/2',
    cited: [
      ['A/RES/S-13/2', 'A/RES/S-13/2'],
      ['A/RES/ES-11/2', 'A/RES/ES-11/2'],
    ],
  },
  { text: 'A/RES/ES‑11/2', cited: [['A/RES/ES‑11/2', 'A/RES/ES-11/2']] },
  { text: 'A/RES/76/84 A of 9 December 2021', cited: [['A/RES/76/84 A', 'A/RES/76/84 A']] },
  { text: 'A/RES/77/194 A new start', cited: [['A/RES/77/194', 'A/RES/77/194']] },
  { text: 'A/Res/60/1/Corr.1', cited: [['A/Res/60/1/Corr.1', 'A/RES/60/1/Corr.1']] },
  { text: 'U.N. Doc. S/RES/2331 (Dec. 20, 2016)', cited: [['S/RES/2331', 'S/RES/2331 (2016)']] },
  { text: '“A/C.3/77/L.12/Rev.2”', cited: [['A/C.3/77/L.12/Rev.2', 'A/C.3/77/L.12/Rev.2']] },
  { text: 'the report A/77/170/Add.1.', cited: [['A/77/170/Add.1', 'A/77/170/Add.1']] },
  { text: 'CTOC/COP/2022/9, sect. I.A', cited: [['CTOC/COP/2022/9', 'CTOC/COP/2022/9']] },
  { text: 'HRI/GEN/1/Rev.9 (Vol. I)', cited: [['HRI/GEN/1/Rev.9 (Vol. I)', 'HRI/GEN/1/Rev.9 (Vol. I)']] },
  { text: 'A/CONF.240/2021/1', cited: [['A/CONF.240/2021/1', 'A/CONF.240/2021/1']] },
  { text: 'A/77/6 (Sect. 3)/Add.1', cited: [['A/77/6 (Sect. 3)/Add.1', 'A/77/6 (Sect. 3)/Add.1']] },
  {
    text: 'S/PRST/2015/25, S/2016/949',
    cited: [
      ['S/PRST/2015/25', 'S/PRST/2015/25'],
      ['S/2016/949', 'S/2016/949'],
    ],
  },
];

/** Resolutions cited in prose, each certain. */
export const PROSE: CitationsCase[] = [
  {
    text: 'in Human Rights Council resolution 53/9 of 12 July',
    cited: [['Human Rights Council resolution 53/9', 'A/HRC/RES/53/9']],
  },
  {
    text: 'Recalling its resolution 73/195 of 19 December 2018',
    body: GA,
    cited: [['resolution 73/195', 'A/RES/73/195']],
  },
  {
    text: 'General Assembly resolutions 70/1 and 73/195',
    cited: [
      ['70/1', 'A/RES/70/1'],
      ['73/195', 'A/RES/73/195'],
    ],
  },
  {
    text: 'Recalling its resolutions 55/25, annexes I–III, of 15 November 2000, 61/180 and 64/293',
    body: GA,
    cited: [
      ['55/25', 'A/RES/55/25'],
      ['61/180', 'A/RES/61/180'],
      ['64/293', 'A/RES/64/293'],
    ],
  },
  { text: 'Resolution 217 A (III).', cited: [['Resolution 217 A (III)', 'A/RES/217 A (III)']] },
  { text: 'G.A. Res. 217 (III) A, pmbl.', cited: [['G.A. Res. 217 (III) A', 'A/RES/217 A (III)']] },
  {
    text: 'Security Council resolution 2331 (2016)',
    cited: [['Security Council resolution 2331 (2016)', 'S/RES/2331 (2016)']],
  },
  {
    text: 'resolutions 2331 (2016) of 20 December 2016 and 2388 (2017) of 21 November 2017',
    cited: [
      ['2331 (2016)', 'S/RES/2331 (2016)'],
      ['2388 (2017)', 'S/RES/2388 (2017)'],
    ],
  },
  {
    text: 'resolutions 1325 (2000) on women and peace and security, 1820 (2008) and 1888 (2009)',
    cited: [
      ['1325 (2000)', 'S/RES/1325 (2000)'],
      ['1820 (2008)', 'S/RES/1820 (2008)'],
      ['1888 (2009)', 'S/RES/1888 (2009)'],
    ],
  },
  { text: 'UNSCR 1325 (2000)', cited: [['UNSCR 1325 (2000)', 'S/RES/1325 (2000)']] },
  { text: 'Council resolution 2021/25', cited: [['Council resolution 2021/25', 'E/RES/2021/25']] },
  {
    text: 'the Council’s resolution 1325 (2000)',
    cited: [['Council’s resolution 1325 (2000)', 'S/RES/1325 (2000)']],
  },
  {
    text: 'Conference resolution 11/5',
    cited: [['Conference resolution 11/5', 'CTOC/COP/2022/9, sect. I.A, resolution 11/5']],
  },
  {
    text: 'the Human Rights Council, in its landmark resolution 17/4, and the General Assembly, in its resolution 66/288',
    cited: [
      ['resolution 17/4', 'A/HRC/RES/17/4'],
      ['resolution 66/288', 'A/RES/66/288'],
    ],
  },
  {
    text: 'resolution 53/9 of the Human Rights Council',
    cited: [['resolution 53/9', 'A/HRC/RES/53/9']],
  },
  { text: 'resolution 53/9 of 12 July 2023', cited: [['resolution 53/9', 'A/HRC/RES/53/9']] },
  { text: 'resolution 53/9 of 26 October 1998', cited: [['resolution 53/9', 'A/RES/53/9']] },
  { text: 'resolution 77/194', cited: [['resolution 77/194', 'A/RES/77/194']] },
  {
    text: 'Commission on Human Rights resolution 2005/80',
    cited: [['Commission on Human Rights resolution 2005/80', 'E/CN.4/RES/2005/80']],
  },
  {
    text: 'Economic and Social Council resolution 663 C (XXIV) of 31 July 1957',
    cited: [['Economic and Social Council resolution 663 C (XXIV)', 'E/RES/663 C (XXIV)']],
  },
  {
    text: 'See A/73/53, chap. IV, sect. A, resolution 37/17.',
    cited: [
      ['A/73/53', 'A/73/53'],
      ['resolution 37/17', 'A/HRC/RES/37/17'],
    ],
  },
  {
    text: 'the World Conference, in particular its resolutions 66/144 and 67/155',
    body: GA,
    cited: [
      ['66/144', 'A/RES/66/144'],
      ['67/155', 'A/RES/67/155'],
    ],
  },
  {
    text: 'Recalling its resolutions 74/2 of 10 October 2019, entitled “Political declaration: moving together”, and 76/1 of 22 September 2021',
    body: GA,
    cited: [
      ['74/2', 'A/RES/74/2'],
      ['76/1', 'A/RES/76/1'],
    ],
  },
  {
    // In September 2019 the General Assembly was in its seventy-fourth session.
    text: 'through its resolution 42/22 of 26 September 2019',
    body: GA,
    cited: [['resolution 42/22', 'A/HRC/RES/42/22']],
  },
  {
    // One of them can only be the General Assembly's, so all are.
    text: 'Recalling resolutions 55/25 and 64/293',
    cited: [
      ['55/25', 'A/RES/55/25'],
      ['64/293', 'A/RES/64/293'],
    ],
  },
];

/** Numbers of which only what they may be can be said. */
export const AMBIGUOUS: CitationsCase[] = [
  { text: 'resolution 53/9', cited: [['resolution 53/9', 'A/RES/53/9', 'A/HRC/RES/53/9']] },
  {
    text: 'resolutions 53/9 and 54/2',
    cited: [
      ['53/9', 'A/RES/53/9', 'A/HRC/RES/53/9'],
      ['54/2', 'A/RES/54/2', 'A/HRC/RES/54/2'],
    ],
  },
  { text: 'resolution 2005/20', cited: [['resolution 2005/20', 'E/RES/2005/20', 'E/CN.4/RES/2005/20']] },
  {
    text: 'reported to the General Assembly pursuant to resolution 53/9',
    cited: [['resolution 53/9', 'A/RES/53/9', 'A/HRC/RES/53/9']],
  },
  {
    text: 'its report to the Human Rights Council submitted pursuant to resolution 40/20',
    body: GA,
    cited: [['resolution 40/20', 'A/RES/40/20', 'A/HRC/RES/40/20']],
  },
];

/** Texts in which nothing is cited. */
export const NOTHING: string[] = [
  'on 12/10/2022, 2022/10/12 and 2022-10-12, 24/7, and/or 3/4',
  'at a resolution of 1920/1080 or resolution 16/9, 300/600 dpi',
  'https://undocs.org/A/RES/77/194 and http://docs.un.org/en/S/RES/2331(2016)',
  'undocs.org/en/A/RES/77/194, search?symbol=A/RES/77/194, file:///A/RES/77/194',
  'The part A/320-200 fits B/12 and S/N 12/345; HIV/AIDS, N/A, A/B tests, AC/DC, TCP/IP',
  'Commission on Narcotic Drugs resolution 63/1 and European Parliament resolution 53/9',
  'Parliamentary Assembly Resolution 2299 (2019), and Resolution 2299 (2019)',
  'CAC/COSP, sect. I.A, resolution 5/3',
  'Indian Ocean Tuna Commission, resolutions 12/07 and 13/07; board resolution 12/2020',
  'in its decision 75/552, and decisions 2017/206 and 43/1',
  'Smith (2016) and 12 (2016) others, article 3 (III), Lancet 361 (9373)',
  'A/RES/77, RES/77/194, A/RES//194, A/RES/77/194x, A/RES/77/194/77, xA/RES/77/194',
];
