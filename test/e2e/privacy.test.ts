import { expect } from 'vitest';
import { clickWords, popupSays, pressInPopup, seesCard, seesPainted, typeInPopup } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

/** What the browsers themselves ask for, extension or not: updates, certificates and lists of their makers. */
const MAKERS =
  /(^|[./])(mozilla\.(org|com|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)(:\d+)?(\/|$)/;

test('no request leaves the extension, whatever a person does', async ({ browser, gate, web }) => {
  const page = await browser.open(
    web.page(pageWith(`<p>They name ${OP26.words}.</p><p>And ${OP42.words}.</p>`)),
  );
  await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
  const before = gate.passed();
  await clickWords(page, 'intermediaries involved');
  await seesCard(browser, page, OP26.name);
  await browser.pressCommand(page, 'next-match');
  await seesCard(browser, page, OP42.name);
  const popup = await browser.openPopup(page);
  await popupSays(popup, /2\s+passages/);
  await typeInPopup(popup, OP26.words);
  await pressInPopup(popup, 'Check');
  await popupSays(popup, 'are agreed language');
  await popup.close();
  const welcome = await browser.openOwnPage('welcome.html');
  await welcome.close();

  expect(gate.refused.filter((request) => !MAKERS.test(request.split(' ')[1] ?? ''))).toEqual([]);
  expect(gate.passed() - before, 'requests to the page’s own server').toBe(0);
});
