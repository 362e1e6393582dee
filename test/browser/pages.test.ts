import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { apiAs, openReview } from './support/api.ts';
import { goTo, openBrowser, openWindow, signIn } from './support/browser.ts';
import { mailbox } from './support/mailbox.ts';
import { SCREENSHOTS } from './support/running-console.ts';

let browser: Browser;
let addresses: Record<string, string>;
beforeAll(async () => {
  browser = await openBrowser();
  const { reviewId, runId } = await openReview('software-licence.pdf');
  const { runs } = await apiAs('lead').listRuns({ status: 'FAILED' });
  addresses = {
    reviews: '/reviews',
    runs: '/runs',
    run: `/runs/${runId}`,
    'failed-run': `/runs/${runs[0]!.runId}`,
    review: `/reviews/${reviewId}`,
    search: '/search',
    upload: '/upload',
    mailbox: '/mailbox',
    mail: `/mailbox/${(await mailbox()).find(({ subject }) => subject.startsWith('High risk'))!.id}`,
  };
});
afterAll(() => browser.close());

/** What has to be on a page before it counts as shown. */
const READY: Record<string, (page: Page) => Promise<unknown>> = {
  reviews: (page) =>
    page
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .waitFor(),
  runs: (page) =>
    page
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .waitFor(),
  run: (page) => page.getByRole('heading', { name: 'Timeline' }).waitFor(),
  'failed-run': (page) => page.getByText('What to do:').waitFor(),
  review: (page) => page.getByRole('article').first().waitFor(),
  search: (page) => page.getByText(/\d+ hits?/).waitFor(),
  mailbox: (page) =>
    page
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .waitFor(),
  mail: (page) => page.getByText('What weighs most:').waitFor(),
  upload: (page) => page.getByText('Drop contracts here').waitFor(),
};

/** Cloudscape's own phone toolbar says which way its navigation runs, which ARIA does not provide for. */
const OF_CLOUDSCAPE = /^aria-allowed-attr: <nav [^>]*aria-orientation="horizontal"/;

const seriousIn = async (page: Page) => {
  // The words over the picture of a page are transparent by design.
  const { violations } = await new AxeBuilder({ page }).exclude('.pdf-text').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    .filter((found) => !OF_CLOUDSCAPE.test(found));
};

/** Headings of tables that are wider than their place; a contract may be, as people enlarge it. */
const clippedIn = (page: Page) =>
  page
    .locator('div:has(> table)')
    .evaluateAll((all) =>
      all.flatMap((each) => (each.scrollWidth > each.clientWidth ? [each.textContent?.slice(0, 80)] : [])),
    );

describe.each([
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const)('at %i px in %s', (width, theme) => {
  it('every page is legible and fits', async () => {
    const page = await openWindow(browser, { width, theme });
    const problems: Record<string, unknown> = {};
    await signIn(page, 'lead');
    for (const [name, address] of Object.entries(addresses)) {
      await goTo(page, address);
      await READY[name]!(page);
      if (name === 'review') await showQuote(page, width);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}-${theme}.png`) });
      const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      const clipped = await clippedIn(page);
      const serious = await seriousIn(page);
      if (overflow > 0 || clipped.length > 0 || serious.length > 0) {
        problems[name] = { overflow, clipped, serious };
      }
    }
    expect(problems).toEqual({});
  });
});

/** Brings the review screen to where a lawyer works: a finding, and its words in the contract. */
async function showQuote(page: Page, width: number): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `review-report-${width}.png`) });
  await page.locator('.quote').first().click();
  await page.locator('.pdf-mark-active').first().waitFor();
  // The page is drawn, and scrolling there has come to rest.
  await page.locator('.pdf-page:has(.pdf-mark-active) canvas[data-drawn]').waitFor();
  let before: number | undefined;
  await expect
    .poll(async () => {
      const last = before;
      before = (await page.locator('.pdf-mark-active').first().boundingBox())?.y;
      return before === last;
    })
    .toBe(true);
}

it('offers to sign in', async () => {
  const page = await openWindow(browser);
  await page.goto(inject('console'));
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'sign-in-1280-light.png') });
  expect(await seriousIn(page)).toEqual([]);
});
