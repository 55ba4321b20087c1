// What a page offers to programs: named in its head, there when asked for, and nothing that the browser objects to.

import {
  expect, expectAccessible, expectNoSidewaysScroll, onPhone, shot, test, watchForComplaints, withoutScript,
} from '../support/story.mjs';

const MEETING = '/udvalg/kb/2026-04-29';
/** Each page with the formats its head names. */
const PAGES = {
  '/': ['application/atom+xml', 'text/calendar'],
  '/udvalg/kb': ['application/atom+xml', 'text/calendar', 'application/ld+json'],
  [MEETING]: ['application/json', 'text/calendar', 'application/ld+json', 'application/akn+xml', 'application/akn+xml'],
  '/sag/26-327': ['application/json', 'application/atom+xml', 'application/ld+json'],
  '/program/udviklingsplan-for-socialomraadet-2026-2027': ['application/atom+xml', 'application/ld+json'],
  '/soeg?q=plejebolig': ['application/atom+xml'],
};

for (const [path, formats] of Object.entries(PAGES)) {
  test(`what ${path} names in its head is there`, async ({ page, demo, request }) => {
    const noComplaints = watchForComplaints(page);
    for (const start of ['', '/en']) {
      await page.goto(demo.address + start + path);
      const named = await page.locator('head link[rel=alternate][type]').evaluateAll(
        (links) => links.map((link) => [link.type, link.href, link.title]),
      );
      expect(named.map(([type]) => type).sort()).toEqual([...formats].sort());
      for (const [type, href, title] of named) {
        const answer = await request.get(href);
        expect(answer.status(), href).toBe(200);
        expect(answer.headers()['content-type'].split(';')[0], href).toBe(type);
        expect(title).not.toBe('');
      }
    }
    noComplaints();
  });
}

test('the page of an elected person names news and linked data', async ({ page, demo, request }) => {
  await page.goto(`${demo.address}/personer`);
  await page.locator('main a[href^="/person/"]').first().click();
  for (const type of ['application/atom+xml', 'application/ld+json']) {
    const href = await page.locator(`head link[rel=alternate][type="${type}"]`).evaluate((link) => link.href);
    expect((await request.get(href)).status(), href).toBe(200);
  }
  const name = await page.locator('h1').textContent();
  const [person] = await page.locator('script[type="application/ld+json"]').evaluateAll(
    (scripts) => scripts.map((script) => JSON.parse(script.textContent)),
  );
  expect([person['@type'], person.name]).toEqual(['Person', name]);
  expect(person.memberOf[0]['@type']).toBe('OrganizationRole');
});

test('a page tells programs what it is about, in words they know', async ({ page, demo }) => {
  const noComplaints = watchForComplaints(page);
  await page.goto(demo.address + MEETING);
  const [event] = await page.locator('script[type="application/ld+json"]').evaluateAll(
    (scripts) => scripts.map((script) => JSON.parse(script.textContent)),
  );
  expect(event['@type']).toBe('Event');
  expect(event.startDate).toMatch(/^2026-04-29T\d\d:\d\d:00\+02:00$/);
  expect(event.organizer.name).toBe('Kommunalbestyrelsen');
  expect(event.subEvent.length).toBeGreaterThan(3);
  noComplaints();
});

for (const path of ['/data', '/en/data']) {
  test(`${path} can be read by everybody, on a phone and without script`, async ({ page, browser, demo }) => {
    const noComplaints = watchForComplaints(page);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.goto(demo.address + path);
      await expectAccessible(page);
      await shot(page, `data${path.startsWith('/en') ? '-en' : ''}-${colorScheme}`);
    }
    for (const open of [onPhone, withoutScript]) {
      const reader = await open(browser);
      await reader.goto(demo.address + path);
      await expectNoSidewaysScroll(reader);
      const parts = await reader.locator('main nav a[href^="#"]').evaluateAll((links) => links.map((link) => link.hash));
      expect(parts.length).toBeGreaterThan(12);
      for (const part of parts) await expect(reader.locator(part)).toHaveCount(1);
      await shot(reader, `data${path.startsWith('/en') ? '-en' : ''}-${open.name}`);
      await reader.context().close();
    }
    noComplaints();
  });
}
