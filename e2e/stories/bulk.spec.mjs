// A year of old minutes is read in at once: the page tells how far it has come, and then what came of each document.

import { readFile } from 'node:fs/promises';
import { DESK, PHONE, expect, foundTown, look, test } from '../support/story.mjs';
import * as desk from '../support/desk.mjs';
import { zip } from '../support/zip.mjs';

test.describe.configure({ mode: 'serial' });

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

const minutes = (day) => `Havneudvalget
Referat fra mødet den ${day}. juni 2023

Åben dagsorden

1. Ny mole

Sagsfremstilling
Molen er slidt ned.

Indstilling
Direktøren indstiller, at molen bygges om.

Beslutning i Havneudvalget den ${String(day).padStart(2, '0')}-06-2023
Godkendt.
`;

const year = [
  ...Array.from({ length: 30 }, (_, at) => ({ name: `2023/referat-${at + 1}.txt`, text: minutes(at + 1) })),
  { name: '2023/kopi.txt', text: minutes(1) },
  { name: '2023/halv.pdf', text: '%PDF-1.7 og så ikke mere' },
  { name: '2023/foto.png', text: 'x' },
];

const archive = (name) => ({ name, mimeType: 'application/zip', buffer: zip(year) });

const send = async (page, files) => {
  await desk.goTo(page, 'Læsninger');
  await page.getByLabel('Filer').setInputFiles(files);
  await page.getByRole('main').getByRole('button', { name: 'Læs ind' }).click();
};

/** The page renews itself until the report stands there. */
const readToEnd = (page) => expect(page.getByRole('heading', { name: 'Rapport' })).toBeVisible({ timeout: 60_000 });

const shown = (page) => page.getByRole('navigation', { name: 'Vis' });

test('a whole archive is read while its sender looks on, and every document is told of', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer' });
  await send(page, archive('2023.zip'));
  await desk.expectDone(page, 'Filerne er modtaget');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Indlæsning');
  await readToEnd(page);

  await expect(shown(page)).toContainText('Afvist (2)');
  await expect(shown(page)).toContainText('Kendt i forvejen (1)');
  await expect(shown(page)).toContainText('Læst med tvivl (');
  const refused = page.getByRole('row').filter({ hasText: 'foto.png' });
  await expect(refused).toContainText('der ender på .png, kan ikke læses');
  await expect(page.getByRole('row').filter({ hasText: 'halv.pdf' })).toContainText('Filen er beskadiget');
  await look(page, 'import-report');
  await page.setViewportSize(PHONE);
  await look(page, 'import-report-narrow');
  await page.setViewportSize(DESK);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hent rapporten som CSV' }).click(),
  ]);
  const report = await readFile(await download.path(), 'utf8');
  expect(report.trim().split('\r\n')).toHaveLength(1 + year.length);
  expect(report).toContain('"2023/foto.png";"Afvist";"Filer, der ender på .png');

  await shown(page).getByRole('link', { name: /^Kendt i forvejen/ }).click();
  await page.getByRole('row').filter({ hasText: 'kopi.txt' }).getByRole('link', { name: 'Se læsningen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('referat-1.txt');
});

test('the same archive again changes nothing', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer' });
  await send(page, archive('2023 igen.zip'));
  await readToEnd(page);
  await expect(shown(page)).toContainText('Kendt i forvejen (31)');
  await expect(shown(page)).toContainText('Læst (0)');

  await page.getByRole('link', { name: 'Indlæsninger', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: '2023 igen.zip' })).toContainText('Færdig');
  await look(page, 'imports');
});

test('an import is watched at rest, stopped and taken up again', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer', javaScriptEnabled: false });
  const many = Array.from({ length: 400 }, (_, at) => ({ name: `notat-${at}.txt`, text: `Notat nr. ${at}\n\nOm kagen på fredag.\n` }));
  await send(page, { name: 'notater.zip', mimeType: 'application/zip', buffer: zip(many) });
  await page.getByRole('link', { name: 'Opdater ikke siden af sig selv' }).click();
  await expect(page.getByRole('progressbar', { name: 'Læst indtil nu' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop indlæsningen' }).click();
  await desk.expectDone(page, 'Indlæsningen er stoppet');
  await page.getByRole('button', { name: 'Genoptag indlæsningen' }).click();
  await desk.expectDone(page, 'Indlæsningen er genoptaget');
  await readToEnd(page);
  await expect(shown(page)).toContainText('Læst med tvivl (400)');
});

test('the readings are narrowed down by links and by name', async ({ enter }) => {
  const page = await enter(town.address, { login: 'sekretaer' });
  await desk.goTo(page, 'Læsninger');
  await shown(page).getByRole('link', { name: /^Ikke forstået/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'notat-' }).first()).toBeVisible();
  await page.getByLabel('Søg efter filnavn').fill('REFERAT-3');
  await page.getByRole('main').getByRole('button', { name: 'Søg' }).click();
  await shown(page).getByRole('link', { name: /^Alle/ }).click();
  await expect(shown(page)).toContainText('Alle (2)');
  await expect(page.getByRole('link', { name: 'referat-30.txt' })).toBeVisible();
  await look(page, 'readings-narrowed');
  await page.setViewportSize(PHONE);
  await look(page, 'readings-narrowed-phone');
});
