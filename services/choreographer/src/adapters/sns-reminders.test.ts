import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, expect, it } from 'vitest';
import { snsReminders } from './sns-reminders.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:reviews';
const NOTICE = { subject: 'Review due soon', text: 'Decide', attributes: { notice: 'due-soon' } };
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** An SNS that answers so, and how often it was called. */
async function topic(answer: RequestListener) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    request.resume().on('end', () => answer(request, response));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const sns = new SNSClient({
    ...{ region: 'eu-central-1', endpoint: `http://127.0.0.1:${port}`, maxAttempts: 1 },
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  closing.push(close);
  return { remind: () => snsReminders(sns, TOPIC)(NOTICE), calls: () => calls, close };
}

const says = (status: number, text: string) => (_: unknown, response: Parameters<RequestListener>[1]) =>
  void response.writeHead(status, { 'content-type': 'text/xml' }).end(text);
const error = (code: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;
const published =
  '<PublishResponse><PublishResult><MessageId>m1</MessageId></PublishResult></PublishResponse>';

it.each<[string, RequestListener, string]>([
  ['a reply', says(200, published), 'sent'],
  ['a reply that never comes', (request) => request.socket.destroy(), 'unknown'],
  ['an error of SNS itself', says(500, error('InternalError')), 'unknown'],
  ['a request that took SNS too long', says(408, error('RequestTimeout')), 'unknown'],
])('calls once, and says what %s means', async (_, answer, told) => {
  const { remind, calls } = await topic(answer);
  expect(await remind()).toBe(told);
  expect(calls()).toBe(1);
});

it.each([400, 429])(
  'asks again where SNS says by %i that it takes nothing, and fails in the end',
  async (status) => {
    const { remind, calls } = await topic(says(status, error('Throttling')));
    await expect(remind()).rejects.toThrow();
    expect(calls()).toBe(3);
  },
);

it('fails where SNS is not reached', async () => {
  const away = await topic(says(200, published));
  away.close();
  await expect(away.remind()).rejects.toThrow('ECONNREFUSED');
});
