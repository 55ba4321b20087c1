// A citizen finds the council member she voted for: seats, votes, remarks, absences.

import { asEverybody } from '../support/everybody.mjs';
import { expect, test, withoutScript } from '../support/story.mjs';

const NAME = 'Lone Brinkvad';

test('from the body to what its member voted, without script', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await page.goto(`${demo.address}/udvalg/kb`);
  await page.getByRole('region', { name: /^Medlemmer/ }).getByRole('link', { name: NAME }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);
  await expect(page.getByText(/^Valgperiode 2026–2029: Til stede ved \d+ af \d+ møder/)).toBeVisible();

  await page.getByLabel('Vis', { exact: true }).selectOption('Stemmer');
  await page.getByLabel('Ord i punktet').fill('madservice');
  await page.getByRole('button', { name: 'Vis' }).click();
  const votes = page.getByRole('table', { name: `Hvordan ${NAME} stemte` });
  await expect(votes.getByRole('row', { name: /Madservice sendes i udbud \(model A\)\. For Faldet/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Fravær' })).toHaveCount(0);
  await votes.getByRole('link', { name: /^Valg af model for madservice/ }).first().click();
  await expect(page).toHaveURL(/\/udvalg\/[a-z]+\/2026-[\d-]+\/\d+$/);
  await expect(page.getByRole('region', { name: 'Beslutning' })).toBeVisible();
  await page.context().close();
});

test('a name is found among everybody who sits or sat, and staff are not', async ({ page, demo }) => {
  await page.goto(`${demo.address}/personer`);
  await page.getByLabel('Navn, parti eller udvalg').fill('brinkvad');
  await page.getByLabel('Navn, parti eller udvalg').press('Enter');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 person');
  await page.getByLabel('Navn, parti eller udvalg').fill('Merete Sølvhøj');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
});

test('what is heard of a person', async ({ page, demo }) => {
  await page.goto(`${demo.address}/personer?q=brinkvad`);
  await page.getByRole('main').getByRole('link', { name: NAME }).click();
  await page.getByLabel('Ord i punktet').fill('madservice');
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'person.aria.yml' });
});

test('the page of a person, and the list of them, are for everybody', async ({ browser, page, demo }) => {
  test.setTimeout(240_000);
  await page.goto(`${demo.address}/personer?q=brinkvad`);
  const href = await page.getByRole('main').getByRole('link', { name: NAME }).getAttribute('href');
  await asEverybody(browser, demo.address, href, 'person');
  await asEverybody(browser, demo.address, '/personer', 'people');
});
