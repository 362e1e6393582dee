import { expect, test } from 'vitest';
import { AwsApiError } from '../../../../core/protocols/aws-api.ts';
import { callback, createFixture, type Fixture, inRow, invoke } from '../../testing/fixture.ts';

const failing =
  (name: string, message = 'no') =>
  () => {
    throw Object.assign(new Error(message), { name });
  };

async function asking(more: object = {}): Promise<Fixture & { tokens: string[]; arn: string }> {
  const tokens: string[] = [];
  const fixture = await createFixture({ functions: { ask: ({ token }) => void tokens.push(token) } });
  const arn = await fixture.start(inRow({ Ask: callback('ask', more) }));
  await fixture.until(async () => (await fixture.history(arn)).some(({ type }) => type === 'TaskSubmitted'));
  return { ...fixture, tokens, arn };
}

test('lambda:invoke answers what the API answers', async () => {
  const { start, ended } = await createFixture({ functions: { add: ({ a, b }) => ({ sum: a + b }) } });
  const definition = inRow({ Add: invoke('add', { Output: '{% $states.result %}' }) });
  const { output } = await ended(await start(definition, { a: 1, b: 2 }));
  expect(output).toMatchObject({ Payload: { sum: 3 }, StatusCode: 200, ExecutedVersion: '$LATEST' });
});

test('a function ARN takes the input and answers the bare result', async () => {
  const { start, ended, history } = await createFixture({
    functions: { echo: (payload) => ({ got: payload }) },
  });
  const Resource = 'arn:aws:lambda:eu-central-1:000000000000:function:echo';
  const arn = await start(inRow({ Echo: { Type: 'Task', Resource } }), { x: 1 });
  expect((await ended(arn)).output).toEqual({ got: { x: 1 } });
  expect((await history(arn)).map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'LambdaFunctionScheduled',
    'LambdaFunctionStarted',
    'LambdaFunctionSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});

test('an error of the function names its type, and its cause is JSON', async () => {
  const { start, ended } = await createFixture({
    functions: { broken: failing('ThrottlingException', 'slow down') },
  });
  const { error, cause } = await ended(await start(inRow({ Work: invoke('broken') })));
  expect(error).toBe('ThrottlingException');
  expect(JSON.parse(cause)).toEqual({ errorType: 'ThrottlingException', errorMessage: 'slow down' });
});

test('an error of Lambda itself is named after its code', async () => {
  const busy = () => {
    throw new AwsApiError('TooManyRequestsException', 'Rate Exceeded.', 429);
  };
  const { start, ended } = await createFixture({ functions: { busy } });
  const execution = await ended(await start(inRow({ Work: invoke('busy') })));
  expect(execution).toMatchObject({ error: 'Lambda.TooManyRequestsException', cause: 'Rate Exceeded.' });
});

test('a callback waits for its token and ignores what the function answers', async () => {
  const { call, tokens, ended, arn } = await asking();
  await call('SendTaskSuccess', { taskToken: tokens[0], output: '{"ok":true}' });
  expect(await ended(arn)).toMatchObject({ status: 'SUCCEEDED', output: { ok: true } });
});

test('a callback fails at once when its function fails', async () => {
  const { start, ended } = await createFixture({ functions: { broken: failing('Broken') } });
  expect(await ended(await start(inRow({ Ask: callback('broken') })))).toMatchObject({ error: 'Broken' });
});

test('a token may be answered before the function returns', async () => {
  let fixture: Fixture;
  const ask = ({ token }: { token: string }) =>
    fixture.call('SendTaskSuccess', { taskToken: token, output: '1' });
  fixture = await createFixture({ functions: { ask } });
  const arn = await fixture.start(inRow({ Ask: callback('ask') }));
  expect(await fixture.ended(arn)).toMatchObject({ status: 'SUCCEEDED', output: 1 });
});

test('a timeout is counted from the moment the task was scheduled', async () => {
  const { clock, ended, arn, call, tokens, history } = await asking({ TimeoutSeconds: 30 });
  clock.advance(29_999);
  expect((await call('DescribeExecution', { executionArn: arn })).status).toBe('RUNNING');
  clock.advance(1);
  const late = call('SendTaskSuccess', { taskToken: tokens[0], output: '1' });
  await expect(late).rejects.toMatchObject({ code: 'TaskTimedOut' });
  expect(await ended(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  const timedOut = (await history(arn)).find(({ type }) => type === 'TaskTimedOut');
  expect(timedOut.taskTimedOutEventDetails).toMatchObject({
    resourceType: 'lambda',
    error: 'States.Timeout',
  });
});

test('heartbeats keep a task alive, and its timeout still ends it', async () => {
  const { clock, ended, arn, call, tokens } = await asking({ TimeoutSeconds: 50, HeartbeatSeconds: 20 });
  for (let beat = 0; beat < 2; beat++) {
    clock.advance(19_000);
    await call('SendTaskHeartbeat', { taskToken: tokens[0] });
  }
  clock.advance(12_000);
  expect(await ended(arn)).toMatchObject({ error: 'States.Timeout' });
});

test('a missed heartbeat is a kind of timeout', async () => {
  const { clock, ended, arn } = await asking({ HeartbeatSeconds: 20 });
  clock.advance(20_000);
  expect(await ended(arn)).toMatchObject({ error: 'States.HeartbeatTimeout' });
});

test('each retry of a callback has its own token', async () => {
  const { clock, call, tokens, until, arn, ended } = await asking({
    Retry: [{ ErrorEquals: ['Again'], IntervalSeconds: 1 }],
  });
  await call('SendTaskFailure', { taskToken: tokens[0], error: 'Again' });
  await until(() => clock.next() !== undefined);
  clock.advance(1_000);
  await until(() => tokens.length === 2);
  expect(tokens[1]).not.toBe(tokens[0]);
  const stale = call('SendTaskSuccess', { taskToken: tokens[0], output: '1' });
  await expect(stale).rejects.toMatchObject({ code: 'TaskTimedOut' });
  await call('SendTaskSuccess', { taskToken: tokens[1], output: '2' });
  expect((await ended(arn)).output).toBe(2);
});

test('a result beyond 256 KiB is States.DataLimitExceeded, which States.ALL does not catch', async () => {
  const { start, ended } = await createFixture({ functions: { big: () => 'x'.repeat(262_145) } });
  const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }];
  const definition = {
    StartAt: 'Big',
    States: { Big: invoke('big', { Catch, End: true }), Caught: { Type: 'Pass', End: true } },
  };
  expect(await ended(await start(definition))).toMatchObject({
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
  });
});

test('a token of an unknown execution names a task that does not exist', async () => {
  const { tokens } = await asking();
  const { call } = await createFixture();
  const answer = call('SendTaskSuccess', { taskToken: tokens[0], output: '1' });
  await expect(answer).rejects.toMatchObject({ code: 'TaskDoesNotExist' });
});

test.each([
  ['an argument that is not honoured', "{'FunctionName':'add','ClientContext':'x'}", '"ClientContext"'],
  ['one that nobody knows', "{'FunctionName':'add','Bogus':1}", '"Bogus"'],
  [
    'a qualifier that is no text',
    "{'FunctionName':'add','Qualifier':7}",
    'Qualifier must be a string, not 7',
  ],
  ['a function that is no text', "{'FunctionName':['add']}", 'FunctionName must be a string'],
  ['no function', "{'Payload':1}", 'needs a FunctionName'],
  ['an invocation that nobody waits for', "{'FunctionName':'add','InvocationType':'Event'}", '"Event"'],
  ['what is no object', "'add'", 'must be an object'],
])('%s in arguments that one expression makes up fails the state', async (_name, expression, named) => {
  const called: unknown[] = [];
  const { start, ended } = await createFixture({ functions: { add: (payload) => called.push(payload) } });
  const execution = await ended(
    await start(inRow({ Add: invoke('add', { Arguments: `{% ${expression} %}` }) })),
  );
  expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(execution.cause).toContain(named);
  expect(called).toEqual([]);
});

test('arguments that one expression makes up call what they name', async () => {
  const { start, ended } = await createFixture({ functions: { add: ({ a, b }) => a + b } });
  const Arguments = "{% {'FunctionName':'add','Payload':$states.input,'Qualifier':'$LATEST'} %}";
  expect(
    await ended(await start(inRow({ Add: invoke('add', { Arguments }) }), { a: 1, b: 2 })),
  ).toMatchObject({
    output: 3,
  });
});
