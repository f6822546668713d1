import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../lib/core/draft/check-draft.ts';
import type { AgreedKey } from '../../../lib/core/draft/draft-report.ts';
import { draftToHtml } from '../../../lib/core/draft/draft-to-html.ts';
import { draftToMarkdown } from '../../../lib/core/draft/draft-to-markdown.ts';
import { library, textOf } from './library.ts';

const OP26 = textOf('A/RES/77/194', 'OP26');
const OP33 = textOf('A/RES/77/194', 'OP33');
const DRAFT = [
  'Title <b>& more</b> * _x_',
  `26. ${OP26.replace('increasing', 'growing')}`,
  'EU: delete',
  `27. ${OP26}`,
  `28. It says: “${OP33.slice(0, -1).replace('combat and eradicate', 'fight')}”.`,
  `29. ${OP26}`,
].join('\n\n');

const WORDS = {
  language: 'en',
  title: 'A draft <1>',
  grades: { verbatim: 'word for word', 'near-verbatim': 'nearly', adapted: 'adapted' },
  quoted: 'quoted, but altered',
};
const describeKey = ({ symbol, paragraph }: AgreedKey) => ({
  citation: `${symbol} ${paragraph} & co`,
  url: `https://docs.un.org/en/${symbol}?a=1&b="2"`,
});

const report = checkDraft(library, DRAFT);
const bare = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe('a draft as HTML', () => {
  const html = draftToHtml(DRAFT, report, describeKey, WORDS);
  const root = parseXml(html.replace('<!DOCTYPE html>\n', '')).root;
  const body = html.slice(html.indexOf('<body>'));

  test('is well-formed and has every word of the draft once', () => {
    const paragraphs = [...body.matchAll(/<p>(.*?)<\/p>/gu)].map(([, content = '']) => content);
    const words = paragraphs
      .map((content) => content.replace(/<sup>.*?<\/sup>/gu, '').replace(/<[^>]*>/gu, ''))
      .join(' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(root?.name).toBe('html');
    expect(bare(words)).toBe(bare(DRAFT));
  });

  test('names the grade of each stretch without colour, and its source in a note', () => {
    expect(body).toContain('<u class="verbatim">Urges all Governments');
    expect(body).toContain('<u class="near-verbatim">');
    expect(body).toContain('A/RES/77/194 OP26 &amp; co</a>');
    expect(body).toContain('href="https://docs.un.org/en/A/RES/77/194?a=1&amp;b=&quot;2&quot;"');
    expect(body).toMatch(/<u class="near-verbatim">nearly<\/u>, quoted, but altered: /u);
  });

  test('has one note for two passages of one source and grade, and every link leads somewhere', () => {
    const ids = [...body.matchAll(/ id="(\w+)"/gu)].map(([, id]) => id);
    const targets = [...body.matchAll(/ href="#(\w+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.every((target) => ids.includes(target))).toBe(true);
    expect(ids.filter((id) => id?.startsWith('n'))).toHaveLength(3);
    expect(targets.filter((target) => target === 'n2')).toHaveLength(2);
  });

  test('has no link where there is no address on the web', () => {
    const unsafe = () => ({ citation: 'x', url: 'javascript:alert(1)' });
    expect(draftToHtml(DRAFT, report, unsafe, WORDS)).not.toContain('javascript');
  });
});

describe('a draft as Markdown', () => {
  const markdown = draftToMarkdown(DRAFT, report, describeKey, WORDS);

  test('marks each grade in its own way, with footnotes', () => {
    expect(markdown).toMatch(/^27\\\. \*\*Urges all .*\*\*\[\^2\];$/mu);
    expect(markdown).toMatch(/^26\\\. \*Urges all .*growing.*\*\[\^1\];$/mu);
    expect(markdown).toMatch(
      /^\[\^2\]: \*\*word for word\*\*: \[A\/RES\/77\/194 OP26 \\& co\]\(<https:\/\/docs/mu,
    );
    expect(markdown).toMatch(/^\[\^3\]: .*quoted, but altered/mu);
  });

  test('has the signs of the draft as signs, and what stands between its paragraphs', () => {
    expect(markdown).toContain('Title \\<b\\>\\& more\\</b\\> \\* \\_x\\_');
    expect(markdown).toMatch(/^EU: delete$/mu);
  });
});
