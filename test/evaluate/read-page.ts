import { readBlocks } from '../../lib/page/read-blocks.ts';

/** Give the text of every block of the document as the extension reads it; runs in the page. */
export function readPageTexts(): string[] {
  const texts: string[] = [];
  for (const block of readBlocks(document.documentElement, { deep: true })) if (block) texts.push(block.text);
  return texts;
}
