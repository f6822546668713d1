/** Pages made of blocks of text, served on this machine. */
import { type Answer, type Server, serve } from '../../lib/cli/browsers/serve.ts';

/** With these a page's clock ticks every 5 µs, else every 100. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A last paragraph, agreed, by which a page tells that all of it has been read. */
export const LAST =
  '<p id="last">the offenders and intermediaries involved, including public officials involved with trafficking in persons</p>';

/** How the words of a page lie in its nodes. */
export type Layout = 'paragraphs' | 'links' | 'words';

/** In a page of links every so manieth word is one, or in italics. */
const LINK_STEP = 6;

/** Write a page: its text in `<main>`, one paragraph a block. */
export function pageOf(blocks: readonly string[], layout: Layout = 'paragraphs', rest = ''): string {
  const paragraphs = blocks.map((block) => `<p>${markUp(escape(block), layout)}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><main>${paragraphs.join('\n')}</main>${rest}`;
}

/** Serve pages, and other files, by their paths. */
export function serveAll(files: Record<string, string | Answer>): Promise<Server> {
  return serve((path) => {
    const file = files[path.slice(1)];
    return typeof file === 'string' ? { body: file, headers: ISOLATED } : (file ?? null);
  });
}

function markUp(text: string, layout: Layout): string {
  if (layout === 'paragraphs') return text;
  const words = text.split(' ');
  if (layout === 'words') return words.map((word) => `<i>${word} </i>`).join('');
  return words
    .map((word, i) => {
      if (i % LINK_STEP !== 0) return word;
      return i % (2 * LINK_STEP) === 0 ? `<a href="#">${word}</a>` : `<em>${word}</em>`;
    })
    .join(' ');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
