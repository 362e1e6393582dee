import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goTo, openBrowser, openWindow, signIn } from './support/browser.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('uploads several files at once and follows the run of each', async () => {
  const page = await openWindow(browser);
  await signIn(page, 'uploader', '#/upload');
  await page
    .locator('input[type=file]')
    .setInputFiles([
      join(SAMPLES, 'pdf', 'translation-services.pdf'),
      join(SAMPLES, 'broken', 'truncated.pdf'),
      join(SAMPLES, 'README.md'),
    ]);
  await page.getByText('Only PDF files can be read.').first().waitFor();
  await page.getByRole('link', { name: 'See the run' }).nth(1).waitFor({ timeout: 60_000 });
  await page.getByText('Failed', { exact: true }).first().waitFor({ timeout: 60_000 });

  await goTo(page, '/runs');
  await page.getByLabel('File name').fill('truncated');
  await page.getByRole('link', { name: 'truncated.pdf' }).first().click();
  await page.getByText('What to do:').waitFor();
  await page.getByText('Ask the sender for a sound PDF').waitFor();
  expect(await page.getByText('Error class: input').count()).toBe(1);
});

it('takes a file that is dropped', async () => {
  const page = await openWindow(browser);
  await signIn(page, 'uploader', '#/upload');
  const transfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1.7 not really'], 'dropped.pdf', { type: 'application/pdf' }));
    return data;
  })()`);
  const zone = page.getByText('Drop contracts here, or').locator('..');
  await zone.dispatchEvent('dragover', { dataTransfer: transfer });
  await page
    .getByText(/Let go to upload|Drop contracts here/)
    .dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText('dropped.pdf', { exact: true }).first().waitFor();
  await page.getByText('Failed', { exact: true }).first().waitFor({ timeout: 60_000 });
});
