import { ApiError } from '@countersign/api';
import { expect, it } from 'vitest';
import { isAway, patientFetch } from './patient-fetch.ts';

/** Answers these statuses one after the other, the last for ever, and counts. */
function answering(...statuses: readonly number[]) {
  let asked = 0;
  const send = async () => new Response(null, { status: statuses.at(asked++) ?? statuses.at(-1) ?? 200 });
  return { send, asked: () => asked };
}

it.each([
  ['what is answered at once', [200], 'GET', [200, 1]],
  ['again where the service is away', [503, 500, 200], 'GET', [200, 3]],
  ['no more than so often', [503], 'GET', [503, 3]],
  ['once what is refused', [404, 200], 'GET', [404, 1]],
  ['once what changes something', [503, 200], 'POST', [503, 1]],
] as const)('asks for %s', async (_, statuses, method, expected) => {
  const { send, asked } = answering(...statuses);
  const { status } = await patientFetch({ send, pauses: [0, 0] })('http://127.0.0.1/api/runs', { method });
  expect([status, asked()]).toEqual(expected);
});

it('asks again for what changes something where it is said to harm nothing', async () => {
  const { send, asked } = answering(503, 201);
  const patient = patientFetch({ methods: ['POST'], send, pauses: [0, 0] });
  const { status } = await patient('http://127.0.0.1/api/runs', { method: 'POST' });
  expect([status, asked()]).toEqual([201, 2]);
});

it('says at once that nobody is there', async () => {
  let asked = 0;
  const send = () => {
    asked += 1;
    return Promise.reject(new TypeError('fetch failed'));
  };
  await expect(patientFetch({ send, pauses: [0, 0] })('http://127.0.0.1/')).rejects.toThrow('fetch failed');
  expect(asked).toBe(1);
});

const unreachable = (code: string) =>
  new ApiError(0, 'Unreachable', 'Countersign does not answer.', {
    cause: new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }),
  });

it.each([
  ['a function that is away', new ApiError(503, 'Http503', 'Service Unavailable'), true],
  ['one that is asked too often', new ApiError(429, 'Http429', 'Too many requests'), true],
  ['a connection that broke', unreachable('ECONNRESET'), true],
  ['a server that is not there', unreachable('ECONNREFUSED'), false],
  ['what is refused', new ApiError(403, 'Forbidden', 'Not yours'), false],
  ['a folder that is full', new Error('ENOSPC'), false],
])('takes %s for away or not', (_, error, expected) => expect(isAway(error)).toBe(expected));
