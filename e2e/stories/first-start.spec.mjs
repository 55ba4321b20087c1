// An empty municipality: the first administrator founds it, and carries it to its first case.

import { expect, look, test } from '../support/story.mjs';
import * as desk from '../support/desk.mjs';

const PHRASE = 'fire tavler og en kande';

test.describe.configure({ mode: 'serial' });

test('an empty municipality asks for its first administrator', async ({ enter, empty }) => {
  const page = await enter(empty.address);
  for (const address of ['/', '/en', '/desk/sager', '/log-ind']) {
    await page.goto(empty.address + address);
    await expect(page).toHaveURL(/\/opstart$/);
  }
  await look(page, 'first-start');
});

test('a password that is too short, and one written twice unlike, are asked for again, and nothing else is', async ({ enter, empty }) => {
  const page = await enter(empty.address, { expected: /status of 422/ });
  const found = () => page.getByRole('button', { name: 'Opret kommunen' }).click();
  await page.getByLabel('Kommunens navn').fill('Lyngsted Kommune');
  await page.getByLabel('Dit navn').fill('Signe Holm');
  await page.getByLabel('Brugernavn').fill('signe');
  await page.getByLabel('Adgangskode', { exact: true }).fill('kort');
  await page.getByLabel('Adgangskoden igen').fill('kort');
  await found();
  await expect(page.getByRole('alert').or(page.locator('.alert-error, .form-error-message')).first()).toBeVisible();
  await expect(page.getByLabel('Adgangskode', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Kommunens navn')).toHaveValue('Lyngsted Kommune');
  await look(page, 'first-start-refused');

  await page.getByLabel('Adgangskode', { exact: true }).fill(PHRASE);
  await page.getByLabel('Adgangskoden igen').fill(`${PHRASE}!`);
  await found();
  await expect(page.getByLabel('Adgangskoden igen')).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Adgangskode', { exact: true }).fill(PHRASE);
  await page.getByLabel('Adgangskoden igen').fill(PHRASE);
  await found();
  await desk.expectDone(page, 'Kommunen er oprettet. Log ind.');
});

test('the administrator founds a body, seats a member, takes on the writing and opens the first case', async ({ enter, empty }) => {
  const page = await enter(empty.address);
  await look(page, 'empty-front');
  await desk.signIn(page, empty.address, 'signe', PHRASE);
  await desk.goTo(page, 'Organisation');
  await look(page, 'empty-organization');
  await desk.foundBody(page, { name: 'Kulturudvalget', abbreviation: 'KUL', kind: 'Stående udvalg' });
  await look(page, 'empty-body');
  await desk.goTo(page, 'Organisation');
  await desk.registerPerson(page, 'Anna Bæk');
  await page.getByRole('main').getByRole('link', { name: 'Kulturudvalget' }).click();
  await desk.seatMember(page, { person: 'Anna Bæk', role: 'Formand', party: 'A' });
  await expect(page.getByRole('row', { name: /Anna Bæk/ })).toContainText('Formand');

  await desk.goTo(page, 'Konti');
  await page.getByRole('main').getByRole('link', { name: /signe|Signe Holm/ }).first().click();
  await page.getByLabel('Udvalgssekretær').check();
  await look(page, 'account');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await desk.expectDone(page, 'Kontoen for Signe Holm er gemt');
  await desk.openCase(page, { title: 'Nyt bibliotek i bymidten' });
  await desk.goTo(page, 'Sager');
  await expect(page.getByRole('main').getByRole('link', { name: 'Nyt bibliotek i bymidten' })).toBeVisible();
  await look(page, 'first-case');
});
