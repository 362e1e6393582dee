import { sectionDocuments, sectionOf } from '@countersign/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiAs, openReview } from './support/api.ts';
import { openBrowser, openWindow, signIn } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What the sections of a run's report say, as hashes by name. */
async function sectionsOf(runId: string): Promise<Record<string, string>> {
  const { documents } = await apiAs('lead').getRun({ runId });
  const hashes = sectionDocuments(documents).map(async (name) => {
    const { sha256 } = await apiAs('lead').getDocument({ runId, name });
    return [sectionOf(name), sha256] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

it('sends one section back, and opens the review again when it is written', async () => {
  const { reviewId, runId } = await openReview('master-services-agreement.pdf');
  const before = await sectionsOf(runId);
  const { sectionDetails: first } = await apiAs('lead').getRun({ runId });
  const page = await openWindow(browser);
  await signIn(page, 'reviewer', `#/reviews/${reviewId}`);
  const request = page.getByRole('button', { name: /^Request changes/ });
  await request.waitFor();
  await page.getByRole('button', { name: 'Claim', exact: true }).click();
  await page.getByText('Claimed by Rita Reviewer').waitFor();

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
  const { sectionDetails, decisions } = await apiAs('lead').getRun({ runId });
  const changed = decisions[0]!.changes.map(({ sectionId }) => sectionId);
  expect(changed).toHaveLength(1);
  // Only that section was written again; all others stand as they stood.
  const draftsBefore = new Map(first.map(({ id, drafts }) => [id, drafts]));
  const after = await sectionsOf(runId);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const { id, drafts } of sectionDetails) {
    const again = changed.includes(id);
    expect([id, drafts > draftsBefore.get(id)!, after[id] !== before[id]]).toEqual([id, again, again]);
  }
  await page.goto(page.url().replace(reviewId, second.reviewId));
  await page.getByText('Rita Reviewer requested changes in 1 section').waitFor();
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
