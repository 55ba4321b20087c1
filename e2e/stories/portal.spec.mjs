// What a citizen finds: the next meeting, a decision, the course of a case, how far a programme is.

import {
  expect, expectAccessible, expectNoSidewaysScroll, onPhone, searchField, shot, test, watchForComplaints, withoutScript,
} from '../support/story.mjs';

/** A page of each kind, by a way a citizen takes to it. */
const MEETING = '/udvalg/kb/2026-04-29';
const PAGES = {
  front: '/',
  bodies: '/udvalg',
  body: '/udvalg/kb',
  meeting: MEETING,
  item: `${MEETING}/3`,
  closed: `${MEETING}/5`,
  case: '/sag/26-327',
  programmes: '/program',
  programme: '/program/udviklingsplan-for-socialomraadet-2026-2027',
  search: '/soeg?q=plejebolig',
  nothing: '/soeg?q=enhj%C3%B8rning',
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`the page of kind “${name}” is accessible in both languages, light and dark`, async ({ page, demo }) => {
    const noComplaints = watchForComplaints(page);
    for (const lang of ['da', 'en']) {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.goto(demo.address + (lang === 'da' ? path : `/en${path}`));
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await openEverything(page);
        await expectAccessible(page);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await shot(page, `portal-${name}-${lang}`);
    }
    noComplaints();
  });

  test(`the page of kind “${name}” fits a phone`, async ({ browser, demo }) => {
    const page = await onPhone(browser);
    await page.goto(demo.address + path);
    await openEverything(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await shot(page, `portal-${name}-phone`);
    await page.context().close();
  });
}

test('from a word to the decision, without script', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await page.goto(demo.address);
  await searchField(page.getByRole('main')).fill('plejeboliger Askehaven');
  await page.getByRole('main').getByRole('button', { name: 'Søg' }).click();
  await expect(page.getByRole('heading', { name: /resultater for “plejeboliger Askehaven”/ })).toBeVisible();
  await expect(page.locator('mark', { hasText: /plejebolig/i }).first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Udvalg' }).getByRole('link', { name: 'Kommunalbestyrelsen' }).click();
  await page.getByRole('link', { name: /^Anlægsbevilling til 24 nye plejeboliger/ }).first().click();
  await expect(page).toHaveURL(`${demo.address}${MEETING}/3`);
  await expect(page.getByRole('region', { name: 'Beslutning' })).toContainText('Godkendt med den ændring');
  await expect(page.getByRole('region', { name: 'Indstilling' })).toContainText('Velfærdsdirektøren indstiller, at');
  await page.context().close();
});

test('recommendation and decision stand on the first screen, side by side', async ({ page, demo }) => {
  await page.goto(demo.address + PAGES.item);
  const left = await page.getByRole('region', { name: 'Indstilling' }).boundingBox();
  const right = await page.getByRole('region', { name: 'Beslutning' }).boundingBox();
  expect(left.y).toBeCloseTo(right.y, 0);
  expect(right.x).toBeGreaterThan(left.x + left.width);
  expect(left.y + 200).toBeLessThan(page.viewportSize().height);
});

test('the course of a case leads from body to body', async ({ page, demo }) => {
  await page.goto(demo.address + PAGES.item);
  await page.getByRole('link', { name: 'Sag 26/327' }).click();
  const course = page.getByRole('list', { name: /^Sagsgang for/ });
  await expect(course.getByRole('listitem')).toHaveCount(4);
  await expect(course.getByRole('listitem').first()).toContainText('Ældrerådet');
  await expect(course.getByRole('listitem').last()).toContainText('Godkendt med ændring');
  await course.getByRole('link', { name: 'Ældrerådet' }).click();
  await expect(page).toHaveURL(/\/udvalg\/aer\/2026-03-17\/\d+$/);
  await expect(page.getByRole('region', { name: 'Beslutning' })).toContainText('Ældrerådet');
});

test('who voted what can be read by name', async ({ page, demo }) => {
  await page.goto(demo.address + PAGES.item);
  await page.getByText('Hvem stemte hvad').first().click();
  const table = page.getByRole('table').first();
  await expect(table.getByRole('row', { name: /^Imod/ })).toContainText('Signe Rosvang');
  await expect(page.getByText('6 for, 13 imod, 1 undlod')).toBeVisible();
});

test('a closed item tells why it is closed and no more than may be told', async ({ page, demo }) => {
  await page.goto(demo.address + MEETING);
  await page.getByRole('link', { name: 'Salg af erhvervsgrund ved Rørkær Havn' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('Køb og salg af fast ejendom');
  await expect(page.getByRole('region', { name: 'Beslutning' })).toContainText('godkendte salget');
  await expect(main.getByRole('region', { name: 'Indstilling' })).toHaveCount(0);
  await expect(main.locator('a[href*="/bilag/"], a[href*="/sag/"]')).toHaveCount(0);
});

test('agenda, minutes and annexes come as files a browser can show', async ({ page, demo }) => {
  for (const paper of ['dagsorden.pdf', 'referat.pdf']) {
    const answer = await page.request.get(`${demo.address}${MEETING}/${paper}`);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  await page.goto(demo.address + PAGES.item);
  const href = await page.locator('a[href*="/bilag/"]').first().getAttribute('href');
  const annex = await page.request.get(demo.address + href);
  expect(annex.ok()).toBe(true);
  expect(annex.headers()['x-content-type-options']).toBe('nosniff');
  expect(annex.headers()['content-disposition']).toMatch(/^inline; filename\*=UTF-8''/);
  const again = await page.request.get(demo.address + href, { headers: { 'if-none-match': annex.headers().etag } });
  expect(again.status()).toBe(304);
  const renamed = await page.request.get(demo.address + href.replace(/[^/]+$/, 'andet.txt'));
  expect(renamed.status()).toBe(404);
});

test('a programme can be seen as it stood, and against any other report', async ({ browser, demo }) => {
  const page = await withoutScript(browser);
  await page.goto(demo.address + PAGES.programme);
  await expect(page.getByText('11 af 20 tiltag er gennemført.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Det har flyttet sig' })).toContainText('Fælles vagttelefon med regionen: i gang → opgivet');
  await expect(page.getByRole('region', { name: 'Det går i stå' })).toContainText('Boliger til unge med behov for støtte: stadig forsinket');
  const dates = page.getByLabel('Status pr.', { exact: true });
  const oldest = await dates.locator('option').last().getAttribute('value');
  await page.getByLabel('Sammenlignet med').selectOption(oldest);
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page).toHaveURL(new RegExp(`siden=${oldest}$`));
  await expect(page.getByText(/^Siden 15\. marts 2026: /)).toBeVisible();
  await page.getByRole('navigation', { name: 'Der er status pr.' }).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`\\?pr=${oldest}$`));
  await expect(dates).toHaveValue(oldest);
  await expect(page.getByRole('region', { name: 'Det har flyttet sig' })).toHaveCount(0);
  await page.context().close();
});

test('a case says first where it is and where it goes', async ({ page, demo }) => {
  await page.goto(`${demo.address}/sag/26-1992`);
  const main = page.getByRole('main');
  await expect(main.getByText('På dagsordenen i Voksen- og Plejeudvalget 2. december 2026')).toBeInViewport();
  await expect(main.getByText('Økonomiudvalget (indstiller), derefter Kommunalbestyrelsen (afgør)')).toBeInViewport();
  const stops = page.getByRole('list', { name: /^Sagsgang for/ }).getByRole('listitem');
  await expect(stops).toHaveCount(3);
  await expect(stops.first()).toContainText('her er sagen nu');
  await expect(stops.last()).toContainText('dato ikke fastsat');
});

test('what follows from a decision branches off it and leads to how far it is', async ({ page, demo }) => {
  await page.goto(`${demo.address}/sag/26-737`);
  await expect(page.getByText('Opfølgning: 0 af 2 er udført')).toBeVisible();
  const drawn = page.getByRole('list', { name: 'Opfølgning' }).getByRole('listitem');
  await expect(drawn).toHaveCount(2);
  await drawn.filter({ hasText: 'Orientere de 310 borgere' }).getByRole('link').click();
  await expect(page.locator('li:target')).toContainText('Forsinket');
  await page.getByText('Sagsgangen som tabel').click();
  await expect(page.getByRole('table', { name: /^Sagsgang for/ })).toContainText('14 for, 6 imod');
});

test('the year of a body leads to its meetings', async ({ page, demo }) => {
  await page.goto(demo.address + PAGES.body);
  const year = page.getByRole('list', { name: 'Møder i 2026' });
  await year.getByRole('link', { name: /^onsdag den 29\. april 2026, afholdt, \d+ punkter/ }).click();
  await expect(page).toHaveURL(demo.address + MEETING);
});

test('what does not exist says so', async ({ page, demo }) => {
  const missing = ['/udvalg/findes-ikke', '/udvalg/kb/2026-04-30', '/udvalg/kb/i-morgen', `${MEETING}/99`, `${MEETING}/03`,
    '/udvalg/dir', '/sag/99-1', '/program/ingen'];
  for (const path of missing) {
    const answer = await page.goto(demo.address + path);
    expect(answer.status(), path).toBe(404);
    await expect(searchField(page.getByRole('main'))).toBeVisible();
  }
});

test('on paper an item is whole', async ({ page, demo }) => {
  await page.goto(demo.address + PAGES.item);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByText('Signe Rosvang').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sagsfremstilling' })).toBeVisible();
  await shot(page, 'portal-item-print');
});

/** Folds out whatever is folded away, so that it is looked at too. */
async function openEverything(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
}
