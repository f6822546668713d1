import {
  ECOSOC,
  ENVIRONMENT_ASSEMBLY,
  GENERAL_ASSEMBLY,
  HUMAN_RIGHTS_COMMISSION,
  HUMAN_RIGHTS_COUNCIL,
  SECURITY_COUNCIL,
} from './bodies.ts';
import type { CitedDocument } from './find-citations.ts';
import { resolutionOf } from './find-citations-symbol.ts';
import type { Numbered } from './numbered.ts';
import { addressOf } from './symbol.ts';

/** The document of a body's resolution; none where the body has no symbols for them. */
export function documentOf(body: string, numbered: Numbered): CitedDocument[] {
  const { number, part, session, numeral, year } = numbered;
  const letters = part ? ` ${part}` : '';
  if (body === GENERAL_ASSEMBLY || body === ECOSOC) {
    const organ = body === ECOSOC ? 'E' : 'A';
    return resolutionOf(
      numeral
        ? `${organ}/RES/${number}${letters} (${numeral})`
        : `${organ}/RES/${session}/${number}${letters}`,
    );
  }
  if (body === SECURITY_COUNCIL) return resolutionOf(`S/RES/${number} (${year})`);
  if (body === HUMAN_RIGHTS_COUNCIL) return resolutionOf(`A/HRC/RES/${session}/${number}`);
  if (body === HUMAN_RIGHTS_COMMISSION) return other(`E/CN.4/RES/${session}/${number}`);
  if (body === ENVIRONMENT_ASSEMBLY) return other(`UNEP/EA.${session}/Res.${number}`);
  const report = crimeReportOf(session ?? '');
  return report ? resolutionOf(`${report}, sect. I.A, resolution ${session}/${number}`) : [];
}

function other(symbol: string): CitedDocument[] {
  return [{ symbol, url: addressOf(symbol) }];
}

/** The report that prints the resolutions of a session of the Conference; null where we do not know it. */
export function crimeReportOf(session: string): string | null {
  return CRIME_REPORTS.get(session) ?? null;
}

/** As resolutions of the General Assembly cite them. */
const CRIME_REPORTS = new Map([
  ['9', 'CTOC/COP/2018/13'],
  ['10', 'CTOC/COP/2020/10'],
  ['11', 'CTOC/COP/2022/9'],
  ['12', 'CTOC/COP/2024/11'],
]);
