// A citizen finds what was decided about her road, on a map that asks nobody outside.

import { asEverybody } from '../support/everybody.mjs';
import { expect, onPhone, test, withoutScript } from '../support/story.mjs';

test('from a road to what was decided about it, without script', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await page.goto(demo.address);
  await page.getByRole('navigation').getByRole('link', { name: 'Kort' }).first().click();
  await page.getByLabel('Vej, adresse eller sted').fill('Fiskerstræde 3');
  await page.getByLabel('Vej, adresse eller sted').press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '2 sager' })).toBeVisible();
  const matters = page.getByRole('region', { name: '2 sager' });
  await expect(matters).toContainText('Fiskerstræde, 4298 Rørkær');
  await expect(page.getByLabel('År')).toHaveValue('alle');

  await page.getByLabel('Status').selectOption('Behandlet');
  await page.getByLabel('Udvalg', { exact: true }).selectOption('Kommunalbestyrelsen');
  await page.getByRole('button', { name: 'Vis' }).click();
  await matters.getByRole('link', { name: /Endelig vedtagelse af lokalplan 214/ }).press('Enter');
  await expect(page.getByRole('region', { name: 'Beslutning' })).toContainText('Godkendt');
  await page.goBack();

  await page.getByLabel('Vej, adresse eller sted').fill('Nirgendsvej');
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page.getByText('Ingen åbne sager her.')).toBeVisible();
  await page.context().close();
});

test('a mark on the map leads to its line in the list, and nobody outside is asked', async ({ page, demo }) => {
  const outside = [];
  page.on('request', (request) => { if (!request.url().startsWith(demo.address)) outside.push(request.url()); });
  await page.goto(`${demo.address}/kort?q=R%C3%B8rk%C3%A6r`);
  const mark = page.getByRole('group', { name: 'Kort over kommunen med sagernes steder' }).getByRole('link').first();
  await expect(mark).toHaveAccessibleName(/Endelig vedtagelse af lokalplan 214 for Rørkær Havn/);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('li:target')).toContainText('Endelig vedtagelse af lokalplan 214');
  expect(outside).toEqual([]);
});

test('on a phone the marks are large enough to be read and hit', async ({ browser, demo }) => {
  const page = await onPhone(browser);
  await page.goto(`${demo.address}/kort`);
  for (const mark of await page.locator('.sg-town-mark').all()) {
    const box = await mark.boundingBox();
    expect(Math.min(box.width, box.height), await mark.innerHTML()).toBeGreaterThan(16);
  }
  await page.context().close();
});

test('what is heard of the map', async ({ page, demo }) => {
  await page.goto(`${demo.address}/kort?q=R%C3%B8rk%C3%A6r`);
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'map.aria.yml' });
});

test('the map is for everybody', async ({ browser, demo }) => {
  test.setTimeout(180_000);
  await asEverybody(browser, demo.address, '/kort', 'map');
});
