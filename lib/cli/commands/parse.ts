import type { Resolution } from '../../core/resolution/resolution.ts';
import { toJson } from '../../core/resolution/to-json.ts';
import { readLibrary } from '../read-library.ts';
import { listDocuments, readResolutions } from '../read-resolutions.ts';

/** `agreed parse FILE…`: print the resolutions of the files as one JSON array. Nothing is printed where one fails. */
export async function parse(files: string[]): Promise<string> {
  const resolutions: Resolution[] = [];
  for (const file of files) {
    resolutions.push(...(/\.zip$/iu.test(file) ? await readArchive(file) : readFiles(file)));
  }
  return `${JSON.stringify(resolutions.map(toJson), null, 2)}\n`;
}

async function readArchive(file: string): Promise<Resolution[]> {
  return (await readLibrary([file])).added.map(({ resolution }) => resolution);
}

function readFiles(file: string): Resolution[] {
  return listDocuments(file).flatMap(readResolutions);
}
