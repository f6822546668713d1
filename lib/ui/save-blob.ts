/** Lets the person save a file, as a link to it would. Called within a click, or soon after. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; at once would be too early.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
