// What a member finds: what to read before the next meeting, closed items too, and nothing of bodies of others.

import { expect, expectAccessible, expectNoSidewaysScroll, onPhone, shot, signIn, test } from '../support/story.mjs';

const PASSWORD = 'hvedsund-2026';

test('a member reads what is to come', async ({ page, demo }) => {
  await signIn(page, demo.address, 'medlem', PASSWORD);
  await expect(page).toHaveURL(`${demo.address}/medlem`);
  await expect(page.getByRole('heading', { name: /^Læs inden / }).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'member-home');
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'bilag' }).first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Sagsfremstilling' })).toBeVisible();
  await expectAccessible(page);
  const annex = await page.locator('a[href*="/bilag/"]').first().getAttribute('href');
  const file = await page.request.get(demo.address + annex);
  expect(file.ok()).toBe(true);
  expect(file.headers()['cache-control']).toBe('no-store');
});

test('a member reads closed items, in the browser and on a phone', async ({ page, browser, demo }) => {
  await signIn(page, demo.address, 'medlem', PASSWORD);
  await page.getByRole('main').getByRole('link', { name: 'Voksen- og Plejeudvalget' }).and(page.locator('[href*="/medlem/moeder/"]'))
    .last().click();
  await expect(page.getByText('Siden viser også lukkede punkter')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'member-meeting');
  const phone = await onPhone(browser, { storageState: await page.context().storageState() });
  await phone.goto(page.url());
  await expectNoSidewaysScroll(phone);
  await phone.context().close();
});

test('a meeting of a body one has no seat in is not there', async ({ page, browser, demo }) => {
  await signIn(page, demo.address, 'medlem', PASSWORD);
  const href = await page.locator('main a[href*="/medlem/moeder/"]').first().getAttribute('href');
  const other = await browser.newContext({ locale: 'da-DK' });
  const stranger = await other.newPage();
  await signIn(stranger, demo.address, 'aeldreraad', PASSWORD);
  for (const path of [href, `${href}/dagsorden.pdf`, `${href}/1`]) {
    expect((await stranger.goto(demo.address + path)).status(), path).toBe(404);
  }
  await other.close();
});

test('nobody reads a member’s pages without signing in', async ({ page, demo }) => {
  await page.goto(`${demo.address}/medlem`);
  await expect(page).toHaveURL(/\/log-ind\?til=/);
});
