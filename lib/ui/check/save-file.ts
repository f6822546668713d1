import { saveBlob } from '../save-blob.ts';

/** A file to be saved. */
export interface SavedFile {
  name: string;
  /** Its media type, `text/csv`. */
  type: string;
  text: string;
}

/** Lets the person save a text as a file, as a link to it would. Called within a click. */
export function saveFile({ name, type, text }: SavedFile): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
