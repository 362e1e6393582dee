import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { emailOf } from '../../../cli/src/api/sign-in.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type User = 'reviewer' | 'lead' | 'auditor' | 'uploader';

export interface View {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** Chromium with an empty profile; `CHROMIUM` says where it is if it is not Debian's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });

/** A new window; the test fails if a page in it throws or breaks the content security policy. */
export async function openWindow(
  browser: Browser,
  { width = 1280, theme = 'light' }: View = {},
): Promise<Page> {
  const height = width < 600 ? 844 : 900;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    // Screenshots show what people see once everything has come to rest.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });
  return page;
}

/** Signs somebody in at the page that a link leads to: `reviews/<id>`, `#/runs`, … */
export async function signIn(page: Page, user: User, link = ''): Promise<void> {
  await page.goto(`${inject('console')}${link}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill(emailOf(user));
  await page.getByLabel('Password').fill(inject('samplePassword'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: new RegExp(user, 'i') }).waitFor();
}

/** Goes to another page of the console without loading it anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${inject('console')}#${path}`);
}
