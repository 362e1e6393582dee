import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReview, runStatus } from './support/api.ts';
import { openBrowser, openWindow, signIn } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('asks a second person, who sees what the first one said', async () => {
  const { reviewId, runId } = await openReview('distribution-agreement.pdf');
  const first = await openWindow(browser);
  // From the alert to the run, and from there to the review.
  await signIn(first, 'reviewer', '#/mailbox');
  await first.getByRole('link', { name: 'High risk: distribution-agreement.pdf' }).click();
  await first.getByText('What weighs most:').waitFor();
  await first.getByRole('link', { name: new RegExp(`/runs/${runId}$`) }).click();
  await first.getByRole('link', { name: 'Review', exact: true }).click();
  await first.getByText('0 of 2 approvals').waitFor();
  await first.getByRole('button', { name: 'Approve' }).click();
  const dialog = first.getByRole('dialog', { name: 'Approve this report' });
  await dialog.getByLabel('Comment (optional)').fill('The territory is fine.');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await first.getByText('1 of 2 approvals are given').waitFor();
  await first.getByText('You have approved. Another person has to approve').waitFor();
  expect(await first.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  expect(await runStatus(runId, ['AWAITING_REVIEW'])).toBe('AWAITING_REVIEW');

  const second = await openWindow(browser);
  await signIn(second, 'lead', `#/reviews/${reviewId}`);
  await second.getByText('1 of 2 approvals given').waitFor();
  await second.getByText('“The territory is fine.”').waitFor();
  await second.keyboard.press('a');
  await second.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await second.getByText('Approved. The report is being written.').waitFor();
  expect(await runStatus(runId, ['COMPLETED', 'PARTIAL', 'FAILED'])).toBe('COMPLETED');

  // The first one's page follows by itself.
  await first.getByText('This review is closed: the report was approved.').waitFor();
});
