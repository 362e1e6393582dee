import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, openReview } from './support/api.ts';
import { openBrowser, openWindow, signIn } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Run {
  readonly sectionDetails: readonly { readonly id: string; readonly drafts: number }[];
  readonly decisions: readonly { readonly changes: readonly { sectionId: string; comment: string }[] }[];
}

it('sends one section back, and opens the review again when it is written', async () => {
  const { reviewId, runId } = await openReview('master-services-agreement.pdf');
  const page = await openWindow(browser);
  await signIn(page, 'reviewer', `#/reviews/${reviewId}`);
  const request = page.getByRole('button', { name: /^Request changes/ });
  await request.waitFor();
  await page.getByRole('button', { name: 'Claim', exact: true }).click();
  await page.getByText('Claimed by reviewer').waitFor();

  // Without a comment there is nothing to change.
  await page.keyboard.press('r');
  expect(await page.getByRole('dialog', { name: 'Request changes' }).count()).toBe(0);

  await page.keyboard.press('2');
  await page
    .getByRole('button', { name: /^Ask for a change in/ })
    .first()
    .click();
  await page.getByLabel('What has to change').fill('Name the parties with their registered seats.');
  await page.getByRole('button', { name: 'Request changes in 1 section' }).click();
  const dialog = page.getByRole('dialog', { name: 'Request changes' });
  await dialog.getByText('Name the parties with their registered seats.').waitFor();
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await page.getByText('Changes requested.').first().waitFor();

  const second = await openReview('master-services-agreement.pdf', 1);
  const { sectionDetails, decisions } = await call<Run>('lead', `/runs/${runId}`);
  const changed = decisions[0]!.changes.map(({ sectionId }) => sectionId);
  expect(changed).toHaveLength(1);
  // Only that section was written again.
  for (const { id, drafts } of sectionDetails) {
    if (changed.includes(id)) expect(drafts, id).toBeGreaterThan(1);
  }
  await page.goto(page.url().replace(reviewId, second.reviewId));
  await page.getByText('reviewer requested changes in 1 section').waitFor();
  await page.getByText('Name the parties with their registered seats.').waitFor();
  await page.getByText('Round 2').waitFor();

  // A rejection needs a reason.
  await page.keyboard.press('x');
  const rejection = page.getByRole('dialog', { name: 'Reject this contract' });
  const reject = rejection.getByRole('button', { name: 'Reject' });
  expect(await reject.getAttribute('aria-disabled')).toBe('true');
  await rejection.getByLabel('Reason').fill('Their standard terms do not work for us.');
  await reject.click();
  await page.getByText('Rejected. The run ends here.').waitFor();
  await page.getByText('This review is closed: the report was rejected.').waitFor();
});
