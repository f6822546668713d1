/** A file to be saved. */
export interface SavedFile {
  name: string;
  /** Its media type, `text/csv`. */
  type: string;
  text: string;
}

/** Lets the person save a text as a file, as a link to it would. Called within a click. */
export function saveFile({ name, type, text }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; at once would be too early.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
