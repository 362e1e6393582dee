import { afterEach, expect, test } from 'vitest';
import { fixtureFleet, fixtureFunction } from './testing.ts';

const SOON = { timeout: 20_000 };

const printed: string[] = [];
const fleet = fixtureFleet({ printed });
afterEach(() => printed.splice(0));

async function run(handler: string, event: unknown = {}, changes = {}) {
  const invocation = { requestId: 'request-1', event: JSON.stringify(event) };
  return fleet.run(fixtureFunction(handler, changes), invocation);
}

async function answer(handler: string, event: unknown = {}) {
  const outcome = await run(handler, event);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return JSON.parse(outcome.payload);
}

async function failure(handler: string, changes = {}) {
  const outcome = await run(handler, {}, changes);
  if (outcome.ok) throw new Error(`${handler} answered ${outcome.payload}`);
  return outcome.error;
}

test('a handler gets event and context and its answer comes back', async () => {
  const result = await answer('echo', { contract: 'nda.pdf' });
  expect(result).toMatchObject({
    event: { contract: 'nda.pdf' },
    functionName: 'echo',
    requestId: 'request-1',
  });
  expect(result.memory).toBe('128');
  expect(result.remaining).toBeGreaterThan(5_000);
});

test('the environment is the function’s own and nothing of the host’s', async () => {
  process.env.SECRET_OF_THE_HOST = 'x';
  const outcome = await run('environment', {}, { environment: { BUS_NAME: 'contracts' } });
  const environment = JSON.parse(outcome.ok ? outcome.payload : '{}');
  expect(environment).toMatchObject({
    BUS_NAME: 'contracts',
    AWS_LAMBDA_FUNCTION_NAME: 'environment',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:2',
    AWS_ACCESS_KEY_ID: 'function.environment',
    AWS_SECRET_ACCESS_KEY: 'secret of function.environment',
    PGPASSWORD: 'for arn:aws:iam::000000000000:role/test',
  });
  expect(environment._X_AMZN_TRACE_ID).toMatch(
    /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/,
  );
  expect(environment).not.toHaveProperty('SECRET_OF_THE_HOST');
  expect(environment).not.toHaveProperty('PATH');
});

test('a thrown error comes back with its name', async () => {
  const error = await failure('fails');
  expect(error).toMatchObject({ errorType: 'ClauseNotFound', errorMessage: 'no such clause' });
  expect(error.trace?.[0]).toContain('no such clause');
});

test.each([
  ['exits', 'Runtime.ExitError', 'RequestId: request-1 Error: Runtime exited with error: exit status 3'],
  ['crashes', 'TypeError', 'thrown from a timer'],
  ['rejects', 'Runtime.UnhandledPromiseRejection', 'nobody awaits this'],
  ['large', 'Function.ResponseSizeTooLarge', 'Response payload size (6400002 bytes) exceeded'],
  ['callback', 'Runtime.CallbackHandlerDeprecated', 'Node.js 24 on Lambda has no callback handlers'],
  ['missing', 'Runtime.HandlerNotFound', 'handlers.missing is undefined or not exported'],
])('%s ends as %s and the next invocation works', async (handler, errorType, message) => {
  const error = await failure(handler);
  expect(error.errorType).toBe(errorType);
  expect(error.errorMessage).toContain(message);
  expect(await answer('echo')).toMatchObject({ functionName: 'echo' });
});

test('a function that waits too long is ended, as is one that never yields', async () => {
  const message = 'RequestId: request-1 Error: Task timed out after 0.20 seconds';
  const slow = await fleet.run(fixtureFunction('sleeps', { timeoutSeconds: 0.2 }), {
    requestId: 'request-1',
    event: '{"milliseconds":60000}',
  });
  expect(slow).toEqual({ ok: false, error: { errorType: 'Sandbox.Timedout', errorMessage: message } });
  expect(await failure('spins', { timeoutSeconds: 0.2 })).toMatchObject({ errorType: 'Sandbox.Timedout' });
});

test('a function that uses more than its memory ends alone', async () => {
  expect(await failure('hoards', { memoryMb: 40 })).toMatchObject({ errorType: 'Runtime.OutOfMemory' });
  expect(await answer('echo')).toMatchObject({ functionName: 'echo' });
});

test('what a function prints reaches its log', async () => {
  await answer('prints');
  await expect.poll(() => printed.join(''), SOON).toContain('to stdout\n');
  expect(printed.join('')).toContain('to stderr\n');
});
