// The pages as they are heard: what a screen reader is given of each, kept as snapshots that a person can read.

import { expect, PASSWORD, signIn, test } from '../support/story.mjs';

/** Public pages of the demo's own year, which do not change while it is told. */
const PUBLIC = {
  front: '/',
  meeting: '/udvalg/vpu/2026-11-04',
  item: '/udvalg/vpu/2026-11-04/2',
  body: '/udvalg/vpu',
  programme: '/program/udviklingsplan-for-socialomraadet-2026-2027',
  decided: '/sag/26-737',
  closed: '/udvalg/kb/2026-04-29/5',
  bodies: '/udvalg',
  programmes: '/program',
  people: '/personer',
  search: '/soeg?q=plejebolig',
};

for (const [name, address] of Object.entries(PUBLIC)) {
  test(`what is heard of the ${name}`, async ({ page, demo }) => {
    await page.goto(demo.address + address);
    await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  });
}

test('what is heard of the case', async ({ page, demo }) => {
  await page.goto(demo.address + PUBLIC.item);
  await page.getByRole('main').getByRole('link', { name: /^Sag \d/ }).click();
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'case.aria.yml' });
});

test('what is heard of the desk', async ({ page, demo }) => {
  await signIn(page, demo.address, 'konsulent', PASSWORD);
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'desk.aria.yml' });
});
