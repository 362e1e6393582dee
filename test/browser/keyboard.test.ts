import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openReview } from './support/api.ts';
import { openBrowser, openWindow, signIn } from './support/browser.ts';
import { seeMark } from './support/mark.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const { reviewId } = await openReview('software-licence.pdf');
  page = await openWindow(browser);
  await signIn(page, 'lead', `#/reviews/${reviewId}`);
  await page.getByRole('article').first().waitFor();
});

const press = (key: string) => page.keyboard.press(key);
const dialog = (name: string) => page.getByRole('dialog', { name });
const currentFinding = () =>
  page
    .getByRole('article')
    .evaluateAll((all) => all.findIndex((each) => each.getAttribute('aria-current') === 'true'));

it('goes through the findings and shows their words', async () => {
  await press('j');
  expect(await currentFinding()).toBe(0);
  await press('j');
  await press('j');
  expect(await currentFinding()).toBe(2);
  await press('k');
  expect(await currentFinding()).toBe(1);
  await press('Enter');
  await seeMark(page);

  // The list of severities has the focus; the next one is picked.
  await press('e');
  await press('Enter');
  await press('ArrowUp');
  await press('Enter');
  const finding = page.getByRole('article').nth(1);
  await finding.getByLabel('Reason').fill('j is a letter here, and so is a.');
  expect(await currentFinding()).toBe(1);
  expect(await dialog('Approve this report').count()).toBe(0);
  await finding.getByRole('button', { name: 'Keep' }).focus();
  await press('Enter');
  await page.getByText('Your change, sent with your decision').waitFor();
});

it('changes between findings, sections and decisions', async () => {
  const selected = () => page.getByRole('tab', { selected: true }).textContent();
  await press('2');
  expect(await selected()).toMatch(/^Sections/);
  await press('3');
  expect(await selected()).toMatch(/^Decisions/);
  await press('1');
  expect(await selected()).toMatch(/^Findings/);
});

it('opens each decision, and leaves it again', async () => {
  await press('a');
  await dialog('Approve this report').waitFor();
  await press('x');
  expect(await dialog('Reject this contract').count()).toBe(0);
  await press('Escape');
  await dialog('Approve this report').waitFor({ state: 'detached' });
  await press('x');
  await dialog('Reject this contract').waitFor();
  await press('Escape');
  await dialog('Reject this contract').waitFor({ state: 'detached' });

  await press('r');
  expect(await dialog('Request changes').count()).toBe(0);
  await press('2');
  await page
    .getByRole('button', { name: /^Ask for a change in/ })
    .first()
    .click();
  await page.getByLabel('What has to change').fill('Shorter.');
  await page.getByLabel('What has to change').blur();
  await press('r');
  await dialog('Request changes').getByText('Shorter.').waitFor();
});

it('explains the keys, and lets people switch them off', async () => {
  await press('?');
  await page.getByRole('heading', { name: 'Reviewing' }).waitFor();
  await page.getByText('Next finding').waitFor();
  await page.getByText('Keyboard shortcuts').click();
  await press('a');
  await press('j');
  expect(await currentFinding()).toBe(-1);
  expect(await dialog('Approve this report').count()).toBe(0);
});
