import { HRC_OP1C, OP22, OP26, OP42, PAINTED } from '../e2e/wording.ts';
import { paragraphs, prose } from './prose.ts';
import type { SavedPage } from './saved-page.ts';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** Pages that a script builds or a person works in. */
export const APPLICATION_PAGES: SavedPage[] = [
  {
    name: 'the shell of a single-page application',
    body: page(
      'App',
      `<noscript>Please switch on JavaScript: ${OP42.words}.</noscript><div id="root"></div><script>
const h = (name, ...children) => { const element = document.createElement(name); element.append(...children); return element; };
const root = document.querySelector('#root');
root.append(h('header', 'Inbox'), h('main', h('article', h('h2', 'Minutes'), h('p', 'The text names ', h('span', ${JSON.stringify(OP26.words.slice(0, 20))}), h('span', ${JSON.stringify(OP26.words.slice(20))}), '.'))));
</script>`,
    ),
    painted: [PAINTED.op26],
  },
  {
    name: 'an endless list that fills itself',
    body: page(
      'Feed',
      `<ul id="feed"></ul><script>
const feed = document.querySelector('#feed'); let count = 0;
const more = () => { for (let i = 0; i < 20; i++) { const item = document.createElement('li'); item.textContent = count++ === 35 ? ${JSON.stringify(`Then ${OP22.words}.`)} : ${JSON.stringify(prose(1))}; feed.append(item); } };
more(); more(); addEventListener('scroll', () => { if (scrollY + innerHeight * 2 > document.body.scrollHeight && count < 400) more(); });
</script>`,
    ),
    painted: [PAINTED.op22],
  },
  {
    name: 'web components, one within another',
    body: page(
      'Components',
      `<site-shell><p slot="body">Slotted: ${OP26.words}.</p></site-shell><script>
customElements.define('site-shell', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<header>Shell</header><slot name="body"></slot><site-note></site-note>'; } });
customElements.define('site-note', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<p>Within: ${OP42.words}.</p>`)}; } });
</script>`,
    ),
    painted: [PAINTED.op26, PAINTED.op42],
  },
  {
    name: 'a form whose fields have the names of properties',
    body: page(
      'Form',
      `<form><input name="parentNode"><input name="childNodes"><input name="nodeType"><input name="textContent"><input name="contains"><select name="children"><option>${OP26.words}</option></select>
<fieldset><legend>About</legend><label>Say why <textarea name="firstChild">${OP26.words}</textarea></label><p>By sending this you support ${OP42.words}.</p></fieldset><input name="remove" type="submit" value="${OP26.words}"></form>
<img name="body" alt=""><form name="documentElement"><input name="querySelectorAll"></form><embed name="head">`,
    ),
    painted: [PAINTED.op42],
  },
  {
    name: 'an editor',
    body: page(
      'Editor',
      `<div role="toolbar"><button>B</button></div><div class="ProseMirror" contenteditable="true" role="textbox"><p>Draft: ${OP26.words}.</p><p contenteditable="false">A card: ${OP42.words}</p></div><p>Beside it, ${HRC_OP1C.words}.</p>`,
    ),
    painted: [PAINTED.hrcOp1c],
  },
  {
    name: 'an open dialog over the page',
    body: page(
      'Dialog',
      `<p>Behind: ${OP42.words}.</p><dialog><form method="dialog"><p>Before you go on: ${OP26.words}.</p><button>OK</button></form></dialog><div popover id="tip">${OP22.words}</div><script>document.querySelector('dialog').showModal()</script>`,
    ),
    painted: [PAINTED.op26, PAINTED.op42],
  },
  {
    name: 'a cookie wall',
    body: page(
      'Consent',
      `<div id="wall" style="position:fixed;inset:0;background:#fff;z-index:2147483647"><h2>We value you</h2><p>${prose(3)}</p><button>Accept</button></div><main aria-hidden="true" inert style="filter:blur(4px)"><p>Under it: ${OP42.words}.</p>${paragraphs(3)}</main>`,
      '<style>html,body{overflow:hidden!important;height:100%}div{all:revert}</style>',
    ),
    painted: [PAINTED.op42],
  },
  {
    name: 'frames of every kind',
    body: page(
      'Frames',
      `<p>Top: ${OP26.words}.</p><iframe src="near.html" title="near"></iframe><iframe title="srcdoc" srcdoc="&lt;p&gt;Inline: ${OP42.words}.&lt;/p&gt;"></iframe><iframe title="blank"></iframe><iframe title="sandboxed" sandbox srcdoc="&lt;p&gt;Boxed&lt;/p&gt;"></iframe><object data="near.html" type="text/html"></object>`,
    ),
    frames: { 'near.html': page('Near', `<p>Near: ${OP22.words}.</p>`) },
    painted: [PAINTED.op26, PAINTED.op42, PAINTED.op22, PAINTED.op22],
  },
];
