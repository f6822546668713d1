import { expect } from 'vitest';
import { listed, says, show, shown } from './shown-library.tsx';
import { waitFor } from '../wait-for.ts';

/** Chooses files in a field for them. */
export function give(selector: string, ...files: File[]): void {
  const input = shown.find(selector) as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A file of this name. */
export const file = (name: string) => new File(['<akomaNtoso/>'], name);

/** Shows the page with an import that has begun, and gives what the page saved. */
export async function begun() {
  const calls = show();
  await waitFor(() => expect(listed()).toHaveLength(6));
  give('[data-pick=files]', file('a.xml'), file('b.docx'));
  await says('Reading files');
  return calls;
}
