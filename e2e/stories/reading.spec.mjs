// Old minutes are read in and looked through: each value beside the place it stood, what was read wrong is mended, and
// accepting one leads to the next.

import { expect, foundTown, look, test } from '../support/story.mjs';
import * as desk from '../support/desk.mjs';
import { pdf } from '../support/papers.mjs';

test.describe.configure({ mode: 'serial' });

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

const minutes = (day, decision) => ({
  name: `referat-${day}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(`Havneudvalget
Referat fra mødet den ${day}. maj 2024

Åben dagsorden

1. Ny mole

Sagsfremstilling
Molen er slidt ned.

Indstilling
Direktøren indstiller, at molen bygges om.

Beslutning i Havneudvalget den 0${day}-05-2024
${decision}
`),
});

const read = async (page, files) => {
  await desk.goTo(page, 'Læsninger');
  await page.getByLabel('Filer').setInputFiles(files);
  await page.getByRole('main').getByRole('button', { name: 'Læs ind' }).click();
};

test('each value is found where it stood, mended where it was read wrong, and accepted', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer' });
  await read(page, [minutes(2, 'Godkendt.'), minutes(3, 'Udsat.')]);
  await desk.expectDone(page, 'Filerne er modtaget');
  await expect(page.getByRole('heading', { name: 'Rapport' })).toBeVisible();
  await desk.goTo(page, 'Læsninger');
  await page.getByRole('link', { name: 'referat-2.txt' }).click();
  await expect(page.getByRole('main')).toContainText('Afventer gennemsyn');
  await look(page, 'reading');

  await page.locator('summary').filter({ hasText: 'Sikkert' }).click();
  await page.getByRole('link', { name: 'Beslutning, punkt 1' }).click();
  const target = page.locator('.sg-place:target + .sg-read');
  await expect(target).toHaveText('Godkendt.');
  await expect(target).toBeInViewport();

  await page.getByRole('link', { name: /^Ret ?:/ }).click();
  await page.getByLabel('Titel').fill('Ny mole i havnen');
  await look(page, 'reading-mended');
  await page.getByRole('main').getByRole('button', { name: 'Gem' }).click();
  await desk.expectDone(page, 'Læsningen af punktet er rettet');
  await expect(page.getByRole('main')).toContainText('1. Ny mole i havnen');

  await page.getByRole('button', { name: 'Godkend læsningen' }).click();
  await desk.expectDone(page, 'Her er den næste, der venter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('referat-3.txt');
  await page.getByRole('button', { name: 'Godkend læsningen' }).click();
  await desk.expectDone(page, 'Der venter ikke flere');
});

test('a printed document is seen page by page, with each value drawn where it stood', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer' });
  const lines = minutes(6, 'Godkendt.').buffer.toString().split('\n');
  await read(page, [pdf('referat-6.pdf', ...lines)]);
  await desk.expectDone(page, '1 dokument er læst ind');
  await page.getByRole('link', { name: 'Sider', exact: true }).click();
  const picture = page.getByRole('img', { name: 'Side 1 af 1, som den er trykt' });
  await expect.poll(() => picture.evaluate((image) => image.complete && image.naturalWidth)).toBe(1240);
  await look(page, 'reading-pages');

  await page.locator('summary').filter({ hasText: 'Sikkert' }).click();
  await page.getByRole('link', { name: 'Beslutning, punkt 1', exact: true }).click();
  const box = page.locator('.sg-boxes a:target');
  await expect(box).toBeInViewport();
  await expect(box.locator('title')).toHaveText('Beslutning, punkt 1: Godkendt.');
  // A line is 20 points high, and the first stands 760 points up a page of 842.
  const [sheet, drawn] = [await picture.boundingBox(), await box.locator('rect').first().boundingBox()];
  const line = lines.indexOf('Godkendt.');
  const middle = (drawn.y + drawn.height / 2 - sheet.y) / sheet.height * 842;
  expect(Math.abs(middle - (842 - 760 + 20 * line - 4))).toBeLessThan(5);

  await page.getByRole('link', { name: 'Tekst', exact: true }).click();
  await expect(page.locator('.sg-source')).toContainText('Molen er slidt ned.');
});

test('what cannot be read is said beside the field', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer', expected: /status of 422/ });
  const broken = { name: 'halv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 og så ikke mere') };
  await read(page, [broken]);
  await expect(page.locator('.form-error-message')).toContainText('halv.pdf: Filen er beskadiget');
  await look(page, 'reading-refused');

  await read(page, [minutes(4, 'Afvist.')]);
  await desk.expectDone(page, '1 dokument er læst ind');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('referat-4.txt');
});
