// Script only improves a page that already works: the key steps of the course with script turned off.

import { expect, foundTown, test } from '../support/story.mjs';
import { carry } from '../support/short-course.mjs';

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

test('a case is carried to its decision without script', async ({ enter }) => {
  test.setTimeout(120_000);
  const plain = (login) => enter(town.address, { login, javaScriptEnabled: false });
  await carry('Lys på stien ved Fjordgården', plain, async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).not.toBeEmpty();
  });
});
