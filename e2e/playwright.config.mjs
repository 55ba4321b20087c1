// How the stories are told: in Debian's Chromium, in Danish, against a binary that each worker starts for itself.

import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM || '/usr/bin/chromium';

export default defineConfig({
  testDir: 'stories',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A loaded machine may answer late; a second failure is one.
  retries: process.env.CI ? 1 : 0,
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // A trace of every step slows the stories down: SAGSGANG_TRACE=1 keeps one of those that fail.
    trace: process.env.SAGSGANG_TRACE ? 'retain-on-failure' : 'off',
    // The machine's sandbox is not there for root, as in a container.
    // Its own words, as on the clock's field, follow the language of the machine.
    launchOptions: { executablePath: chromium, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], env: { ...process.env, LANGUAGE: 'da' } },
  },
});
