import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFaultPlan } from '../../core/faults/index.ts';
import { createQueues, type Queues } from '../sqs/index.ts';
import { createLambda, type Lambda } from './lambda.ts';
import { deploy, fixtureFunction, request } from './testing.ts';

const ARN = 'arn:aws:lambda:eu-central-1:000000000000:function:echo';
let queues: Queues;
let lambda: Lambda;

beforeAll(async () => {
  queues = createQueues({ url: 'http://127.0.0.1:1' });
  lambda = createLambda({
    faults: createFaultPlan(),
    aws: {
      endpoint: 'http://127.0.0.1:1',
      objectsEndpoint: 'http://127.0.0.1:1',
      region: 'eu-central-1',
      secretOf: (id) => id,
    },
    poller: queues.poller,
    send: () => {},
    log: () => {},
  });
  const { codePath } = fixtureFunction('echo');
  await deploy(lambda.providers, 'AWS::Lambda::Function', {
    FunctionName: 'echo',
    Handler: 'handlers.echo',
    Runtime: 'nodejs24.x',
    Code: { LocalPath: codePath },
  });
});
afterAll(async () => {
  await lambda.close();
  queues.close();
});

const path = (id: string) => `/2015-03-31/functions/${encodeURIComponent(id)}`;
const asked = (method: string, where: string, more: object = {}, query = '') =>
  lambda.api.handle({ ...request(method, where, {}), query: new URLSearchParams(query), ...more });

const of = { FunctionName: 'echo' };
const QUEUES = 'arn:aws:sqs:eu-central-1:000000000000';
const foreign = 'arn:aws:sqs:eu-central-1:111111111111:q';
const mapped = { ...of, EventSourceArn: `${QUEUES}:q` };
const inLine = { ...of, EventSourceArn: `${QUEUES}:q.fifo` };
const window = (MaximumBatchingWindowInSeconds: number) => ({ MaximumBatchingWindowInSeconds });
const concurrency = (MaximumConcurrency: number) => ({ ScalingConfig: { MaximumConcurrency } });

describe('versions and aliases, of which there are none', () => {
  it.each([
    ['by name', path('echo:1'), ''],
    ['by ARN', path(`${ARN}:live`), ''],
    ['by partial ARN', path('000000000000:function:echo:live'), ''],
    ['by parameter', path('echo'), 'Qualifier=live'],
    ['of another account', path(ARN.replace('000000000000', '111111111111')), ''],
    ['of another account by partial ARN', path('111111111111:function:echo'), ''],
    ['in another region', path(ARN.replace('eu-central-1', 'us-east-1')), ''],
  ])('%s', async (_name, where, query) => {
    await expect(asked('GET', where, {}, query)).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
    await expect(asked('POST', `${where}/invocations`, {}, query)).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
  });

  it.each([
    ['echo', 'Qualifier=$LATEST'],
    ['echo:$LATEST', ''],
    [ARN, ''],
    [`${ARN}:$LATEST`, ''],
    ['function:echo', ''],
  ])('%s?%s is the function itself', async (id, query) => {
    expect((await asked('GET', path(id), {}, query)).status).toBe(200);
  });
});

it.each([
  ['Event', 1_048_576],
  ['RequestResponse', 6_291_456],
])('an %s of more than %i bytes is too large', async (type, most) => {
  const body = Buffer.from(JSON.stringify('x'.repeat(most - 1)));
  const headers = { 'x-amz-invocation-type': type };
  const sent = asked('POST', `${path('echo')}/invocations`, { headers, body });
  await expect(sent).rejects.toMatchObject({ code: 'RequestEntityTooLargeException', status: 413 });
});

describe('what an operation does not honour', () => {
  it.each([
    [
      'the log of an invocation',
      'POST',
      `${path('echo')}/invocations`,
      { headers: { 'x-amz-log-type': 'Tail' } },
      '',
      'x-amz-log-type',
    ],
    [
      'a client context',
      'POST',
      `${path('echo')}/invocations`,
      { headers: { 'x-amz-client-context': 'e30=' } },
      '',
      'x-amz-client-context',
    ],
    [
      'an unknown kind of invocation',
      'POST',
      `${path('echo')}/invocations`,
      { headers: { 'x-amz-invocation-type': 'Later' } },
      '',
      'Later',
    ],
    ['pages of functions', 'GET', '/2015-03-31/functions', {}, 'MaxItems=1', 'MaxItems'],
    [
      'another handler',
      'PUT',
      `${path('echo')}/configuration`,
      { body: Buffer.from('{"Handler":"x"}') },
      '',
      'Handler',
    ],
    ...[
      { Layers: [] },
      { Timeout: 0 },
      { Timeout: 901 },
      { MemorySize: 127 },
      { MemorySize: 10_241 },
      { Environment: { Variables: { LONG: 'x'.repeat(4096) } } },
    ].map((changes): [string, string, string, object, string, string] => {
      const [named = ''] = Object.keys(changes);
      const body = Buffer.from(JSON.stringify(changes));
      return [`a bad ${named}`, 'PUT', `${path('echo')}/configuration`, { body }, '', named];
    }),
  ])('%s is refused by name', async (_name, method, where, more, query, named) => {
    const sent = asked(method, where, more, query);
    await expect(sent).rejects.toMatchObject({ code: 'InvalidParameterValueException' });
    await expect(sent).rejects.toThrow(named);
  });

  it.each([
    [
      'AWS::Lambda::EventInvokeConfig',
      { FunctionName: 'echo', Qualifier: 'live' },
      'no versions and aliases',
    ],
    [
      'AWS::Lambda::EventInvokeConfig',
      { FunctionName: 'echo', DestinationConfig: { OnFailure: { Destination: 'arn:aws:s3:::b' } } },
      'destinations',
    ],
    [
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: 'echo', EventSourceArn: `${QUEUES}:q`, ScalingConfig: { Minimum: 1 } },
      'Minimum',
    ],
    [
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: 'echo', EventSourceArn: 'arn:aws:kinesis:r:0:stream/s' },
      'only SQS queues',
    ],
    ['AWS::Lambda::EventSourceMapping', { ...of, EventSourceArn: foreign }, 'another account'],
    [
      'AWS::Lambda::EventInvokeConfig',
      { ...of, DestinationConfig: { OnFailure: { Destination: foreign } } },
      'another account',
    ],
    ['AWS::Lambda::EventSourceMapping', { ...mapped, BatchSize: 0 }, 'BatchSize'],
    ['AWS::Lambda::EventSourceMapping', { ...mapped, BatchSize: 11 }, 'MaximumBatchingWindowInSeconds'],
    ['AWS::Lambda::EventSourceMapping', { ...mapped, BatchSize: 10_001, ...window(1) }, 'BatchSize'],
    ['AWS::Lambda::EventSourceMapping', { ...mapped, ...window(301) }, 'MaximumBatchingWindowInSeconds'],
    ['AWS::Lambda::EventSourceMapping', { ...inLine, ...window(1) }, 'no batching window'],
    ['AWS::Lambda::EventSourceMapping', { ...inLine, BatchSize: 11 }, 'FIFO'],
    ['AWS::Lambda::EventSourceMapping', { ...mapped, ...concurrency(1) }, 'MaximumConcurrency'],
    ['AWS::Lambda::EventSourceMapping', { ...mapped, ...concurrency(1001) }, 'MaximumConcurrency'],
    ['AWS::Lambda::EventInvokeConfig', { ...of, MaximumRetryAttempts: 3 }, 'MaximumRetryAttempts'],
    ['AWS::Lambda::EventInvokeConfig', { ...of, MaximumRetryAttempts: -1 }, 'MaximumRetryAttempts'],
    ['AWS::Lambda::EventInvokeConfig', { ...of, MaximumEventAgeInSeconds: 59 }, 'MaximumEventAgeInSeconds'],
    [
      'AWS::Lambda::EventInvokeConfig',
      { ...of, MaximumEventAgeInSeconds: 21_601 },
      'MaximumEventAgeInSeconds',
    ],
    [
      'AWS::Lambda::Function',
      { Handler: 'h', Runtime: 'nodejs24.x', Code: { LocalPath: '.' }, MemorySize: 64 },
      'MemorySize',
    ],
    [
      'AWS::Lambda::Function',
      { Handler: 'h', Runtime: 'nodejs24.x', Code: { LocalPath: '.' }, Role: 'admin' },
      'not the ARN of a role',
    ],
    [
      'AWS::Lambda::Function',
      { Handler: 'h', Runtime: 'python3.13', Code: { LocalPath: '.' } },
      'only Node.js',
    ],
  ])('a template with %s %j', async (type, properties, reason) => {
    await expect(deploy(lambda.providers, type, properties)).rejects.toThrow(reason);
  });

  it.each([
    ['AWS::Lambda::EventInvokeConfig', { ...of, MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: '60' }],
    ['AWS::Lambda::EventSourceMapping', { ...mapped, Enabled: false, BatchSize: 10_000, ...window(1) }],
    ['AWS::Lambda::EventSourceMapping', { ...inLine, Enabled: false, BatchSize: 10, ...concurrency(2) }],
  ])('a template with %s at the limits of Lambda is taken: %j', async (type, properties) => {
    await expect(deploy(lambda.providers, type, properties)).resolves.toHaveProperty('ref');
  });
});
