// One page as everybody has it: in both languages, light and dark, on a phone, by the keys alone, without script, with
// less motion, and on paper.
//
//   await asEverybody(browser, demo.address, '/kort', 'map');

import { expect, expectAccessible, expectNoSidewaysScroll, onPhone, shot, watchForComplaints, withoutScript } from './story.mjs';

/** Looks at a page in every way there is; `name` is what its pictures are called. */
export async function asEverybody(browser, address, path, name) {
  await inBothLanguages(browser, address, path, name);
  await onAPhone(browser, address, path, name);
  await byKeyboard(browser, address, path);
  await withoutItsScript(browser, address, path);
  await onPaper(browser, address, path, name);
}

/** The same without the looks that `portal.spec.mjs` takes of the older pages: the keys, no script, paper. */
export async function byKeysAndOnPaper(browser, address, path, name) {
  await byKeyboard(browser, address, path);
  await withoutItsScript(browser, address, path);
  await onPaper(browser, address, path, name);
}

async function inBothLanguages(browser, address, path, name) {
  for (const lang of ['da', 'en']) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ colorScheme, locale: 'da-DK' });
      const page = await context.newPage();
      const noComplaints = watchForComplaints(page);
      await page.goto(address + (lang === 'da' ? path : `/en${path}`));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await openEverything(page);
      await expectAccessible(page);
      await shot(page, `${name}-${lang}-${colorScheme}`);
      noComplaints();
      await context.close();
    }
  }
}

async function onAPhone(browser, address, path, name) {
  const page = await onPhone(browser);
  await page.goto(address + path);
  await openEverything(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await shot(page, `${name}-phone`);
  await page.context().close();
}

/** Everything that can be acted on is reached by the tab key, in sight, and shows that it is where the keys are. */
async function byKeyboard(browser, address, path) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'da-DK' });
  const page = await context.newPage();
  await page.goto(address + path);
  const count = await page.evaluate(() => {
    const acts = [...document.querySelectorAll('main :is(a[href], button, input, select, summary, [tabindex="0"])')];
    const shown = acts.filter((act) => act.checkVisibility());
    shown.forEach((act) => { act.dataset.awaited = 'yes'; });
    return shown.length;
  });
  expect(count, `what can be acted on at ${path}`).toBeGreaterThan(0);
  for (let step = 0; step < count + 80; step += 1) {
    await page.keyboard.press('Tab');
    const trouble = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here?.dataset.awaited) return null;
      delete here.dataset.awaited;
      const marks = [here, ...here.querySelectorAll('circle, rect')].map((part) => getComputedStyle(part));
      const isMarked = marks.some((style) => style.outlineStyle !== 'none' || parseFloat(style.strokeWidth) >= 5);
      const box = here.getBoundingClientRect();
      const isSeen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const moves = [...document.getAnimations()].length;
      return isMarked && isSeen && moves === 0 ? null : `${here.outerHTML.slice(0, 160)} marked ${isMarked}, seen ${isSeen}, moving ${moves}`;
    });
    expect(trouble, path).toBeNull();
  }
  const missed = await page.evaluate(() => [...document.querySelectorAll('[data-awaited]')].map((act) => act.outerHTML.slice(0, 160)));
  expect(missed, `what the keys do not reach on ${path}`).toEqual([]);
  await context.close();
}

async function withoutItsScript(browser, address, path) {
  const page = await withoutScript(browser);
  await page.goto(address + path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const form of await page.getByRole('main').locator('form').all()) {
    await expect(form.locator('button[type="submit"]'), 'a form can be sent without script').not.toHaveCount(0);
  }
  await page.context().close();
}

/** On paper there is no form and no menu, nothing is folded away, and black stands on white even where the screen is dark. */
async function onPaper(browser, address, path, name) {
  const context = await browser.newContext({ colorScheme: 'dark', locale: 'da-DK' });
  const page = await context.newPage();
  await page.goto(address + path);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const gone of await page.locator('form, nav').all()) await expect(gone).toBeHidden();
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, style.backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await shot(page, `${name}-paper`);
  await context.close();
}

/** Folds out whatever is folded away, so that it is looked at too. */
export async function openEverything(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
}
