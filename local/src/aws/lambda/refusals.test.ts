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

describe('versions and aliases, of which there are none', () => {
  it.each([
    ['by name', path('echo:1'), ''],
    ['by ARN', path(`${ARN}:live`), ''],
    ['by partial ARN', path('000000000000:function:echo:live'), ''],
    ['by parameter', path('echo'), 'Qualifier=live'],
    ['of another account', path(ARN.replace('000000000000', '111111111111')), ''],
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
    ['layers', 'PUT', `${path('echo')}/configuration`, { body: Buffer.from('{"Layers":[]}') }, '', 'Layers'],
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
      { FunctionName: 'echo', EventSourceArn: 'arn:aws:sqs:r:0:q', ScalingConfig: { Minimum: 1 } },
      'Minimum',
    ],
    [
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: 'echo', EventSourceArn: 'arn:aws:kinesis:r:0:stream/s' },
      'only SQS queues',
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
});
