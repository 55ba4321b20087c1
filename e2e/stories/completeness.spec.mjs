// A journalist sees what is not published, on which ground, and how late.

import { asEverybody } from '../support/everybody.mjs';
import { expect, test, withoutScript } from '../support/story.mjs';

test('which minutes are still to come, and since when, without script', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await page.goto(demo.address);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Fuldstændighed' }).click();
  await expect(page.getByText(/^I 2026 er 49 af 50 referater ude/)).toBeInViewport();
  const bodies = page.getByRole('table', { name: 'Udvalg for udvalg' });
  await expect(bodies.getByRole('row', { name: /^Handicaprådet / })).toContainText('1 afventer');
  await page.getByText(/^Handicaprådet \(\d+\)$/).click();
  const meetings = page.getByRole('table', { name: 'Handicaprådet' });
  await expect(meetings).toContainText(/afventer, \d+ dage? siden mødet/);
  await expect(meetings.getByRole('row').nth(1)).toContainText(/dage før mødet rettidigt/);

  await meetings.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/udvalg\/hr\/2026-[\d-]+$/);
  await page.context().close();
});

test('on which grounds items are closed, in a year and in a term', async ({ page, demo }) => {
  await page.goto(`${demo.address}/fuldstaendighed`);
  const grounds = page.getByRole('table', { name: 'Lukkede punkter efter grund' });
  await expect(grounds.getByRole('row', { name: 'Køb og salg af fast ejendom 5' })).toBeVisible();
  await page.getByLabel('Periode').selectOption('2026–2029');
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page).toHaveURL(/periode=2026-2029$/);
  await expect(grounds).toContainText('Køb og salg af fast ejendom');
  // It counts what is closed and names nothing of it.
  await expect(page.getByRole('main')).not.toContainText('Salg af erhvervsgrund');
});

test('what is heard of what is published', async ({ page, demo }) => {
  await page.goto(`${demo.address}/fuldstaendighed`);
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'completeness.aria.yml' });
});

test('what is published is told to everybody, each table under its name on paper too', async ({ browser, page, demo }) => {
  test.setTimeout(180_000);
  await asEverybody(browser, demo.address, '/fuldstaendighed', 'completeness');
  await page.goto(`${demo.address}/fuldstaendighed`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Kommunalbestyrelsen \(\d+\)$/)).toBeVisible();
  await expect(page.getByText('ventes senest').first()).toBeVisible();
});
