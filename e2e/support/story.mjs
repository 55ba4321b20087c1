// What every story needs: a served demo municipality, people who sign in, and eyes for accessibility.
//
//   import { test, expect, signIn, expectAccessible } from '../support/story.mjs';
//   test('…', async ({ page, demo }) => { await page.goto(demo.address); … });
//
// A story that changes something takes a municipality of its own, which it stops itself: `town = await foundTown()`.

import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import { galleryBinary, start, startSagsgang } from './server.mjs';

export { expect };

/** The field for words to search for: a search box, and with script a combobox with suggestions. */
export const searchField = (within) => within.locator('input[type="search"]');

/** What every account of the demo signs in with. */
export const PASSWORD = 'hvedsund-2026';

/** The rules of WCAG 2.2 at level AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The narrowest screen: a phone, or a page magnified to 400 % (WCAG 1.4.10). */
export const PHONE = { width: 320, height: 640 };

/** A screen on a desk. */
export const DESK = { width: 1280, height: 900 };

/** Started at most once for each worker, and only when a story asks for it. */
export const test = base.extend({
  demo: [async ({}, use) => serve(() => startSagsgang('demo'), use), { scope: 'worker', timeout: 180_000 }],
  empty: [async ({}, use) => serve(() => startSagsgang('serve'), use), { scope: 'worker', timeout: 180_000 }],
  /**
   * Somebody at a browser of their own, who is signed in when `login` is said. When the story is over, no browser may
   * have complained, except of the answers named in `expected`: `await enter(town.address, { login: 'sekretaer' })`.
   */
  enter: async ({ browser }, use) => {
    const opened = [];
    await use(async (address, { login, expected, ...options } = {}) => {
      const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen', viewport: DESK, ...options });
      const page = await context.newPage();
      opened.push([context, watchForComplaints(page, expected)]);
      if (login) await signIn(page, address, login, PASSWORD);
      else await page.goto(address);
      return page;
    });
    for (const [context, noComplaints] of opened) {
      await context.close();
      noComplaints();
    }
  },
  gallery: [async ({}, use) => {
    const program = galleryBinary();
    if (!program) return use(undefined);
    return serve(() => start(program, []), use);
  }, { scope: 'worker' }],
});

/** A demo municipality of the story's own. Stop it when done. */
export const foundTown = () => startSagsgang('demo');

async function serve(begin, use) {
  const server = await begin();
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

/** Signs in as an account of the municipality at `address`, and lands where that account begins. */
export async function signIn(page, address, username, password) {
  await page.goto(`${address}/log-ind`);
  await page.getByLabel('Brugernavn').fill(username);
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Log ind' }).click();
  await expect(page.getByText(/^Logget ind som /)).toBeVisible();
}

/** Signs out. */
export async function signOut(page) {
  await page.getByRole('button', { name: 'Log ud' }).click();
  await expect(page.getByText(/^Logget ind som /)).toHaveCount(0);
}

/** Nothing on the page breaks WCAG 2.2 AA, as far as a machine can tell; what does is listed with where it stands. */
export async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary}`));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** The page needs no sideways scrolling at its present width; wide tables that scroll by themselves are allowed. */
export async function expectNoSidewaysScroll(page) {
  const excess = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => !element.closest('.sg-scroll, .sr-only') && element.getBoundingClientRect().right > limit + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(excess, `what stands outside the screen on ${page.url()}`).toEqual([]);
}

/** Looks at the page with every eye there is, and keeps a picture of it. */
export async function look(page, name) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shot(page, name);
}

/** A link leads to a file that is a PDF, for whoever is signed in at this page. */
export async function expectPdf(page, link) {
  const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
  expect(answer.status(), answer.url()).toBe(200);
  expect((await answer.body()).subarray(0, 5).toString(), answer.url()).toBe('%PDF-');
}

/** A page in a browser without script, at any size. Close its context when done. */
export async function withoutScript(browser, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'da-DK', ...options });
  return context.newPage();
}

/** A page on a phone. Close its context when done. */
export async function onPhone(browser, options = {}) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, locale: 'da-DK', ...options });
  return context.newPage();
}

/** Keeps a picture of the whole page when SAGSGANG_SHOTS names a folder, for looking at and for the README. */
export async function shot(page, name) {
  const folder = process.env.SAGSGANG_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Fails when the browser was told no by the policy, or a file beside the page was missing. Call before `goto`. */
export function watchForComplaints(page, expected = /^$/) {
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return () => expect(complaints, 'what the browser complained about').toEqual([]);
}
