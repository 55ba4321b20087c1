// What goes wrong is told kindly: what happened and what to do, and nothing that was typed is lost.

import { expect, foundTown, look, PASSWORD, test } from '../support/story.mjs';
import * as desk from '../support/desk.mjs';
import { notPdf, pdf } from '../support/papers.mjs';

test.describe.configure({ mode: 'serial' });

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

test('a wrong password says so, and not which of the two was wrong', async ({ enter }) => {
  const page = await enter(`${town.address}/log-ind`, { expected: /status of 422/ });
  const complaints = [];
  for (const login of ['konsulent', 'ingen-af-os']) {
    await page.getByLabel('Brugernavn').fill(login);
    await page.getByLabel('Adgangskode').fill('ikke den rigtige');
    await page.getByRole('main').getByRole('button', { name: 'Log ind' }).click();
    complaints.push(await page.locator('.form-error-message').first().innerText());
    await expect(page.getByLabel('Brugernavn')).toHaveValue(login);
    await expect(page.getByLabel('Adgangskode')).toHaveValue('');
  }
  expect(complaints[0]).toContain('Brugernavn eller adgangskode er forkert');
  expect(complaints[1]).toBe(complaints[0]);
  await look(page, 'wrong-password');
});

test('two people write the same case: the second is told, and keeps every word', async ({ enter }) => {
  const first = await enter(town.address, { login: 'konsulent' });
  const second = await enter(town.address, { login: 'sekretaer', expected: /status of 409/ });
  await desk.openCase(first, { title: 'Hjertestartere i landsbyerne' });
  await second.goto(first.url());

  const words = (page) => page.getByRole('textbox', { name: 'Sagsfremstilling' });
  await words(first).fill('Der mangler tre hjertestartere.');
  await first.getByRole('button', { name: 'Gem' }).click();
  await desk.expectDone(first, 'Sagen er gemt');

  await words(second).fill('Der mangler fire hjertestartere.\n\nTo af dem i Tværhede.');
  await second.getByRole('button', { name: 'Gem' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('En anden har rettet siden imens');
  await expect(second.getByRole('main')).toContainText('Der mangler fire hjertestartere.');
  await expect(second.getByRole('main')).toContainText('To af dem i Tværhede.');
  await look(second, 'stale');

  await second.getByRole('link', { name: 'Åbn siden igen' }).click();
  await expect(words(second)).toHaveValue('Der mangler tre hjertestartere.');
  await words(second).fill('Der mangler fire hjertestartere.');
  await second.getByRole('button', { name: 'Gem' }).click();
  await desk.expectDone(second, 'Sagen er gemt');
});

test('a file that is not what it calls itself is not taken, and the form keeps the rest', async ({ enter }) => {
  const author = await enter(town.address, { login: 'konsulent', expected: /status of 422/ });
  await desk.openCase(author, { title: 'Bænke ved søen' });
  await author.goto(`${author.url().replace(/\/rediger$/, '')}/bilag`);
  for (const file of [notPdf('bænke.pdf'), { ...pdf('bænke.exe', 'x'), mimeType: 'application/octet-stream' }]) {
    await author.getByLabel('Fil', { exact: true }).setInputFiles(file);
    await author.getByLabel('Titel').fill('Tegning af bænkene');
    await author.getByRole('button', { name: 'Vedlæg bilag' }).click();
    await expect(author.locator('.form-error-message')).toContainText('Filtypen kan ikke bruges');
    await expect(author.getByLabel('Titel')).toHaveValue('Tegning af bænkene');
  }
  await look(author, 'wrong-file');
});

test('a page that is not there says so, and offers a search', async ({ enter }) => {
  const page = await enter(town.address, { expected: /status of 404/ });
  for (const address of ['/udvalg/findes-ikke', '/sag/99-9999', '/en/udvalg/vpu/2026-02-30']) {
    const answer = await page.goto(town.address + address);
    expect(answer?.status(), address).toBe(404);
  }
  await page.goto(`${town.address}/udvalg/findes-ikke`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden findes ikke');
  await look(page, 'not-found');
});

test('who is not signed in is asked to, and lands where they were going', async ({ enter }) => {
  const page = await enter(town.address);
  await page.goto(`${town.address}/desk/sager`);
  await page.getByLabel('Brugernavn').fill('konsulent');
  await page.getByLabel('Adgangskode').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Log ind' }).click();
  await expect(page).toHaveURL(/\/desk\/sager$/);
});

test('a new password that is too short is refused beside its field', async ({ enter }) => {
  const page = await enter(town.address, { login: 'planlaegger', expected: /status of 422/ });
  await page.goto(`${town.address}/desk/adgangskode`);
  await page.getByLabel('Nuværende adgangskode').fill(PASSWORD);
  await page.getByLabel('Ny adgangskode').fill('kort');
  await page.getByLabel('Adgangskoden igen').fill('kort');
  await page.getByRole('button', { name: 'Skift adgangskode' }).click();
  await expect(page.getByLabel('Ny adgangskode')).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'short-password');
});
