// The narrowest screen, which is also a page magnified four times: nothing is cut off and nobody scrolls sideways.

import { expectAccessible, expectNoSidewaysScroll, foundTown, PHONE, shot, test } from '../support/story.mjs';
import { carry } from '../support/short-course.mjs';

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

test('a case is carried to its decision on a phone', async ({ enter }) => {
  test.setTimeout(180_000);
  const small = (login) => enter(town.address, { login, viewport: PHONE, hasTouch: true });
  await carry('Lys på stien ved Fjordgården', small, async (page, name) => {
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await shot(page, `phone-${name}`);
  });
});
