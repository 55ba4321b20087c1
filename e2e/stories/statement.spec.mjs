// Somebody for whom a page does not work finds the accessibility statement, where to write, and where to complain.

import { asEverybody } from '../support/everybody.mjs';
import { expect, test, withoutScript } from '../support/story.mjs';

test('from any page to the statement and the address to write to, without script', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await page.goto(`${demo.address}/udvalg/vpu/2026-11-04/2`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tilgængelighedserklæring' }).click();
  await expect(page).toHaveURL(`${demo.address}/was`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Hvedsund Kommune');
  await expect(main).toContainText('lov om tilgængelighed af offentlige organers websteder og mobilapplikationer');
  await expect(main.getByRole('link', { name: /@hvedsund\.example$/ })).toHaveAttribute('href', /^mailto:/);
  await expect(main.getByRole('link', { name: /Digitaliseringsstyrelsen/ })).toHaveAttribute('href', /^https:\/\/digst\.dk\//);

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility statement');
  await page.context().close();
});

test('what is heard of the statement', async ({ page, demo }) => {
  await page.goto(`${demo.address}/was`);
  // The address of the demo is another each time.
  const heard = page.getByRole('main').getByRole('heading', { level: 1 }).locator('xpath=..');
  await expect(heard).toMatchAriaSnapshot({ name: 'statement.aria.yml' });
});

test('the statement is for everybody', async ({ browser, demo }) => {
  test.setTimeout(180_000);
  await asEverybody(browser, demo.address, '/was', 'statement');
});
