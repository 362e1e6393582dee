import { expect, test } from 'vitest';
import { callback, createFixture, inRow } from '../testing/fixture.ts';

const roleArn = 'arn:aws:iam::000000000000:role/states';

async function machine(definition: object = inRow({ Same: { Type: 'Pass' } })) {
  const fixture = await createFixture({ functions: { ask: () => null } });
  const text = JSON.stringify({ QueryLanguage: 'JSONata', ...definition });
  const { stateMachineArn } = await fixture.call('CreateStateMachine', {
    name: 'm',
    roleArn,
    definition: text,
  });
  const start = (name?: string, input = '{}') =>
    fixture.call('StartExecution', { stateMachineArn, name, input });
  return { ...fixture, start, stateMachineArn };
}

test('starting the same name and input again while it runs answers the running execution', async () => {
  const { start } = await machine(inRow({ Ask: callback('ask') }));
  const first = await start('run', '{"a":1, "b":2}');
  expect(await start('run', '{"a":1,"b":2}')).toEqual(first);
});

test('another input under the same name, or the name of a finished execution, is refused', async () => {
  const { start, ended } = await machine();
  const { executionArn } = await start('run', '1');
  await expect(start('run', '2')).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' });
  await ended(executionArn);
  await expect(start('run', '1')).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' });
});

test.each([
  ['not json', 'InvalidExecutionInput'],
  [JSON.stringify('x'.repeat(262_143)), 'InvalidExecutionInput'],
])('an input that is no JSON or too large is refused', async (input, code) => {
  const { start } = await machine();
  await expect(start(undefined, input)).rejects.toMatchObject({ code });
});

test.each([
  [
    'StartExecution',
    { stateMachineArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:no' },
    'StateMachineDoesNotExist',
  ],
  [
    'DescribeStateMachine',
    { stateMachineArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:no' },
    'StateMachineDoesNotExist',
  ],
  [
    'DescribeExecution',
    { executionArn: 'arn:aws:states:eu-central-1:000000000000:execution:no:no' },
    'ExecutionDoesNotExist',
  ],
  [
    'GetExecutionHistory',
    { executionArn: 'arn:aws:states:eu-central-1:000000000000:execution:no:no' },
    'ExecutionDoesNotExist',
  ],
  ['StopExecution', { executionArn: 'no arn' }, 'InvalidArn'],
  ['StartExecution', {}, 'ValidationException'],
  ['CreateStateMachine', { name: 'a b', roleArn, definition: '{}' }, 'InvalidName'],
  [
    'CreateStateMachine',
    { name: 'ab', roleArn, definition: '{}', type: 'EXPRESS' },
    'StateMachineTypeNotSupported',
  ],
  ['ListStateMachines', { nextToken: 'made up' }, 'InvalidToken'],
  ['StartSyncExecution', {}, 'UnknownOperationException'],
  ['toString', {}, 'UnknownOperationException'],
])('%s %j answers %s', async (action, input, code) => {
  const { call } = await createFixture();
  await expect(call(action, input)).rejects.toMatchObject({ code });
});

test('executions are listed newest first, by status, page by page', async () => {
  const { start, ended, call, stateMachineArn } = await machine();
  const arns: string[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) arns.push((await start(name)).executionArn);
  for (const arn of arns) await ended(arn);
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await call('ListExecutions', {
      stateMachineArn,
      statusFilter: 'SUCCEEDED',
      maxResults: 2,
      nextToken,
    });
    names.push(...page.executions.map(({ name }: { name: string }) => name));
    nextToken = page.nextToken;
  } while (nextToken);
  expect(names).toEqual(['e', 'd', 'c', 'b', 'a']);
  expect((await call('ListExecutions', { stateMachineArn, statusFilter: 'FAILED' })).executions).toEqual([]);
});

test('an update takes effect for new executions and leaves running ones alone', async () => {
  const { start, ended, call, clock, until, stateMachineArn } = await machine(
    inRow({ W: { Type: 'Wait', Seconds: 10 }, Tell: { Type: 'Pass', Output: 'old' } }),
  );
  const before = await start('before');
  await until(() => clock.next() !== undefined);
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    ...inRow({ Tell: { Type: 'Pass', Output: 'new' } }),
  });
  await call('UpdateStateMachine', { stateMachineArn, definition });
  const after = await start('after');
  clock.advance(10_000);
  expect((await ended(before.executionArn)).output).toBe('old');
  expect((await ended(after.executionArn)).output).toBe('new');
});

test('deleting a state machine aborts what it runs', async () => {
  const { start, ended, call, stateMachineArn } = await machine(inRow({ Ask: callback('ask') }));
  const { executionArn } = await start('run');
  await call('DeleteStateMachine', { stateMachineArn });
  expect((await ended(executionArn)).status).toBe('ABORTED');
  await expect(call('DescribeStateMachine', { stateMachineArn })).rejects.toMatchObject({
    code: 'StateMachineDoesNotExist',
  });
});

test('tags are kept, replaced and taken away', async () => {
  const { call, stateMachineArn } = await machine();
  const resourceArn = stateMachineArn;
  const tags = (...names: string[]) => names.map((key) => ({ key, value: key.toUpperCase() }));
  await call('TagResource', { resourceArn, tags: tags('a', 'b') });
  await call('TagResource', { resourceArn, tags: [{ key: 'a', value: 'other' }] });
  await call('UntagResource', { resourceArn, tagKeys: ['b'] });
  expect(await call('ListTagsForResource', { resourceArn })).toEqual({
    tags: [{ key: 'a', value: 'other' }],
  });
  expect(await call('DescribeStateMachine', { stateMachineArn })).not.toHaveProperty('tags');
});

test('stopping twice answers the first stop', async () => {
  const { start, call, clock } = await machine(inRow({ Ask: callback('ask') }));
  const { executionArn } = await start('run');
  const first = await call('StopExecution', { executionArn });
  clock.advance(5_000);
  expect(await call('StopExecution', { executionArn, error: 'Late' })).toEqual(first);
  expect((await call('DescribeExecution', { executionArn })).error).toBeUndefined();
});

test('a history without execution data keeps the events', async () => {
  const { start, ended, call } = await machine();
  const { executionArn } = await start('run', '{"secret":1}');
  await ended(executionArn);
  const { events } = await call('GetExecutionHistory', { executionArn, includeExecutionData: false });
  expect(events).toHaveLength(4);
  expect(JSON.stringify(events)).not.toContain('secret');
});
