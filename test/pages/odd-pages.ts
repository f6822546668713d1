import { OP22, OP26, OP42, PAINTED } from '../e2e/wording.ts';
import { paragraphs } from './prose.ts';
import type { SavedPage } from './saved-page.ts';

/** Encodes a text of Latin letters as Windows does: one byte a letter. */
function windows1252(text: string): Uint8Array {
  const others = new Map([
    ['’', 0x92],
    ['–', 0x96],
    ['“', 0x93],
    ['”', 0x94],
  ]);
  return Uint8Array.from(text, (letter) => others.get(letter) ?? letter.charCodeAt(0));
}

/** Pages of shapes that few sites still have, and that break readers. */
export const ODD_PAGES: SavedPage[] = [
  {
    name: 'XHTML, parsed as XML',
    type: 'application/xhtml+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>XHTML</title></head><body><p>It names <em>${OP26.words}</em>.</p><script type="text/javascript"><![CDATA[ var a = "${OP42.words}"; ]]></script></body></html>`,
    painted: [PAINTED.op26],
  },
  {
    name: 'a page in Windows-1252',
    type: 'text/html; charset=windows-1252',
    body: windows1252(
      `<html><head><title>Caf\u00e9</title></head><body><p>The caf\u00e9\u2019s owner \u2013 \u201cil padrone\u201d \u2013 named ${OP26.words}.<p>D\u00e9j\u00e0 vu.</body></html>`,
    ),
    painted: [PAINTED.op26],
  },
  {
    name: 'a frameset',
    body: `<html><head><title>Frameset</title></head><frameset cols="30%,*"><frame src="menu.html"><frame src="main.html"><noframes><body>${OP42.words}</body></noframes></frameset></html>`,
    frames: {
      'menu.html': '<html><body><ul><li>Home</ul></body></html>',
      'main.html': `<html><body bgcolor="#ffffcc"><font face="Arial"><p>Main: ${OP22.words}.</font></body></html>`,
    },
    painted: [PAINTED.op22],
  },
  {
    name: 'deep nesting',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Deep</title><body>${'<div><span>'.repeat(240)}<p>Down here: ${OP42.words}.</p>${'</span></div>'.repeat(240)}${paragraphs(2)}</body></html>`,
    painted: [PAINTED.op42],
  },
];
