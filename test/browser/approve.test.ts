import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReview, runStatus } from './support/api.ts';
import { openBrowser, openWindow, signIn } from './support/browser.ts';
import { seeMark } from './support/mark.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('leads a lawyer from the mail to the finished report', async () => {
  const { reviewId, runId } = await openReview('agency-agreement.pdf');
  const page = await openWindow(browser);
  await signIn(page, 'reviewer', '#/mailbox');
  await page.getByRole('link', { name: 'Review requested: agency-agreement.pdf' }).click();
  await page.getByText('A contract of medium risk is reviewed.').waitFor();
  await page.getByRole('link', { name: new RegExp(`/reviews/${reviewId}$`) }).click();
  await page.getByRole('heading', { name: 'agency-agreement.pdf' }).waitFor();

  // The words of a finding are shown where they stand.
  const finding = page.getByRole('article').first();
  const quote = (await finding.locator('q').first().textContent())!;
  await finding.locator('.quote').first().click();
  await seeMark(page);
  await expect.poll(() => wordsUnder(page)).toContain(letters(quote).slice(0, 40));

  // Another severity needs a reason.
  await finding.getByRole('button', { name: /Change the severity/ }).click();
  await finding.getByLabel('Severity').click();
  await page.getByRole('option', { name: 'Low', exact: true }).click();
  await finding.getByRole('button', { name: 'Keep' }).click();
  await finding.getByText('Say why; the report shows it.').waitFor();
  await finding.getByLabel('Reason').fill('Limited to one region of France.');
  await finding.getByRole('button', { name: 'Keep' }).click();
  await finding.getByText('Your change, sent with your decision').waitFor();

  // What was noted outlives a reload.
  await page.reload();
  await page.getByText('Your change, sent with your decision').waitFor();

  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Approve this report' });
  await dialog.getByText('Limited to one region of France.').waitFor();
  await dialog.getByLabel('Comment (optional)').fill('Fine for this principal.');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Approved. The report is being written.').waitFor();
  expect(await runStatus(runId, ['COMPLETED', 'PARTIAL', 'FAILED'])).toBe('COMPLETED');

  await page.getByRole('link', { name: 'See the run' }).click();
  await page.getByText('Completed', { exact: true }).first().waitFor();
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByText('Fine for this principal.').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  expect((await readFile(await (await saving).path(), 'latin1')).slice(0, 5)).toBe('%PDF-');
  const headers = { 'access-control-allow-origin': '*' };
  await page.route(/report\.pdf\?/, (route) => route.fulfill({ headers, body: '%PDF-1.7 Another report' }));
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByText(/is not what was recorded/).waitFor();
});

/** The words of the PDF's text layer that lie under the marks. */
async function wordsUnder(page: Page): Promise<string> {
  const marks = await boxesOf(page.locator('.pdf-mark-active'));
  const words = await boxesOf(page.locator('.pdf-text span'));
  const under = words.filter((word) => {
    const middle = word.y + word.height / 2;
    return marks.some(
      ({ x, y, width, height }) =>
        middle > y && middle < y + height && word.x + word.width > x && word.x < x + width,
    );
  });
  return letters(under.map(({ text }) => text).join(''));
}

/** What is left where spaces, line ends and hyphens do not count. */
const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const boxesOf = (all: Locator) =>
  all.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height, text: element.textContent };
    }),
  );
