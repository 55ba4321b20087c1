// What was read wrong of a meeting is put right: what was no item is joined, what is two is cut, a name is somebody we
// know; and a document that should not have been read is taken back, and let stand again.

import { expect, foundTown, look, test } from '../support/story.mjs';
import * as desk from '../support/desk.mjs';

test.describe.configure({ mode: 'serial' });

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

const minutes = (name, date, who) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`Strandudvalget
Referat fra mødet den ${date}

Åben dagsorden

Til stede: ${who} (A), Bo Krogh (V)

1. Nye badebroer

Sagsfremstilling
Broerne er slidt ned.
Der er givet tilbud på tre broer.

Beslutning
Godkendt.

2. Bro ved Nordstranden

Sagsfremstilling
Broen er den længste.

Beslutning
Godkendt.
`),
});

const read = async (page, file) => {
  await desk.goTo(page, 'Læsninger');
  await page.getByLabel('Filer').setInputFiles([file]);
  await page.getByRole('main').getByRole('button', { name: 'Læs ind' }).click();
  await desk.expectDone(page, '1 dokument er læst ind');
};

const items = (page) => page.locator('.sg-read-item');

test('items are joined and cut from the keyboard', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer' });
  await read(page, minutes('broer.txt', '6. maj 2024', 'Anna Holm'));
  await expect(items(page)).toHaveCount(2);

  await items(page).first().focus();
  await page.keyboard.press('j');
  await expect(items(page).nth(1)).toBeFocused();
  await page.keyboard.press('s');
  await desk.expectDone(page, 'Punkterne er lagt sammen');
  await expect(items(page)).toHaveCount(1);

  await items(page).first().focus();
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Del punktet i to');
  await look(page, 'reading-split');
  await page.getByRole('radio', { name: /Broen er den længste/ }).check();
  await page.getByLabel('Det nye punkts titel').fill('Bro ved Nordstranden');
  await page.getByRole('button', { name: 'Del punktet i to' }).click();
  await desk.expectDone(page, 'Punktet er delt');
  await expect(page.getByLabel('Titel')).toHaveValue('Bro ved Nordstranden');
  await look(page, 'reading-mend-item');
  await page.getByRole('main').getByRole('button', { name: 'Gem' }).click();
  await desk.expectDone(page, 'Læsningen af punktet er rettet');
  await expect(items(page)).toHaveCount(2);

  await items(page).first().focus();
  await page.keyboard.press('g');
  await desk.expectDone(page, 'Læsningen er godkendt');
});

test('a name that was spelt another way is the person we know', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer' });
  await read(page, minutes('broer-juni.txt', '3. juni 2024', 'Anne Holm'));
  await expect(page.getByRole('main')).toContainText('ligner Anna Holm');
  await page.getByRole('link', { name: 'Ret mødet' }).click();
  const seat = page.locator('fieldset').filter({ has: page.locator('legend', { hasText: 'Anne Holm' }) });
  await seat.getByLabel('Navn').fill('Anna Holm');
  await seat.getByLabel('Det er').selectOption({ label: 'Anna Holm' });
  await look(page, 'reading-mend-meeting');
  await page.getByRole('main').getByRole('button', { name: 'Gem' }).click();
  await desk.expectDone(page, 'Læsningen af mødet er rettet');
  await expect(page.getByRole('main')).not.toContainText('ligner Anna Holm');
});

test('a document is taken back, leaves a tombstone, and stands again', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer', expected: /status of 410/ });
  await read(page, minutes('broer-august.txt', '5. august 2024', 'Anna Holm'));
  const here = page.url();
  await page.goto(`${town.address}/udvalg`);
  await page.getByRole('main').getByRole('link', { name: 'Strandudvalget' }).click();
  const open = `${page.url().split('?')[0]}/2024-08-05`;
  await page.goto(here);
  expect((await page.request.get(open)).status()).toBe(200);

  await page.locator('summary').filter({ hasText: 'Træk læsningen tilbage' }).click();
  await page.getByLabel('Årsag').fill('Hører til en anden kommune');
  await page.getByRole('button', { name: 'Træk læsningen tilbage' }).click();
  await desk.expectDone(page, 'Læsningen er trukket tilbage');
  await look(page, 'reading-retracted');
  const answer = await page.goto(open);
  expect(answer.status()).toBe(410);
  await expect(page.getByRole('main')).toContainText('Trukket tilbage');
  await expect(page.getByRole('main')).not.toContainText('badebroer');
  await expect(page.getByRole('main')).not.toContainText('en anden kommune');
  await look(page, 'meeting-retracted');

  await page.goto(here);
  await page.getByRole('button', { name: 'Genindsæt læsningen' }).click();
  await desk.expectDone(page, 'Læsningen gælder igen');
  expect((await page.goto(open)).status()).toBe(200);
  await expect(page.getByRole('main')).toContainText('Nye badebroer');
});
