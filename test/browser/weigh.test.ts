import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReview } from './support/api.ts';
import { openBrowser, openWindow, signIn } from './support/browser.ts';
import { seeMark } from './support/mark.ts';
import { SCREENSHOTS } from './support/running-console.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('lists what is to be weighed beside findings, and leads to its words', async () => {
  const { reviewId } = await openReview('hosting-agreement.pdf');
  const page = await openWindow(browser);
  await signIn(page, 'lead', `reviews/${reviewId}`);
  await page.getByRole('tab', { name: /^To weigh \(\d+\)$/ }).click();

  const outside = page.getByRole('region', { name: 'Outside the playbook' });
  await outside.getByText('Notice to stop renewal: To stop the renewal takes more than six months').waitFor();
  await outside.getByText(/^Propose: This Agreement renews for one year/).waitFor();

  const burdens = page.getByRole('region', { name: 'Binds unusually' });
  const quote = burdens.getByRole('button', { name: /Any shortfall is invoiced at the end of that year/ });
  expect(await quote.textContent()).toMatch(/p\. \d+$/);
  await quote.click();
  await seeMark(page);
  await page.screenshot({ path: join(SCREENSHOTS, 'review-weigh.png') });

  // A mark in the contract leads back to the point.
  await page.getByRole('tab', { name: /^Sections/ }).click();
  await page.locator('.pdf-mark-active').first().dispatchEvent('click');
  await burdens.getByText('Any shortfall is invoiced').first().waitFor();
});
