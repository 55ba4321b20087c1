// Searching behind the sign-in: the secretariat finds drafts and closed items, a member the papers of the own bodies,
// closed ones too, and a citizen neither. With script and without, on a desk and on a phone.

import {
  expect, expectAccessible, expectNoSidewaysScroll, onPhone, PASSWORD, searchField, shot, signIn, test, watchForComplaints,
  withoutScript,
} from '../support/story.mjs';

const CLOSED = 'Orientering om klage over afgørelse om botilbud til en borger i Tværhede';
const DRAFT = 'Strategi for velfærdsteknologi 2027–2030';
const hits = (page) => page.getByRole('region', { name: /resultat/ });
const hit = (page, title) => hits(page).getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

// A municipality that was just made is still being read into the search.
test.beforeAll(async ({ browser, demo }) => {
  test.setTimeout(300_000);
  const page = await browser.newPage({ locale: 'da-DK' });
  await signIn(page, demo.address, 'sekretaer', PASSWORD);
  await expect(async () => {
    await page.goto(`${demo.address}/desk/soeg?q=botilbud`);
    await expect(page.getByText('ved at blive bygget op')).toHaveCount(0, { timeout: 1 });
  }).toPass({ timeout: 240_000, intervals: [2_000] });
  await page.context().close();
});

test('the secretariat finds a closed item and a draft from the header of any page', async ({ page, demo }) => {
  const noComplaints = watchForComplaints(page);
  await signIn(page, demo.address, 'sekretaer', PASSWORD);
  await page.goto(`${demo.address}/desk/moeder`);
  await searchField(page.getByRole('banner')).fill('botilbud klage');
  await page.getByRole('banner').getByRole('button', { name: 'Søg' }).click();
  await expect(page).toHaveURL(/\/desk\/soeg\?q=/);
  await expect(hit(page, CLOSED).first().getByText('Lukket', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'inside-search-closed');
  await page.getByRole('navigation', { name: 'Slags' }).getByRole('link', { name: 'Punkter' }).click();
  await hit(page, CLOSED).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/desk\/moeder\/.+\/punkter\//);

  await page.goto(`${demo.address}/desk/soeg?q=velf%C3%A6rdsteknologi&slags=case`);
  await expect(hit(page, DRAFT).getByText('Kladde')).toBeVisible();
  await shot(page, 'inside-search-draft');
  await hit(page, DRAFT).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: DRAFT })).toBeVisible();
  noComplaints();
});

test('the field at the desk answers while one types', async ({ page, demo }) => {
  await signIn(page, demo.address, 'sekretaer', PASSWORD);
  await page.goto(`${demo.address}/desk/soeg`);
  await page.getByRole('combobox').fill('velfærdsteknologi');
  const list = page.getByRole('listbox', { name: 'Forslag' });
  await expect(list).toBeVisible();
  await expect(list.getByRole('option').filter({ hasText: DRAFT })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\//);
});

test('a member finds closed items of the own bodies, somebody of another body and a citizen do not', async ({ enter, demo }) => {
  const member = await enter(demo.address, { login: 'medlem' });
  await member.goto(`${demo.address}/medlem/soeg?q=botilbud+klage`);
  await expect(hit(member, CLOSED).getByText('Lukket punkt')).toBeVisible();
  await expectAccessible(member);
  await shot(member, 'inside-search-member');
  await hit(member, CLOSED).getByRole('link').first().click();
  await expect(member).toHaveURL(/\/medlem\/moeder\/.+\/\d+$/);
  await expect(member.getByRole('heading', { level: 1 })).toContainText('botilbud');
  await member.goto(`${demo.address}/medlem/soeg?q=velf%C3%A6rdsteknologi`);
  await expect(member.getByText(DRAFT)).toHaveCount(0);

  const other = await enter(demo.address, { login: 'aeldreraad' });
  await other.goto(`${demo.address}/medlem/soeg?q=botilbud+klage`);
  await expect(other.getByText(CLOSED)).toHaveCount(0);
  await expect(other.getByText('Du finder kun det, du selv har adgang til.', { exact: false })).toBeVisible();

  const citizen = await enter(demo.address);
  for (const question of ['botilbud+klage', 'velf%C3%A6rdsteknologi']) {
    await citizen.goto(`${demo.address}/soeg?q=${question}`);
    await expect(citizen.getByText(CLOSED)).toHaveCount(0);
    await expect(citizen.getByText(DRAFT)).toHaveCount(0);
  }
});

test('all of it works without script', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await signIn(page, demo.address, 'medlem', PASSWORD);
  await searchField(page.getByRole('banner')).fill('botilbud klage');
  await page.getByRole('banner').getByRole('button', { name: 'Søg' }).click();
  await expect(page).toHaveURL(/\/medlem\/soeg\?q=/);
  await expect(hit(page, CLOSED)).toHaveCount(1);
  await page.getByRole('link', { name: 'Søg i det, alle kan se' }).click();
  await expect(page).toHaveURL(/\/soeg\?q=/);
  await expect(page.getByText(CLOSED)).toHaveCount(0);
  await page.context().close();
});

test('on a phone nothing stands outside the screen', async ({ browser, demo }) => {
  const page = await onPhone(browser);
  await signIn(page, demo.address, 'sekretaer', PASSWORD);
  for (const path of ['/desk/soeg?q=botilbud', '/desk/soeg', '/desk', '/en/desk/soeg?q=botilbud']) {
    await page.goto(demo.address + path);
    await expectNoSidewaysScroll(page);
  }
  await page.goto(`${demo.address}/desk/soeg?q=botilbud`);
  await shot(page, 'inside-search-phone');
  await page.context().close();
});
