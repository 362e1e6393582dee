import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { apiAs, reviewedRun } from './support/api.ts';
import { openBrowser } from './support/browser.ts';

const endpoint = inject('endpoint');
const objects = inject('objects');
const INBOX = 'countersign-local-inbox-000000000000';

/** What a page does that wants the runtime: reads mails, sets a fault, tells the window that it ran. */
const ATTACK = `
  document.title = 'ran';
  const ask = (path, options) => fetch('${endpoint}' + path, options).then((answer) => answer.text()).then(
    (text) => { document.title += ' read ' + text.slice(0, 20) }, () => { document.title += ' nothing' });
  const fault = JSON.stringify({ service: 'ssm', fault: 'delay', delayMs: 1 });
  Promise.all([
    ask('/_countersign/mailbox'),
    ask('/_countersign/faults', { method: 'POST', body: fault }),
    ask('/_countersign/faults', { method: 'POST', body: fault, mode: 'no-cors' }),
    ask('/', { method: 'POST', body: 'Action=ListTopics', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  ]).then(() => { document.title += ' done' });`;

/** A contract that is also a web page. */
const HOSTILE = `%PDF-1.7\n<html><body><script>${ATTACK}</script><img src=x onerror="document.title='ran'"></body></html>`;

let browser: Browser;
let elsewhere: Server;

beforeAll(async () => {
  browser = await openBrowser();
  elsewhere = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html');
    reply.end(`<title>elsewhere</title><script src="${endpoint}/_countersign/mailbox"></script>
      <form method="post" action="${endpoint}/_countersign/faults"><input name="x"></form><script>${ATTACK}</script>`);
  }).listen(0, '127.0.0.1');
});

afterAll(async () => {
  await browser.close();
  elsewhere.close();
});

const faults = async () => (await fetch(`${endpoint}/_countersign/faults`)).json();

beforeEach(async () => {
  await fetch(`${endpoint}/_countersign/faults`, { method: 'DELETE' });
});

/** Opens an address as somebody who clicks on it; what is saved as a file never becomes a page. */
async function click(url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.setContent(
    `<title>mail</title><a href="${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">link</a>`,
  );
  await page.getByRole('link').click();
  await page.waitForTimeout(1500);
  return page;
}

it('a contract that is also a web page runs nowhere', async () => {
  const s3 = new S3Client({ endpoint, region: inject('region'), credentials: inject('operatorKey') });
  for (const ContentType of ['text/html', 'image/svg+xml', 'application/pdf']) {
    const Key = `${crypto.randomUUID()}.html`;
    await s3.send(new PutObjectCommand({ Bucket: INBOX, Key, Body: HOSTILE, ContentType }));
    const { runId } = await runOf(Key);
    const { url } = await apiAs('uploader').getDocument({ runId, name: 'source' });
    const asPage = new URL(url);
    asPage.searchParams.set('response-content-type', 'text/html');
    asPage.searchParams.set('response-content-disposition', 'inline');
    const links = [url, asPage.href, `${endpoint}/${INBOX}/${Key}`, `${objects}/${INBOX}/${Key}`];
    for (const link of links) expect(await (await click(link)).title()).not.toContain('ran');
  }
  expect(await faults()).toEqual([]);
});

it('documents have another origin than the APIs and the console', async () => {
  const { runId } = await reviewedRun('agency-agreement.pdf');
  const { url } = await apiAs('lead').getDocument({ runId, name: 'source' });
  expect(new URL(url).origin).toBe(objects);
  expect(new Set([objects, endpoint, new URL(inject('console')).origin]).size).toBe(3);
});

it('a page of another server, on this machine or not, reads and does nothing', async () => {
  const { port } = elsewhere.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost']) {
    const page = await click(`http://${host}:${port}/`);
    await page.waitForFunction('document.title.endsWith("done")');
    expect(await page.title()).not.toContain('read [');
    expect(await page.title()).not.toContain('read {');
    await page.evaluate('document.forms[0].submit()');
    await page.waitForTimeout(500);
    expect(await page.content()).toContain('Not for pages of other origins');
  }
  expect(await faults()).toEqual([]);
});

/** The run of an object of the inbox, once there is one. */
async function runOf(key: string): Promise<{ runId: string }> {
  for (;;) {
    const { runs } = await apiAs('lead').listRuns({ key });
    if (runs[0]) return runs[0];
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
