// Every component in every state, looked at with a machine's eyes: accessible, narrow, dark, on paper, without script.

import { expect, expectAccessible, expectNoSidewaysScroll, onPhone, searchField, shot, test, watchForComplaints, withoutScript } from '../support/story.mjs';

test.beforeEach(async ({ gallery }) => {
  test.skip(!gallery, 'the gallery is not built: cargo build -p sagsgang-web --example gallery');
});

for (const [language, path] of [['da', '/'], ['en', '/en']]) {
  test(`the components are accessible (${language})`, async ({ page, gallery }) => {
    const noComplaints = watchForComplaints(page);
    await page.goto(gallery.address + path);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectAccessible(page);
    await shot(page, `components-${language}`);
    noComplaints();
  });
}

test('the components are accessible in the dark', async ({ page, gallery }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(gallery.address);
  await expectAccessible(page);
  await shot(page, 'components-dark');
});

test('the components fit a phone', async ({ browser, gallery }) => {
  const page = await onPhone(browser);
  await page.goto(gallery.address);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await shot(page, 'components-phone');
  await page.context().close();
});

test('the components are there without script', async ({ browser, gallery }) => {
  const page = await withoutScript(browser);
  await page.goto(gallery.address);
  await expect(page.getByRole('list', { name: /^Sagsgang for/ }).getByRole('listitem').first()).toContainText('Ældrerådet');
  await expect(page.getByRole('button', { name: 'Gem sagen' })).toBeVisible();
  await page.context().close();
});

test('on paper only what is read is printed', async ({ page, gallery }) => {
  await page.goto(gallery.address);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Gem sagen' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sagsgang' })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await shot(page, 'components-print');
});

test('the keyboard finds the way into the search field', async ({ page, gallery }) => {
  await page.goto(gallery.address);
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('/');
  await expect(searchField(page.getByRole('banner'))).toBeFocused();
});

test('the keyboard finds the way past the header', async ({ browser, gallery }) => {
  // Without script, since the complaints of the form on this page would be read out first.
  const page = await withoutScript(browser);
  await page.goto(`${gallery.address}/en`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.context().close();
});

test('a form that was changed is not left by accident', async ({ page, gallery }) => {
  await page.goto(gallery.address);
  await page.getByLabel('Titel').fill('Ny plan');
  const asked = page.waitForEvent('dialog');
  const leaving = page.goto(`${gallery.address}/healthz`).catch(() => {});
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await leaving;
});
