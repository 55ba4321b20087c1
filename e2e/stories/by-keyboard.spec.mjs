// Nobody needs a mouse: a secretary signs in, finds the meeting and records a decision with the keys alone.

import { expect, expectAccessible, foundTown, PASSWORD, test } from '../support/story.mjs';

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

/** Goes forward from where the keyboard stands until it stands on what is sought. */
async function tabTo(page, wanted) {
  for (let step = 0; step < 150; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await expect(wanted).toBeInViewport();
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

async function pressOn(page, wanted) {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

test('a secretary signs in, passes the menu, opens the meeting and records a decision', async ({ enter }) => {
  const page = await enter(`${town.address}/log-ind`);
  const main = page.getByRole('main');
  await tabTo(page, page.getByLabel('Brugernavn'));
  await page.keyboard.type('sekretaer');
  await tabTo(page, page.getByLabel('Adgangskode'));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Logget ind som /)).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Gå til indhold' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Gå til indhold' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(main).toBeFocused();

  // The agenda of this meeting went out before the weekend.
  await pressOn(page, main.getByRole('link', { name: 'Voksen- og Plejeudvalget' }).first());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voksen- og Plejeudvalget');
  await pressOn(page, main.getByRole('button', { name: 'Åbn mødet' }));
  await expect(main).toContainText('Mødet er åbnet');

  await pressOn(page, main.getByRole('link', { name: 'Registrér fremmøde' }).first());
  await pressOn(page, main.getByRole('button', { name: 'Gem fremmøde' }));
  await expect(main).toContainText('Fremmødet er registreret: 7 til stede.');

  await pressOn(page, main.getByRole('link', { name: 'Gå til punkt 1' }));
  await pressOn(page, main.getByRole('button', { name: 'Godkendt.' }));
  await expect(main).toContainText('Punkt 1 er ført til protokol: Godkendt.');

  // On to the next item, where the outcome is chosen from the list and the words are written.
  await pressOn(page, main.getByRole('link', { name: /^2\. / }).first());
  await tabTo(page, page.getByLabel('Udfald').first());
  await page.keyboard.type('Taget til');
  await tabTo(page, page.getByLabel('Beslutningens ordlyd'));
  await page.keyboard.type('Taget til efterretning med tak.');
  await pressOn(page, main.getByRole('button', { name: 'Før til protokol' }));
  await expect(main).toContainText('Taget til efterretning med tak.');
  await expectAccessible(page);
});
