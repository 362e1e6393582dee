import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reviewedRun } from './support/api.ts';
import { goTo, openBrowser, openWindow, signIn } from './support/browser.ts';
import { mailbox } from './support/mailbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('tells each person once what concerns them: contract, why, and a link', async () => {
  const { runId, reviewId } = await reviewedRun('distribution-agreement.pdf');
  const about = async (name: string) =>
    (await mailbox()).filter(({ subject }) => subject.endsWith(`: ${name}`));
  await expect.poll(() => about('distribution-agreement.pdf')).toHaveLength(2);
  const [request, alert] = await about('distribution-agreement.pdf');
  expect(alert).toMatchObject({
    to: 'reviewer@countersign.invalid',
    subject: 'High risk: distribution-agreement.pdf',
  });
  expect(alert!.text).toContain('What weighs most:');
  expect(alert!.text).toMatch(new RegExp(`Open it: http://127\\.0\\.0\\.1:\\d+/runs/${runId}$`));
  expect(request!.text).toContain('A contract of high risk takes two approvals.');
  expect(request!.text).toMatch(new RegExp(`Decide here: http://127\\.0\\.0\\.1:\\d+/reviews/${reviewId}$`));

  await expect.poll(() => about('encrypted.pdf'), { timeout: 60_000 }).toHaveLength(1);
  const [failure] = await about('encrypted.pdf');
  expect(failure).toMatchObject({ to: 'uploader@countersign.invalid' });
  expect(failure!.text).toContain('The document is at fault');
});

it('lists the mails, shows one, and follows its link', async () => {
  await vi.waitUntil(async () => (await mailbox()).some(({ subject }) => subject.endsWith('encrypted.pdf')), {
    timeout: 60_000,
  });
  const page = await openWindow(browser);
  await signIn(page, 'uploader');
  await page.getByRole('link', { name: 'Mailbox' }).click();
  await page.getByRole('link', { name: 'Run failed (input): encrypted.pdf' }).first().click();
  await page.getByRole('heading', { name: 'Run failed (input): encrypted.pdf' }).waitFor();
  await page.getByText('To uploader@countersign.invalid').waitFor();
  await page.getByRole('link', { name: /^http:.*\/runs\// }).click();
  await page.getByText('What to do:').waitFor();
  await goTo(page, '/mailbox/no-such-mail');
  await page.getByText('There is no such mail').waitFor();
});

it('is not offered where mails are sent', async () => {
  const page = await openWindow(browser);
  await page.route('**/config.json', async (route) => {
    const { mailbox: _, ...config } = await (await route.fetch()).json();
    await route.fulfill({ json: config });
  });
  await signIn(page, 'uploader', '#/mailbox');
  await page.getByText('There is no such page').waitFor();
  expect(await page.getByRole('link', { name: 'Mailbox' }).count()).toBe(0);
});
