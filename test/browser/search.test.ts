import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openWindow, signIn } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('finds words in finished contracts, marks them, and narrows what it found', async () => {
  const page = await openWindow(browser);
  await signIn(page, 'auditor', '#/search');
  await page.getByLabel('Words').fill('confidential information');
  await expect.poll(() => page.locator('mark').count(), { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await page.locator('mark').first().textContent()).toMatch(/confidential|information/i);

  await page.getByLabel('Kind').click();
  await page.getByRole('option', { name: /^Page/ }).click();
  await expect.poll(() => page.getByText(/^Page \d+ ·/).count()).toBeGreaterThan(0);
  await expect.poll(() => page.getByText(/^Contract ·/).count()).toBe(0);

  await page.getByLabel('Words').fill('zzyzx');
  await page.getByText('Nothing fits').waitFor();
});
