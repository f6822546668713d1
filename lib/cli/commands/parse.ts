import { toJson } from '../../core/resolution/to-json.ts';
import { listDocuments, readResolutions } from '../read-resolutions.ts';

/** `agreed parse FILE…`: print the resolutions of the files as one JSON array. Nothing is printed where one fails. */
export function parse(files: string[]): string {
  return `${JSON.stringify(files.flatMap(listDocuments).flatMap(readResolutions).map(toJson), null, 2)}\n`;
}
