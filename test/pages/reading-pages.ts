import { OP22, OP26, OP42, PAINTED } from '../e2e/wording.ts';
import { paragraphs, prose } from './prose.ts';
import type { SavedPage } from './saved-page.ts';

const head = (title: string, more = '') =>
  `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${more}`;

/** Pages that are there to be read: news, blogs, documentation, encyclopaedias. */
export const READING_PAGES: SavedPage[] = [
  {
    name: 'a news article with bylines, figures and related links',
    body: `<!doctype html><html lang="en-GB"><head>${head('Ministers sign in Carrow Bay', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>')}
<style>body{font:18px Georgia}.ad{position:sticky;top:0}</style></head><body>
<header><nav><ul><li><a href="#">World</a><li><a href="#">Business</a></ul></nav></header>
<article itemscope><h1>Ministers sign in Carrow Bay</h1><p class="byline">By <a rel="author" href="#">I. Aldous</a> · <time datetime="2026-10-03">3 October</time></p>
${paragraphs(3)}<figure><img alt="The quay" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><figcaption>The quay at dawn.</figcaption></figure>
<p>The text names <strong>${OP26.words}</strong>, it says.</p><div class="ad" aria-hidden="true">Advertisement</div>${paragraphs(4, 3)}</article>
<aside><h2>Related</h2><ul><li><a href="#">Tide tables</a></ul></aside><footer>© The Carrow Bay Post</footer></body></html>`,
    painted: [PAINTED.op26],
  },
  {
    name: 'a blog post with comments and quotations',
    body: `<!DOCTYPE html><html lang="en"><head>${head('On sentences')}</head><body><main><h1>On sentences</h1>${paragraphs(2)}
<blockquote><p>It took up ${OP42.words}.</p></blockquote><hr>${paragraphs(2, 4)}</main>
<section id="comments"><ol>${['Ada', 'Ben', 'Cy'].map((name, index) => `<li><article><b>${name}</b><p>${prose(2, index)}</p></article></li>`).join('')}</ol></section></body></html>`,
    painted: [PAINTED.op42],
  },
  {
    name: 'documentation with code in it',
    body: `<!doctype html><html lang="en"><head>${head('fetchText()')}</head><body><h1><code>fetchText()</code></h1><p>${prose(2)}</p>
<pre><code class="language-js">const text = "${OP26.words}";</code></pre><p>Type <kbd>Ctrl</kbd>, then see <samp>${OP26.words}</samp>.</p>
<p>As an example it reads that ${OP22.words} were discussed.</p><table><tr><td><code>${OP42.words}</code></td></tr></table></body></html>`,
    painted: [PAINTED.op22],
  },
  {
    name: 'a page that is mostly tables',
    body: `<!doctype html><html lang="en"><head>${head('Register')}</head><body><table border><caption>Register of by-laws</caption><thead><tr><th>No.<th>Town<th>Wording</thead>
${Array.from({ length: 120 }, (_, row) => `<tr><td>${row + 1}<td>Town ${row}<td>${row === 60 ? `It took up ${OP42.words}` : prose(1, row)}</tr>`).join('\n')}</table></body></html>`,
    painted: [PAINTED.op42],
  },
  {
    name: 'an encyclopaedia article with footnotes',
    body: `<!doctype html><html lang="en"><head>${head('Firewall (policy)')}</head><body><h1>Firewall <small>(policy)</small></h1><div class="hatnote">Not the machine.</div>
<p>In policy, it is <b>${OP42.words.replace('firewalls', 'firewalls<sup id="r1"><a href="#n1">[1]</a></sup>').replace('checks', 'checks<sup><a href="#n2">[b]</a></sup>')}</b>.<sup><a href="#n3">[3]</a></sup> ${prose(3)}</p>
<table class="infobox"><tr><th>Kind<td>Rule</table>${paragraphs(3, 2)}<ol class="references"><li id="n1">Aldous 2026, p. 4.<li id="n2">Ibid.<li id="n3">Reve 2025.</ol></body></html>`,
    painted: [PAINTED.op42],
  },
  {
    name: 'a very long page',
    body: `<!doctype html><html lang="en"><head>${head('All of it')}</head><body>${paragraphs(1000)}<p>In the middle ${OP26.words}.</p>${paragraphs(1000, 7)}</body></html>`,
    painted: [PAINTED.op26],
  },
  {
    name: 'a page from right to left',
    body: `<!doctype html><html lang="ar" dir="rtl"><head>${head('تقرير')}</head><body><h1>تقرير الميناء</h1><p>تحدث الوزراء عن الصيد والبحر.</p><p dir="ltr" lang="en">The text names ${OP26.words}.</p><p>وقالوا إن <bdi lang="en">${OP42.words}</bdi> مهم.</p></body></html>`,
    painted: [PAINTED.op26, PAINTED.op42],
  },
  {
    name: 'a page in several languages and scripts',
    body: `<!doctype html><html><head>${head('多言語')}</head><body><p>大臣たちは港で会った。</p><p lang="fr">Les ministres se sont réunis.</p><p lang="ru">Министры встретились в порту.</p><p>👩‍👩‍👧 𝔘nicode: ${OP22.words} 🎣.</p><p lang="th">รัฐมนตรีพบกันที่ท่าเรือ</p></body></html>`,
    painted: [PAINTED.op22],
  },
  {
    name: 'a page with styles for print',
    body: `<!doctype html><html lang="en"><head>${head('For print', '<style>@media print{nav{display:none}body{columns:2}}@page{margin:2cm}.only{display:none}@media print{.only{display:block}}</style>')}</head><body><nav>Menu</nav><p>The text names ${OP26.words}.</p><p class="only">${OP42.words}</p>${paragraphs(3)}</body></html>`,
    painted: [PAINTED.op26],
  },
];
