import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  type GetExecutionHistoryCommandOutput,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { callback, createFixture, type Fixture, inRow } from './testing/fixture.ts';

const roleArn = 'arn:aws:iam::000000000000:role/states';
const tokens: string[] = [];
let fixture: Fixture;
let server: Server;
let sfn: SFNClient;

function serve(api: AwsApi): Server {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const { status, headers, body } = await api.handle({
      method: request.method ?? 'GET',
      path: pathname,
      query: searchParams,
      headers: request.headers as Record<string, string>,
      body: await buffer(request),
      region: 'eu-central-1',
    });
    response.writeHead(status, headers).end(body);
  });
}

beforeAll(async () => {
  fixture = await createFixture({ functions: { ask: ({ token }) => void tokens.push(token) } });
  server = serve(fixture.states.api).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  sfn = new SFNClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});

afterAll(async () => {
  sfn.destroy();
  server.close();
  await fixture.states.close();
});

const definition = JSON.stringify({
  QueryLanguage: 'JSONata',
  ...inRow({ Ask: callback('ask', { HeartbeatSeconds: 60, Output: '{% $states.result.answer %}' }) }),
});

async function startAsking(name: string): Promise<{ executionArn: string; token: string }> {
  const { stateMachineArn } = await sfn.send(
    new CreateStateMachineCommand({ name: 'asking', definition, roleArn }),
  );
  const before = tokens.length;
  const started = await sfn.send(
    new StartExecutionCommand({ stateMachineArn, name, input: '{"question":1}' }),
  );
  await fixture.until(() => tokens.length > before);
  return { executionArn: started.executionArn ?? '', token: tokens.at(-1) ?? '' };
}

test('the AWS SDK runs an execution from its start to its history', async () => {
  const { executionArn, token } = await startAsking('first');
  await sfn.send(new SendTaskHeartbeatCommand({ taskToken: token }));
  await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"answer":42}' }));
  await fixture.ended(executionArn);

  const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
  expect(execution).toMatchObject({ status: 'SUCCEEDED', name: 'first', output: '42', redriveCount: 0 });
  expect(execution.startDate).toBeInstanceOf(Date);
  expect(execution.stopDate).toBeInstanceOf(Date);
  expect(execution.redriveStatusReason).toBe('Execution is SUCCEEDED and cannot be redriven');

  const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn }));
  expect(events.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
  expect(events[0]?.timestamp).toEqual(execution.startDate);
  expect(events[1]?.stateEnteredEventDetails).toMatchObject({ name: 'Ask', input: '{"question":1}' });
  expect(events[2]?.taskScheduledEventDetails).toMatchObject({
    resourceType: 'lambda',
    resource: 'invoke.waitForTaskToken',
    region: 'eu-central-1',
    heartbeatInSeconds: 60,
  });
  expect(events[6]?.stateExitedEventDetails).toMatchObject({ name: 'Ask', output: '42' });
  expect(events.map(({ id, previousEventId }) => [id, previousEventId])).toEqual(
    [0, 0, 2, 3, 4, 5, 6, 7].map((previous, index) => [index + 1, previous]),
  );
});

test('the AWS SDK pages through the history, backwards too', async () => {
  const { executionArn, token } = await startAsking('paged');
  await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"answer":1}' }));
  await fixture.ended(executionArn);
  const ids: (number | undefined)[] = [];
  let nextToken: string | undefined;
  do {
    const page: GetExecutionHistoryCommandOutput = await sfn.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 3, reverseOrder: true, nextToken }),
    );
    ids.push(...(page.events ?? []).map(({ id }) => id));
    nextToken = page.nextToken;
  } while (nextToken);
  expect(ids).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
});

test('the AWS SDK recognises the errors of tokens', async () => {
  const { token, executionArn } = await startAsking('token-errors');
  await sfn.send(new SendTaskFailureCommand({ taskToken: token, error: 'No', cause: 'because' }));
  const again = sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
  await expect(again).rejects.toMatchObject({ name: 'TaskTimedOut' });
  const forged = sfn.send(new SendTaskSuccessCommand({ taskToken: 'not a token', output: '{}' }));
  await expect(forged).rejects.toMatchObject({ name: 'InvalidToken' });
  const notJson = sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: 'not json' }));
  await expect(notJson).rejects.toMatchObject({ name: 'InvalidOutput' });
  expect(await fixture.ended(executionArn)).toMatchObject({
    status: 'FAILED',
    error: 'No',
    cause: 'because',
  });
});

test('the AWS SDK stops, lists and redrives executions', async () => {
  const { executionArn } = await startAsking('stopped');
  const { stopDate } = await sfn.send(
    new StopExecutionCommand({ executionArn, error: 'Stop', cause: 'enough' }),
  );
  expect(stopDate).toBeInstanceOf(Date);
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const stateMachineArn = stateMachines.find(({ name }) => name === 'asking')?.stateMachineArn;
  const { executions = [] } = await sfn.send(
    new ListExecutionsCommand({ stateMachineArn, statusFilter: 'ABORTED' }),
  );
  expect(executions).toMatchObject([{ executionArn, name: 'stopped', status: 'ABORTED' }]);
  const before = tokens.length;
  const { redriveDate } = await sfn.send(new RedriveExecutionCommand({ executionArn }));
  expect(redriveDate).toBeInstanceOf(Date);
  await fixture.until(() => tokens.length > before);
  await sfn.send(new SendTaskSuccessCommand({ taskToken: tokens.at(-1), output: '{"answer":7}' }));
  expect(await fixture.ended(executionArn)).toMatchObject({
    status: 'SUCCEEDED',
    output: 7,
    redriveCount: 1,
  });
});

test('the AWS SDK describes, updates and validates definitions', async () => {
  const created = await sfn.send(new CreateStateMachineCommand({ name: 'changing', definition, roleArn }));
  const { stateMachineArn } = created;
  expect(
    await sfn.send(new CreateStateMachineCommand({ name: 'changing', definition, roleArn })),
  ).toMatchObject({
    stateMachineArn,
  });
  const changed = definition.replace('60', '61');
  const conflicting = sfn.send(
    new CreateStateMachineCommand({ name: 'changing', definition: changed, roleArn }),
  );
  await expect(conflicting).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
  const { updateDate } = await sfn.send(
    new UpdateStateMachineCommand({ stateMachineArn, definition: changed }),
  );
  expect(updateDate).toBeInstanceOf(Date);
  expect(await sfn.send(new DescribeStateMachineCommand({ stateMachineArn }))).toMatchObject({
    definition: changed,
    status: 'ACTIVE',
    type: 'STANDARD',
    roleArn,
  });
  const invalid = definition.replace('"End":true', '"Next":"Nowhere"');
  const { result, diagnostics } = await sfn.send(
    new ValidateStateMachineDefinitionCommand({ definition: invalid }),
  );
  expect(result).toBe('FAIL');
  expect(diagnostics).toMatchObject([{ code: 'MISSING_TRANSITION_TARGET', location: '/States/Ask/Next' }]);
  const creating = sfn.send(new CreateStateMachineCommand({ name: 'broken', definition: invalid, roleArn }));
  await expect(creating).rejects.toMatchObject({
    name: 'InvalidDefinition',
    message: expect.stringContaining('Ask'),
  });
});
