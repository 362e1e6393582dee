import { createClient } from '@countersign/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWindow, signIn } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('gives people the token with which commands act as they do', async () => {
  const page = await openWindow(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'auditor');
  await page.getByRole('button', { name: /auditor/i }).click();
  await page.getByRole('menuitem', { name: 'Copy token for commands' }).click();
  await page.getByText('commands act as you').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const token = copied.replace('export COUNTERSIGN_TOKEN=', '');
  expect(token).not.toBe(copied);
  const client = createClient({ endpoint: new URL(inject('console')).origin, token: async () => token });
  await expect(client.listRuns({ limit: 1 })).resolves.toHaveProperty('runs');
  const stranger = createClient({
    endpoint: new URL(inject('console')).origin,
    token: async () => `${token}x`,
  });
  await expect(stranger.listRuns({ limit: 1 })).rejects.toMatchObject({ status: 401 });
});
