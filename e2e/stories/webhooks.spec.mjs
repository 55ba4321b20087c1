// Another system is called when something becomes public, and can tell that the call is ours.

import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, foundTown, look, test } from '../support/story.mjs';

test('an administrator adds a webhook, tries it, sees what it answered, and removes it', async ({ enter }) => {
  test.setTimeout(180_000);
  const town = await foundTown();
  const system = await listen();
  try {
    const page = await enter(town.address, { login: 'administrator', expected: /status of 422/ });
    await page.goto(`${town.address}/desk/udgaaende`);
    await look(page, 'outgoing');
    await page.getByRole('link', { name: 'Tilføj webhook' }).click();
    await page.getByLabel('Hvad den er til').fill('ESDH');
    await page.getByLabel('Adresse').fill('http://esdh.hvedsund.example/sagsgang');
    await page.getByRole('button', { name: 'Tilføj webhook' }).click();
    await expect(page.locator('.form-error-message').first()).toBeVisible();
    await look(page, 'webhook-wrong');
    await page.getByLabel('Adresse').fill(system.address);
    await page.getByRole('button', { name: 'Tilføj webhook' }).click();
    const secret = (await page.getByRole('main').innerText()).match(/whsec_[A-Za-z0-9+/=]+/)?.[0];
    expect(secret, 'the secret is shown, this once').toBeTruthy();
    await look(page, 'webhook-secret');

    await page.goto(`${town.address}/desk/udgaaende`);
    await page.getByRole('link', { name: 'ESDH' }).click();
    await page.getByRole('button', { name: 'Prøv' }).first().click();
    const call = await system.next();
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = call.headers;
    const expected = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(`${id}.${at}.${call.body}`).digest('base64');
    expect(signature.split(' ')).toContain(`v1,${expected}`);
    expect(JSON.parse(call.body)).toHaveProperty('type');

    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('table')).toContainText('Sendt', { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await look(page, 'webhook');
    await page.getByRole('button', { name: 'Fjern' }).click();
    await expect(page.getByRole('main')).not.toContainText('ESDH');
  } finally {
    await town.stop();
    await system.stop();
  }
});

/** A system that keeps what it is told. */
async function listen() {
  const calls = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => { body += chunk; }).on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/sagsgang`,
    async next() {
      for (let tries = 0; tries < 300; tries += 1) {
        if (calls.length) return calls.shift();
        await pause(100);
      }
      throw new Error('Nobody called.');
    },
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}
