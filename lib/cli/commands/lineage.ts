import { findParagraph } from '../../core/index/find-paragraph.ts';
import { openLineage } from '../../core/lineage/lineage.ts';
import type { Relative } from '../../core/lineage/relative.ts';
import { relativesOf } from '../../core/lineage/relatives.ts';
import { shorthand } from '../../core/resolution/cite.ts';
import { buildLibrary } from '../build-pack.ts';
import { UserError } from '../user-error.ts';

/** The options of `agreed lineage`. */
export interface LineageArguments {
  symbol: string;
  paragraph: string;
  /** Files and folders of resolutions to look in. */
  paths: string[];
  json: boolean;
}

/** `agreed lineage`: print the paragraphs that descend from one another with one, the earliest first. */
export async function lineage({ symbol, paragraph, paths, json }: LineageArguments): Promise<string> {
  const { segment, overlay } = await buildLibrary(paths, { lineage: true });
  const number = findParagraph(segment, symbol, paragraph);
  if (number === null) {
    throw new UserError(`lineage: no paragraph ${paragraph} of ${symbol} is in ${paths.join(', ')}`);
  }
  const relatives = relativesOf(segment, openLineage(overlay, segment.paragraphs.length), number);
  return json ? `${JSON.stringify(relatives, null, 2)}\n` : relatives.map(line).join('');
}

function line({ symbol, paragraph, adopted, kind, similarity }: Relative): string {
  const share = kind === 'near-verbatim' || kind === 'adapted' ? ` ${Math.round(similarity * 100)} %` : '';
  const words = kind === 'self' ? '' : `  ${kind === 'same' ? 'word for word' : kind}${share}`;
  return `${adopted ?? '    no date'} ${kind === 'self' ? '*' : ' '} ${shorthand(symbol, paragraph)}${words}\n`;
}
