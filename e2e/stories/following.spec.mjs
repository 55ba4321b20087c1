// Somebody follows a body by mail: confirms, is told in the subject what was concluded, and leaves with one click.

import { carry } from '../support/short-course.mjs';
import { startPostOffice } from '../support/post.mjs';
import { startSagsgang } from '../support/server.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, onPhone, shot, test, withoutScript } from '../support/story.mjs';

const ADDRESS = 'anna@hvedsund.example';
const BODY = 'Ældrerådet';
const TITLE = 'Lys på stien ved Askehaven';

test('from “Følg” to the mail that says what was decided, and away again, without script', async ({ browser, enter }) => {
  test.setTimeout(240_000);
  const post = await startPostOffice();
  const town = await startSagsgang('demo', post.settings);
  try {
    const anna = await withoutScript(browser);
    await follow(browser, anna, town.address);
    const request = await post.next((mail) => mail.to.text === ADDRESS);
    expect(request.subject).toBe(`Bekræft, at du vil følge ${BODY}`);
    await anna.goto(link(request, '/foelg/bekraeft/'));
    await expectAccessibleAt(browser, anna.url());
    await anna.getByRole('button', { name: 'Ja, jeg vil følge med' }).click();
    await expect(anna.getByText('Nu følger du med.')).toBeVisible();
    await shot(anna, 'follow-mine');

    await carry(TITLE, (login) => enter(town.address, { login }), async () => {});
    const told = await post.next((mail) => mail.subject.startsWith(`${BODY} anbefalede ${TITLE}`));
    expect(told.html).toContain(TITLE);
    expect(told.text).toContain(`${town.address}/udvalg/`);
    await lookAtMail(browser, told.html);
    expect(told.headers.get('list').unsubscribe.url).toContain('/foelg/afmeld/');

    await leaveByMailProgram(told);
    await anna.goto(link(told, '/foelg/mit/'));
    await expect(anna.getByRole('heading', { name: 'Linket virker ikke længere' })).toBeVisible();
    await anna.context().close();
  } finally {
    await town.stop();
    await post.stop();
  }
});

test('without a mail server the page offers what needs none, on a phone too', async ({ browser, demo }) => {
  const page = await onPhone(browser);
  await page.goto(`${demo.address}/foelg/udvalg/aer`);
  await expect(page.getByText('Kommunen har ikke sat mail op her.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Nyhedsstrøm (Atom)' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.context().close();
});

/** Whether a page is accessible can only be told with script: it is looked at beside the reader, who has none. */
async function expectAccessibleAt(browser, address) {
  const context = await browser.newContext({ locale: 'da-DK' });
  const page = await context.newPage();
  await page.goto(address);
  await expectAccessible(page);
  await context.close();
}

async function follow(browser, page, address) {
  await page.goto(`${address}/udvalg/aer`);
  await page.getByRole('navigation', { name: 'Følg dette udvalg' }).getByRole('link', { name: 'Mail' }).click();
  await page.getByRole('button', { name: 'Send mig et link til at bekræfte' }).click();
  await expect(page.getByRole('main')).toContainText('Din mailadresse');
  await page.getByLabel('Din mailadresse').fill(ADDRESS);
  await page.getByLabel('Straks').check();
  await expectAccessibleAt(browser, page.url());
  await shot(page, 'follow');
  await page.getByRole('button', { name: 'Send mig et link til at bekræfte' }).click();
  await expect(page.getByRole('heading', { name: 'Se i din indbakke' })).toBeVisible();
}

/** The mail as a program shows it, also on a phone. */
async function lookAtMail(browser, html) {
  const page = await onPhone(browser);
  await page.setContent(html);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shot(page, 'follow-mail');
  await page.context().close();
}

/** The address in a mail's plain text that holds a path. */
function link(mail, path) {
  return mail.text.match(/https?:\/\/\S+/g).find((address) => address.includes(path));
}

/** What a mail program does when its reader presses “unsubscribe” (RFC 8058): no cookie, no page, no redirect. */
async function leaveByMailProgram(mail) {
  const answer = await fetch(link(mail, '/foelg/afmeld/'), {
    method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), redirect: 'manual',
  });
  expect(answer.status).toBe(200);
}
