import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Delivery } from '../../core/delivery/index.ts';
import { createFaultPlan } from '../../core/faults/index.ts';
import { createQueues, type Queues } from '../sqs/index.ts';
import { createLambda, type Lambda } from './lambda.ts';
import { deploy, fixtureFunction, request } from './testing.ts';

const SOON = { timeout: 20_000 };

const DEAD_LETTERS = 'arn:aws:sqs:eu-central-1:000000000000:letters-dlq';
const QUEUE = 'arn:aws:sqs:eu-central-1:000000000000:letters';
let queues: Queues;
let lambda: Lambda;
let problems: string[];
let sent: Delivery[];

const faults = createFaultPlan();

function createTestLambda(): Lambda {
  return createLambda({
    faults,
    aws: {
      endpoint: 'http://127.0.0.1:1',
      objectsEndpoint: 'http://127.0.0.1:1',
      region: 'eu-central-1',
      secretOf: (id) => id,
    },
    poller: queues.poller,
    send: (deliveries) => sent.push(...deliveries),
    log: (message, fields) => problems.push(`${message} ${fields?.error}`),
    retryDelaysMs: [1, 1],
  });
}

beforeEach(async () => {
  problems = [];
  sent = [];
  queues = createQueues({ url: 'http://127.0.0.1:1' });
  lambda = createTestLambda();
  const providers = [...queues.providers, ...lambda.providers];
  await deploy(providers, 'AWS::SQS::Queue', { QueueName: 'letters-dlq' });
  const RedrivePolicy = { deadLetterTargetArn: DEAD_LETTERS, maxReceiveCount: 1 };
  await deploy(providers, 'AWS::SQS::Queue', { QueueName: 'letters', VisibilityTimeout: 4, RedrivePolicy });
  for (const handler of ['consumes', 'echo', 'fails', 'sleeps']) {
    const { codePath, timeoutSeconds } = fixtureFunction(handler);
    await deploy(providers, 'AWS::Lambda::Function', {
      FunctionName: handler,
      Handler: `handlers.${handler}`,
      Runtime: 'nodejs24.x',
      Timeout: timeoutSeconds,
      Code: { LocalPath: codePath },
    });
  }
});

afterEach(async () => {
  await lambda.drain(0);
  await lambda.close();
  queues.close();
});

function map(functionName: string, more = {}) {
  return deploy(lambda.providers, 'AWS::Lambda::EventSourceMapping', {
    EventSourceArn: QUEUE,
    FunctionName: functionName,
    ...more,
  });
}

const waiting = (arn: string) => queues.counts(arn).visible;
const held = (arn: string) => queues.counts(arn).held;

test('of a batch only the message that failed stays, and goes to the dead-letter queue in the end', async () => {
  await map('consumes', { FunctionResponseTypes: ['ReportBatchItemFailures'] });
  for (const body of ['good', 'bad', 'also good']) queues.sender.send(QUEUE, body);
  lambda.start();
  await expect.poll(() => waiting(DEAD_LETTERS), SOON).toBe(1);
  expect(held(QUEUE) + waiting(QUEUE)).toBe(0);
  const [letter] = await queues.poller.receive(DEAD_LETTERS, { max: 1 });
  expect(letter?.body).toBe('bad');
});

test('a batch whose function throws stays whole', async () => {
  await map('fails');
  for (const body of ['1', '2']) queues.sender.send(QUEUE, body);
  lambda.start();
  await expect.poll(() => problems[0], SOON).toContain('ClauseNotFound: no such clause');
  expect(held(QUEUE) + waiting(QUEUE) + waiting(DEAD_LETTERS)).toBe(2);
});

test('without ReportBatchItemFailures an answer deletes every message', async () => {
  await map('consumes');
  queues.sender.send(QUEUE, 'bad');
  lambda.start();
  await expect.poll(() => held(QUEUE) + waiting(QUEUE), SOON).toBe(0);
});

test('a disabled mapping leaves messages alone until it is enabled over the API', async () => {
  const { ref } = await map('consumes', { Enabled: false });
  queues.sender.send(QUEUE, 'good');
  lambda.start();
  expect(waiting(QUEUE)).toBe(1);
  const path = `/2015-03-31/event-source-mappings/${ref}`;
  await lambda.api.handle(request('PUT', path, { Enabled: true }));
  await expect.poll(() => held(QUEUE) + waiting(QUEUE), SOON).toBe(0);
});

test('messages that are at work when the runtime stops stay in the queue', async () => {
  await map('sleeps');
  queues.sender.send(QUEUE, '{}');
  lambda.start();
  await expect.poll(() => held(QUEUE), SOON).toBe(1);
  await lambda.drain(0);
  await lambda.close();
  expect(held(QUEUE) + waiting(QUEUE)).toBe(1);
  lambda = createTestLambda();
});

test('a synchronous invocation over the API answers with the payload or the error', async () => {
  const good = await lambda.api.handle(
    request('POST', '/2015-03-31/functions/echo/invocations', { page: 1 }),
  );
  expect(JSON.parse(String(good.body))).toMatchObject({ event: { page: 1 } });
  const bad = await lambda.api.handle(request('POST', '/2015-03-31/functions/fails/invocations', {}));
  expect(bad).toMatchObject({ status: 200, headers: { 'x-amz-function-error': 'Unhandled' } });
  expect(JSON.parse(String(bad.body))).toMatchObject({ errorType: 'ClauseNotFound' });
});

test('an unknown function and reserved concurrency in use are the errors that Lambda has', async () => {
  await expect(lambda.invoker.invoke('nobody', {})).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  await lambda.api.handle(
    request('PUT', '/2017-10-31/functions/sleeps/concurrency', { ReservedConcurrentExecutions: 1 }),
  );
  const first = lambda.invoker.invoke('sleeps', { milliseconds: 200 });
  const second = lambda.invoker.invoke('sleeps', { milliseconds: 0 });
  await expect(second).rejects.toMatchObject({ name: 'TooManyRequestsException', status: 429 });
  expect(await first).toMatchObject({ ok: true });
});

test('an event is retried twice, then goes to the failure destination with its reason', async () => {
  const DestinationConfig = { OnFailure: { Destination: DEAD_LETTERS } };
  await deploy(lambda.providers, 'AWS::Lambda::EventInvokeConfig', {
    FunctionName: 'fails',
    Qualifier: '$LATEST',
    DestinationConfig,
  });
  lambda.start();
  lambda.invoker.invokeAsync('fails', { run: 'run-1' });
  await expect.poll(() => sent.length, SOON).toBe(1);
  expect(sent[0]?.target).toBe(DEAD_LETTERS);
  expect(JSON.parse(sent[0]!.payload)).toMatchObject({
    requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
    requestPayload: { run: 'run-1' },
    responsePayload: { errorType: 'ClauseNotFound' },
  });
});

test('an event that came before the start runs at once, with no wait of less than nothing', async () => {
  const warned: string[] = [];
  const onWarning = ({ name }: Error) => warned.push(name);
  process.on('warning', onWarning);
  lambda.invoker.invokeAsync('fails', { run: 'run-1' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  lambda.start();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', onWarning);
  expect(warned).not.toContain('TimeoutNegativeWarning');
});
