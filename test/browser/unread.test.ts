import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReview } from './support/api.ts';
import { openBrowser, openWindow, signIn } from './support/browser.ts';
import { mailbox } from './support/mailbox.ts';
import { SCREENSHOTS } from './support/running-console.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('opens a review on what was not read, and shows where', async () => {
  const { reviewId, runId } = await openReview('unread-clause.pdf');
  const page = await openWindow(browser);
  await signIn(page, 'lead', `reviews/${reviewId}`);
  const list = page.getByRole('region', { name: 'What was not read' });
  await list.getByText(/Page 1 was only partly read/).waitFor();
  await list.getByText(/Page 2 .*The liability of the Receiving Party is unlimited/).waitFor();

  // The place is outlined, and led to.
  await list.getByRole('button', { name: 'Show page 2' }).click();
  const hidden = page.locator('[data-page="2"] .pdf-region-hidden').first();
  await hidden.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'Show page 1' }).click();
  const unread = page.locator('[data-page="1"] .pdf-region-unread').first();
  await unread.waitFor();
  const [box, sheet] = [await unread.boundingBox(), await page.locator('[data-page="1"]').boundingBox()];
  expect(box!.y - sheet!.y).toBeGreaterThan(sheet!.height / 3);
  await page.locator('[data-page="1"] canvas[data-drawn]').waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'review-unread.png') });

  // Silence about the rest is no all-clear.
  const findings = page.getByRole('tab', { name: /^Findings/ });
  expect(await findings.textContent()).not.toBe('Findings (0)');

  const mail = (await mailbox()).find(({ subject }) => subject === 'Review requested: unread-clause.pdf');
  expect(mail?.text).toContain('Not every page was read in full (page 1).');

  await page.goto(page.url().replace(/reviews\/.*$/, `runs/${runId}`));
  await page.getByText(/Page 1 was only partly read/).waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'run-unread.png') });
});
