import { request } from 'node:http';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSsm, type Ssm } from '../../aws/ssm/index.ts';
import { createFaults } from '../faults/index.ts';
import { AwsApiError } from '../protocols/aws-api.ts';
import type { HttpRoute } from '../protocols/http-route.ts';
import type { Gateway } from './gateway.ts';
import { clientConfig, openTestGateway } from './testing.ts';

let gateway: Gateway;
let ssm: Ssm;
let client: SSMClient;

beforeEach(async () => {
  gateway = await openTestGateway();
  ssm = createSsm();
  const faults = createFaults();
  const page: HttpRoute = { prefix: '/_page', navigable: true, handle: async () => ({ status: 200 }) };
  gateway.serve({
    apis: [ssm.api],
    routes: [...faults.routes, page],
    faults: faults.plan,
    origins: () => ['http://localhost:5173'],
  });
  client = new SSMClient({ ...clientConfig(gateway), maxAttempts: 1 });
});

afterEach(async () => {
  await gateway.close();
  ssm.close();
});

it('answers a path that cannot be read as a bad request', async () => {
  const headers = {
    authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/ssm/aws4_request',
  };
  const answer = await fetch(`${gateway.url}/%E0%A4%A`, { method: 'POST', headers });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ __type: 'ValidationException' });
});

const put = (Value: string) =>
  client.send(new PutParameterCommand({ Name: 'n', Value, Type: 'String', Overwrite: true }));
const get = async () => (await client.send(new GetParameterCommand({ Name: 'n' }))).Parameter;

const inject = (rule: object) =>
  fetch(`${gateway.url}/_countersign/faults`, {
    method: 'POST',
    body: JSON.stringify({ service: 'ssm', ...rule }),
  });

/** `fetch` with headers that it would set itself. */
function fetchWith(url: string, headers: Record<string, string>): Promise<{ status: number | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (answer) => resolve({ status: answer.resume().statusCode }));
    sent.on('error', reject).end();
  });
}

function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${gateway.url}/_health`, { headers: { host } }, (answer) =>
      resolve(answer.resume().statusCode),
    );
    sent.on('error', reject).end();
  });
}

describe('the gateway', () => {
  it('asks whether whoever signed may call, before anything is done', async () => {
    await put('1');
    const refused = new AwsApiError('AccessDeniedException', 'not you');
    gateway.serve({
      apis: [ssm.api],
      authorize(service, operation) {
        if (`${service} ${operation}` === 'ssm PutParameter') throw refused;
      },
    });
    await expect(put('2')).rejects.toMatchObject({ name: 'AccessDeniedException', message: 'not you' });
    expect(await get()).toMatchObject({ Value: '1' });
  });

  it('names what it supports when asked for a service that it does not have', async () => {
    const headers = {
      'x-amz-target': 'DynamoDB_20120810.GetItem',
      'content-type': 'application/x-amz-json-1.0',
    };
    const answer = await fetch(gateway.url, { method: 'POST', headers, body: '{}' });
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
      400,
      'UnknownOperationException',
    ]);
    expect(await answer.text()).toContain('DynamoDB_20120810');
  });

  it('says how it is', async () => {
    const answer = await fetch(`${gateway.url}/_health`);
    expect(await answer.json()).toEqual({ status: 'ok', services: ['ssm'] });
    const early = await openTestGateway();
    expect((await fetch(`${early.url}/_health`)).status).toBe(503);
    await early.close();
  });

  it('answers for names of this machine only', async () => {
    expect(await statusFor('localhost:80')).toBe(200);
    expect(await statusFor('bucket.localhost')).toBe(200);
    expect(await statusFor('evil.example')).toBe(421);
  });

  it('lets its own pages in, and no others, be they of this machine', async () => {
    const ask = (origin: string) => fetch(gateway.url, { method: 'OPTIONS', headers: { origin } });
    const own = await ask('http://localhost:5173');
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    for (const other of ['https://evil.example', 'http://localhost:9999', 'null']) {
      expect((await ask(other)).headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it.each([
    ['a page of another host', { origin: 'https://evil.example' }, 403],
    ['a sandboxed page', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['a sandboxed page in an old browser', { origin: 'null' }, 403],
    [
      'a page of this machine that sends no referrer',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      400,
    ],
    ['a form of another host', { 'sec-fetch-site': 'cross-site' }, 403],
    ['one of its own pages', { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-site' }, 400],
    ['another page of this machine', { origin: 'http://localhost:9999', 'sec-fetch-site': 'same-site' }, 403],
    ['a program', {}, 400],
  ])('does for %s what it may ask for', async (_, headers, status) => {
    const answer = await fetch(gateway.url, { method: 'POST', headers: { ...headers }, body: 'not json' });
    expect(answer.status).toBe(status);
  });

  const SCRIPT = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
  const LINK = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const FRAME = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
  it.each([
    ['a script of another host', '/_countersign/faults', { ...SCRIPT, 'sec-fetch-site': 'cross-site' }, 403],
    ['a script of this machine', '/_countersign/faults', { ...SCRIPT, 'sec-fetch-site': 'same-site' }, 403],
    ['a link from another host', '/_countersign/faults', { ...LINK, 'sec-fetch-site': 'cross-site' }, 403],
    ['a frame of another host', '/_page', { ...FRAME, 'sec-fetch-site': 'cross-site' }, 403],
    [
      'a link to a page that people may be led to',
      '/_page',
      { ...LINK, 'sec-fetch-site': 'cross-site' },
      200,
    ],
    ['an address that somebody typed', '/_countersign/faults', { ...LINK, 'sec-fetch-site': 'none' }, 200],
    ['a program', '/_countersign/faults', {}, 200],
  ])('reads for %s what it may read', async (_, path, headers, status) => {
    expect((await fetchWith(gateway.url + path, headers)).status).toBe(status);
  });

  it('lets no answer become a page with rights', async () => {
    const { headers } = await fetch(`${gateway.url}/_countersign/faults`);
    expect(headers.get('content-security-policy')).toBe('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('answers for objects alone where objects are', async () => {
    const headers = {
      'x-amz-target': 'AmazonSSM.GetParameter',
      'content-type': 'application/x-amz-json-1.1',
    };
    const answer = await fetch(gateway.objectsUrl, { method: 'POST', headers, body: '{"Name":"n"}' });
    expect(answer.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
    expect((await fetch(`${gateway.objectsUrl}/_countersign/faults`)).status).not.toBe(200);
  });

  it('refuses a body that is not what the protocol says', async () => {
    const headers = { 'x-amz-target': 'AmazonSSM.GetParameter' };
    const answer = await fetch(gateway.url, { method: 'POST', headers, body: 'not json' });
    expect(await answer.json()).toMatchObject({ __type: 'SerializationException' });
  });
});

describe('injected faults', () => {
  it('throttle as often as they say', async () => {
    await inject({ fault: 'throttle', operation: 'PutParameter', times: 1 });
    await expect(put('1')).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 429 },
    });
    expect((await put('1')).Version).toBe(1);
  });

  it('answer with the error that they name, to calls that they match', async () => {
    await inject({
      fault: 'error',
      match: '"Value":"bad"',
      code: 'InternalServerError',
      status: 503,
      message: 'oops',
    });
    expect((await put('good')).Version).toBe(1);
    await expect(put('bad')).rejects.toMatchObject({ name: 'InternalServerError', message: 'oops' });
  });

  it('carry calls out twice', async () => {
    await inject({ fault: 'duplicate', operation: 'DeleteParameter', times: 1 });
    await put('x');
    const headers = { 'x-amz-target': 'AmazonSSM.DeleteParameter' };
    const twice = await fetch(gateway.url, { method: 'POST', headers, body: '{"Name":"n"}' });
    expect(await twice.json()).toMatchObject({ __type: 'ParameterNotFound' });
  });

  it('break the connection before anything is done', async () => {
    await inject({ fault: 'drop', operation: 'PutParameter', times: 1 });
    await expect(put('lost')).rejects.toThrow();
    await expect(get()).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  it('turn the order around', async () => {
    await inject({ fault: 'reorder', match: '"Value":"first"', delayMs: 10_000, times: 1 });
    const first = put('first');
    const armed = async () => (await fetch(`${gateway.url}/_countersign/faults`)).json();
    await expect.poll(armed).toEqual([]);
    await put('second');
    await first;
    expect(await get()).toMatchObject({ Value: 'first', Version: 2 });
  });

  it('strike at random, the same way for the same seed', async () => {
    const run = async () => {
      await inject({ fault: 'error', operation: 'PutParameter', probability: 0.5, seed: 7 });
      const outcomes: boolean[] = [];
      for (let turn = 0; turn < 12; turn += 1)
        outcomes.push(
          await put(String(turn)).then(
            () => true,
            () => false,
          ),
        );
      await fetch(`${gateway.url}/_countersign/faults`, { method: 'DELETE' });
      return outcomes;
    };
    const first = await run();
    expect(new Set(first).size).toBe(2);
    expect(await run()).toEqual(first);
  });

  it('are listed, ended and refused when they make no sense', async () => {
    await inject({ fault: 'delay', delayMs: 5 });
    const listed = await (await fetch(`${gateway.url}/_countersign/faults`)).json();
    expect(listed).toMatchObject([{ service: 'ssm', fault: 'delay', delayMs: 5 }]);
    await fetch(`${gateway.url}/_countersign/faults`, { method: 'DELETE' });
    expect(await (await fetch(`${gateway.url}/_countersign/faults`)).json()).toEqual([]);
    for (const rule of [{ fault: 'explode' }, { fault: 'error', match: '(' }, { fault: 'error', typo: 1 }]) {
      expect((await inject(rule)).status).toBe(400);
    }
  });
});
