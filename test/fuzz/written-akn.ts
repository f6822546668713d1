import { toRoman } from '../../lib/core/resolution/roman.ts';
import { type Group, groupsOf, type Written } from './written-resolution.ts';

/**
 * Write a resolution in AKN4UN, as the United Nations mark theirs up.
 *
 * @param sections one written resolution, or several that are sections of it, each with a preamble of its own
 */
export function asAkn(sections: readonly Written[], symbol: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<akomaNtoso><statement name="resolution">
<coverPage><p><docNumber refersTo="#symbol">${symbol}</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p></coverPage>
<preface><p><docNumber>90/7.</docNumber><docTitle><span class="bold">\tLamps</span></docTitle></p></preface>
<preamble><formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula></preamble>
${sections.map((section, at) => (sections.length > 1 ? heading(at) : '') + asSection(section)).join('\n')}
<conclusions><p><docDate date="2035-12-15">15 December 2035</docDate></p></conclusions>
</statement></akomaNtoso>`;
}

function heading(at: number): string {
  const number = `<p><span class="bold">${toRoman(at + 1)}</span></p>`;
  return `<mainBody><paragraph><content>${number}</content></paragraph></mainBody>`;
}

function asSection(section: Written): string {
  const { preamble, operative } = groupsOf(section);
  const preambular = preamble.map((group) => `<container>${paragraph(group)}${items(group)}</container>`);
  return `<preamble>${preambular.join('\n')}</preamble><mainBody>${operative.map(asOperative).join('\n')}</mainBody>`;
}

function asOperative(group: Group, at: number): string {
  const points = group.below.map(
    ({ label, text }) => `<point><num>${label}</num><content><p>${escape(text)}</p></content></point>`,
  );
  const words = paragraph(group);
  const content =
    points.length > 0
      ? `<list><intro>${words}</intro>${points.join('')}</list>`
      : `<content>${words}</content>`;
  return `<paragraph class="SingleTxt"><num>${at + 1}.</num>${content}</paragraph>`;
}

function items({ below }: Group): string {
  if (below.length === 0) return '';
  return `<blockList>${below.map(({ label, text }) => `<item><num>${label}</num><p>${escape(text)}</p></item>`).join('')}</blockList>`;
}

/** The words, the first of them in italics, with a note in the middle. */
function paragraph({ text }: Group): string {
  const first = text.indexOf(' ');
  const middle = text.indexOf(' ', text.length >> 1);
  const note = '<authorialNote marker="1"><p>\tIbid.</p></authorialNote>';
  const [opening, before, after] =
    middle > first ? [text.slice(0, first), text.slice(first, middle), text.slice(middle)] : ['', '', text];
  return `<p xml:space="preserve">\t<span class="italic">${escape(opening)}</span>${escape(before)}${note}${escape(after)}</p>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
