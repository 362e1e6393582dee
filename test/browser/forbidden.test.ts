import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiAs, openReview } from './support/api.ts';
import { goTo, openBrowser, openWindow, signIn } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('who may not', () => {
  it('reads of a review of another group what it reads of none', async () => {
    const { reviewId } = await openReview('rahmenvertrag-it.pdf');
    const page = await openWindow(browser);
    await signIn(page, 'reviewer', `reviews/${reviewId}`);
    await page.getByText('There is no such thing').waitFor();
    await page.getByText(`There is no review ${reviewId}.`).waitFor();
  });

  it('reads a review as an auditor, without a way to decide', async () => {
    const { reviewId } = await openReview('software-licence.pdf');
    const page = await openWindow(browser);
    await signIn(page, 'auditor', `#/reviews/${reviewId}`);
    await page.getByText('You can read this review. It is decided by').waitFor();
    expect(await page.getByRole('button', { name: /Approve|Reject|Change the severity/ }).count()).toBe(0);
    await page.keyboard.press('a');
    expect(await page.getByRole('dialog', { name: 'Approve this report' }).count()).toBe(0);
  });

  it('finds no upload as a reviewer', async () => {
    const page = await openWindow(browser);
    await signIn(page, 'reviewer');
    expect(await page.getByRole('link', { name: 'Upload' }).count()).toBe(0);
    await goTo(page, '/upload');
    await page.getByText('Legal operations and legal leads upload contracts.').waitFor();
  });

  it('is told when somebody else was faster', async () => {
    const { reviewId } = await openReview('supply-agreement.pdf');
    const page = await openWindow(browser);
    await signIn(page, 'lead', `#/reviews/${reviewId}`);
    await page.getByRole('button', { name: 'Approve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve this report' });
    await dialog.waitFor();
    await apiAs('reviewer').decideReview({ reviewId, decision: 'reject', comment: 'No.' });
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByText('Somebody was faster').waitFor();
    await dialog.getByText('it was rejected. Nothing was changed.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('This review is closed: the report was rejected.').waitFor();
  });

  it('is asked to sign in again when the token is refused', async () => {
    const page = await openWindow(browser);
    await signIn(page, 'reviewer');
    await page.route('**/api/runs*', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer stale' } }),
    );
    await goTo(page, '/runs');
    await page.getByText('Your session has ended').waitFor();
    await page.getByRole('button', { name: 'Sign in again' }).waitFor();
  });

  it('reads that there is no such review, run or page', async () => {
    const page = await openWindow(browser);
    await signIn(page, 'lead', '#/reviews/no-such-review');
    await page.getByText('There is no such thing').waitFor();
    await goTo(page, '/runs/no-such-run');
    await page.getByText('There is no run no-such-run.').waitFor();
    await goTo(page, '/nowhere');
    await page.getByText('There is no such page').waitFor();
  });
});
