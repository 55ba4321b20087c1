// Every kind of public page by the keys alone, without script, and on paper; following too in all the other ways.

import { asEverybody, byKeysAndOnPaper } from '../support/everybody.mjs';
import { test } from '../support/story.mjs';

const PAGES = {
  front: '/',
  bodies: '/udvalg',
  'body with its year': '/udvalg/kb?aar=2026',
  meeting: '/udvalg/kb/2026-04-29',
  item: '/udvalg/kb/2026-04-29/3',
  'closed item': '/udvalg/kb/2026-04-29/5',
  case: '/sag/26-327',
  programmes: '/program',
  'programme, two dates compared': '/program/udviklingsplan-for-socialomraadet-2026-2027?pr=2026-10-15&siden=2026-03-15',
  search: '/soeg?q=plejebolig',
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`the ${name} is reached by the keys alone and is whole on paper`, async ({ browser, demo }) => {
    test.setTimeout(120_000);
    await byKeysAndOnPaper(browser, demo.address, path, name.replaceAll(/\W+/g, '-'));
  });
}

test('following is for everybody', async ({ browser, demo }) => {
  test.setTimeout(180_000);
  await asEverybody(browser, demo.address, '/foelg/udvalg/vpu', 'follow-body');
});
