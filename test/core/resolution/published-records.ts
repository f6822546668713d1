import { readRecords } from '../../../lib/core/resolution/records.ts';

/** As the United Nations publish it, without the fields that are not read. */
export const TRAFFICKING = {
  symbol: 'A/RES/77/194',
  adoption_date: '15 December 2022',
  originating_document: 'A/77/456, para. 61',
  committee: 'Third Committee',
  adoption_type: 'Without a vote',
  MS_in_favour_count: '0',
  MS_against_count: '0',
  MS_abstaining_count: '0',
  MS_in_favour: [],
  MS_against: [],
  MS_abstaining: [],
  sponsors: ['ARMENIA', 'BELARUS', "CÔTE D'IVOIRE"],
  additional_sponsors: ['BOLIVIA (PLURINATIONAL STATE OF)', 'BELARUS'],
};

export const RIGHT_TO_FOOD = {
  ...TRAFFICKING,
  symbol: 'A/RES/74/149',
  adoption_date: '2019-12-18 00:00:00',
  adoption_type: 'By a recorded vote',
  MS_in_favour_count: '188',
  MS_against_count: '2',
  MS_abstaining_count: 'N.A.',
};

/** Entries as they are published, one a line. */
export const lines = (...entries: unknown[]) => entries.map((entry) => JSON.stringify(entry)).join('\n');

/** The record of one entry, and what is wrong with it. */
export const readOne = (entry: unknown) => {
  const { records, problems } = readRecords(lines(entry));
  return { record: [...records.values()][0], problems };
};
