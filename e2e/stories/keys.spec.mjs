// Another system acts for an account with a key: it is made once, does what it may and no more, and is taken back.

import { expect, foundTown, look, onPhone, shot, signIn, PASSWORD, test } from '../support/story.mjs';

test.describe.configure({ mode: 'serial' });

let town;
let key;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

const api = (path, options = {}) => fetch(`${town.address}/api/v1${path}`, {
  ...options, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
});

test('a case author makes a key, and is told what is missing', async ({ enter }) => {
  const page = await enter(town.address, { login: 'konsulent', expected: /status of 422/ });
  await page.goto(`${town.address}/desk/adgangsnoegler`);
  await look(page, 'keys-none');
  await page.getByLabel('Hvad er den til?').fill('Fagsystem til hjemmepleje');
  await page.getByLabel('Sidste dag').fill('2027-03-01');
  await page.getByRole('button', { name: 'Opret adgangsnøgle' }).click();
  await expect(page.locator('.form-error-message').first()).toBeVisible();
  await expect(page.getByLabel('Hvad er den til?')).toHaveValue('Fagsystem til hjemmepleje');
  await look(page, 'keys-missing');

  await page.getByRole('checkbox', { name: 'Læse arbejdsbordet' }).check();
  await page.getByRole('checkbox', { name: 'Skrive sager' }).check();
  await page.getByRole('button', { name: 'Opret adgangsnøgle' }).click();
  key = (await page.getByRole('main').innerText()).match(/sagsgang_[\w-]+|sg_[\w-]+/)?.[0];
  expect(key, 'the key is shown, this once').toBeTruthy();
  await look(page, 'key-made');
  await page.goto(`${town.address}/desk/adgangsnoegler`);
  await expect(page.getByRole('main')).toContainText('Fagsystem til hjemmepleje');
  await expect(page.getByRole('main')).not.toContainText(key);
});

test('the system opens a case with it, and does not do what the key is not for', async ({ enter }) => {
  expect((await api('/desk/key')).status).toBe(200);
  const made = await api('/desk/cases', { method: 'POST', body: JSON.stringify({ title: 'Ny rampe ved biblioteket', kind: 'decision' }) });
  expect(made.status, await made.clone().text()).toBe(201);
  const denied = await api('/desk/follow-up');
  const told = await api(`/desk/follow-up/${crypto.randomUUID()}/notes`, { method: 'POST', body: JSON.stringify({ text: 'Vi er i gang.' }) });
  expect([denied.status, told.status]).toEqual([200, 403]);
  expect(told.headers.get('content-type')).toContain('application/problem+json');

  const page = await enter(town.address, { login: 'konsulent' });
  await page.goto(`${town.address}/desk/sager`);
  await expect(page.getByRole('main').getByRole('link', { name: 'Ny rampe ved biblioteket' }).first()).toBeVisible();
});

test('a key that is recalled on a phone works no more', async ({ browser }) => {
  const page = await onPhone(browser);
  await signIn(page, town.address, 'konsulent', PASSWORD);
  await page.goto(`${town.address}/desk/adgangsnoegler`);
  await look(page, 'keys-phone');
  await page.getByRole('button', { name: /^Tilbagekald/ }).click();
  await expect(page.getByRole('main')).toContainText('Fagsystem til hjemmepleje');
  await shot(page, 'keys-recalled-phone');
  expect((await api('/desk/key')).status).toBe(401);
  await page.context().close();
});
