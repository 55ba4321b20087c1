// Is it here? The search as a citizen has it: the field answers while one types, a word inside another is found, a slip is
// forgiven, the hits are narrowed, and all of it without script too.

import {
  expect, expectAccessible, expectNoSidewaysScroll, onPhone, test, watchForComplaints, withoutScript,
} from '../support/story.mjs';

const field = (page) => page.getByRole('combobox', { name: 'Søg i sager, møder og beslutninger' });
const list = (page) => page.getByRole('listbox', { name: 'Forslag' });

test('the field answers while one types, and the keyboard leads on', async ({ page, demo }) => {
  const noComplaints = watchForComplaints(page);
  await page.goto(demo.address);
  await field(page).focus();
  await page.keyboard.type('plej');
  await expect(list(page)).toBeVisible();
  await expect(list(page).getByRole('option').first()).toContainText('Voksen- og Plejeudvalget');
  await expect(page.getByRole('search').getByRole('status')).toContainText(/^\d+ forslag/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveValue('plej');
  await page.keyboard.press('ArrowDown');
  await expect(list(page)).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/udvalg\/vpu$/);
  noComplaints();
});

test('what is typed is searched for unless something of the list is chosen', async ({ page, demo }) => {
  await page.goto(`${demo.address}/udvalg`);
  await field(page).focus();
  await page.keyboard.type('bolig');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/soeg\?q=bolig$/);
  await expect(page.getByRole('heading', { name: /resultater for “bolig”/ })).toBeVisible();
});

test('a word inside another is found and marked, the whole word before it', async ({ page, demo }) => {
  await page.goto(`${demo.address}/soeg?q=bolig`);
  const marks = await page.locator('main mark').allTextContents();
  expect(marks[0]).toMatch(/^bolig/i);
  await page.goto(`${demo.address}/soeg?q=pleje&slags=item`);
  await expect(page.locator('main mark').filter({ hasText: /^(hjemme)?pleje\w+/i }).first()).toBeVisible();
});

test('a slip is forgiven and said, and one can insist', async ({ page, demo }) => {
  await page.goto(`${demo.address}/soeg?q=handicappoiltik`);
  await expect(page.getByText('Her er resultater for “handicappolitik”.')).toBeVisible();
  await page.getByRole('link', { name: 'Søg efter præcis “handicappoiltik”' }).click();
  await expect(page.getByRole('heading', { name: '0 resultater for “handicappoiltik”' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sådan søger du' })).toBeVisible();
});

test('the hits are narrowed by links, and what was chosen is taken away again', async ({ page, demo }) => {
  await page.goto(`${demo.address}/soeg?q=bolig`);
  const found = page.getByRole('heading', { name: /^\d+ resultat/ });
  const all = await found.textContent();
  await page.getByRole('navigation', { name: 'Udvalg', exact: true }).getByRole('link', { name: 'Kommunalbestyrelsen' }).click();
  await expect(found).not.toHaveText(all);
  await page.getByRole('navigation', { name: 'Beslutning' }).getByRole('link').first().click();
  await expect(page.getByText('Afgrænset til')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Fjern “Kommunalbestyrelsen”' }).click();
  await page.getByRole('link', { name: 'Fjern alle' }).click();
  await expect(found).toHaveText(all);
});

test('all of it works without script', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await page.goto(demo.address);
  await page.getByRole('searchbox').fill('bolig');
  await page.getByRole('main').getByRole('button', { name: 'Søg' }).click();
  await expect(page.getByRole('heading', { name: /resultater for “bolig”/ })).toBeVisible();
  await page.getByRole('navigation', { name: 'Slags' }).getByRole('link', { name: 'Bilag' }).click();
  await expect(page.getByText('Bilag til').first()).toBeVisible();
  await page.context().close();
});

test('on a phone nothing stands outside the screen', async ({ browser, demo }) => {
  const page = await onPhone(browser);
  await page.goto(`${demo.address}/soeg?q=bolig&slags=item`);
  await expectNoSidewaysScroll(page);
  await field(page).fill('soci');
  await expect(list(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.context().close();
});
