import { afterAll, expect, test } from 'vitest';
import { fixtureFunction } from '../testing.ts';
import { createHost } from './host.ts';

const SOON = { timeout: 20_000 };

const host = createHost();
afterAll(() => host.close());

function start(handler: string, printed: string[] = []) {
  const print = (text: string) => printed.push(text);
  return host.start({ configuration: fixtureFunction(handler), environment: { RUN: '1' }, print });
}

const invocation = { requestId: 'request-1', event: '{}' };

test('an instance in the host process answers, prints and stops', async () => {
  const printed: string[] = [];
  const instance = start('prints', printed);
  expect(await instance.invoke(invocation)).toEqual({ ok: true, payload: 'null', cpuMs: expect.any(Number) });
  await expect.poll(() => printed.join(''), SOON).toContain('to stdout\n');
  await instance.stop();
  expect(instance.alive).toBe(false);
});

test('an instance that crashed is not alive', async () => {
  const instance = start('exits');
  expect(await instance.invoke(invocation)).toMatchObject({ error: { errorType: 'Runtime.ExitError' } });
  expect(instance.alive).toBe(false);
});

test('stopping an instance ends what it is doing', async () => {
  const instance = start('sleeps');
  const waiting = instance.invoke({ ...invocation, event: '{"milliseconds":60000}' });
  await instance.stop();
  expect(await waiting).toMatchObject({ ok: false, error: { errorType: 'Runtime.ExitError' } });
});

test('when the host process dies its invocations fail and the next instance gets a new process', async () => {
  const victim = start('killsItsProcess');
  const bystander = start('sleeps');
  const waiting = bystander.invoke({ ...invocation, event: '{"milliseconds":60000}' });
  expect(await victim.invoke(invocation)).toMatchObject({
    error: { errorType: 'Runtime.ExitError', errorMessage: 'the Lambda host process ended with SIGKILL' },
  });
  expect(await waiting).toMatchObject({ ok: false });
  expect([victim.alive, bystander.alive]).toEqual([false, false]);
  await bystander.stop();
  const next = start('environment');
  const outcome = await next.invoke(invocation);
  expect(JSON.parse(outcome.ok ? outcome.payload : '{}')).toMatchObject({ RUN: '1' });
});
