import {
  DisableRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeliveryQueue, type DeliveryQueue, type DeliveryTargets } from '../../core/delivery/index.ts';
import { createFaultPlan, type FaultPlan } from '../../core/faults/index.ts';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { createQueues, type Queues, queueTarget } from '../sqs/index.ts';
import { createEventBridge, type EventBridgeService } from './index.ts';

const region = 'eu-central-1';
const arnOf = (queue: string) => `arn:aws:sqs:${region}:000000000000:${queue}`;
let gateway: Gateway;
let queues: Queues;
let deliveryQueue: DeliveryQueue;
let bridge: EventBridgeService;
let targets: DeliveryTargets;
let faults: FaultPlan;
let client: EventBridgeClient;
let logged: string[];

beforeEach(async () => {
  gateway = await openTestGateway();
  queues = createQueues({ url: gateway.url });
  targets = new Map([['sqs', queueTarget(queues.sender)]]);
  faults = createFaultPlan();
  logged = [];
  deliveryQueue = createDeliveryQueue({ targets, faults, log: (message) => logged.push(message) });
  bridge = createEventBridge({
    region,
    deliveryQueue,
  });
  targets.set('events', bridge.busTarget);
  gateway.serve({ apis: [bridge.api, queues.api], faults });
  client = new EventBridgeClient(clientConfig(gateway));
  deliveryQueue.start();
  bridge.start();
  for (const QueueName of ['work', 'dead']) await create('AWS::SQS::Queue', { QueueName });
});

afterEach(async () => {
  await gateway.close();
  bridge.close();
  await deliveryQueue.close();
  queues.close();
});

function create(type: string, properties: Record<string, unknown>) {
  const provider = [...queues.providers, ...bridge.providers].find((each) => each.type === type)!;
  return provider.create({ type, logicalId: 'L', stackName: 's', region, accountId: '0', properties });
}

function rule(target: object = {}, more: object = {}) {
  return create('AWS::Events::Rule', {
    Name: 'r',
    EventPattern: { source: ['countersign.extract'] },
    Targets: [{ Id: 't', Arn: arnOf('work'), ...target }],
    ...more,
  });
}

function put(detail: object, more: object = {}) {
  const entry = {
    Source: 'countersign.extract',
    DetailType: 'contract.extracted.v1',
    Detail: JSON.stringify(detail),
  };
  return client.send(new PutEventsCommand({ Entries: [{ ...entry, ...more }] }));
}

async function next(queue = 'work'): Promise<{ body: string; messageAttributes: object }> {
  const [record] = await queues.poller.receive(arnOf(queue), { max: 1 });
  return record!;
}

const pending = () => queues.poller.receive(arnOf('work'), { max: 10, waitMs: 0 });

describe('events', () => {
  it('reach a queue as AWS writes them', async () => {
    await rule();
    const { Entries } = await put({ runId: '7' }, { Resources: ['x'] });
    expect(JSON.parse((await next()).body)).toEqual({
      version: '0',
      id: Entries![0]!.EventId,
      'detail-type': 'contract.extracted.v1',
      source: 'countersign.extract',
      account: '000000000000',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      region,
      resources: ['x'],
      detail: { runId: '7' },
    });
  });

  it('pass by rules that do not match or are disabled', async () => {
    await rule();
    await put({}, { Source: 'other' });
    await client.send(new DisableRuleCommand({ Name: 'r' }));
    await put({});
    expect(await pending()).toEqual([]);
  });

  it('are answered for one by one', async () => {
    await rule();
    const good = { Source: 'countersign.extract', DetailType: 't', Detail: '{}' };
    const Entries = [
      { ...good, Detail: '{' },
      { ...good, Source: '' },
      good,
      { ...good, EventBusName: 'none' },
      { ...good, Source: 'aws.s3' },
    ];
    const answer = await client.send(new PutEventsCommand({ Entries }));
    expect(answer.FailedEntryCount).toBe(4);
    expect(answer.Entries?.map((entry) => entry.ErrorCode)).toEqual([
      'MalformedDetail',
      'InvalidArgument',
      undefined,
      'ResourceNotFoundException',
      'NotAuthorizedForSourceException',
    ]);
    await next();
  });

  it('are refused beyond ten entries or a megabyte', async () => {
    const entry = { Source: 's', DetailType: 't', Detail: '{}' };
    const eleven = client.send(new PutEventsCommand({ Entries: Array(11).fill(entry) }));
    await expect(eleven).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put({ big: 'x'.repeat(1024 * 1024) })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('go on to another bus', async () => {
    await create('AWS::Events::EventBus', { Name: 'second' });
    await rule({ Arn: `arn:aws:events:${region}:000000000000:event-bus/second` });
    await rule({}, { Name: 'on-second', EventBusName: 'second' });
    await put({ hop: 1 });
    expect(JSON.parse((await next()).body).detail).toEqual({ hop: 1 });
  });
});

describe('what a target gets', () => {
  it.each([
    ['Input', { Input: '{"fixed":1}' }, '{"fixed":1}'],
    ['InputPath', { InputPath: '$.detail.run.id' }, '"7"'],
    [
      'InputTransformer',
      {
        InputTransformer: {
          InputPathsMap: { id: '$.detail.run.id', all: '$.detail.run', none: '$.detail.none' },
          InputTemplate: '{"text":"run <id> of <aws.events.rule-name>","id":<id>,"all":<all>,"none":<none>}',
        },
      },
      '{"text":"run 7 of r","id":"7","all":{"id":"7"},"none":null}',
    ],
  ])('%s', async (_name, target, body) => {
    await rule(target);
    await put({ run: { id: '7' } });
    expect((await next()).body).toBe(body);
  });

  it.each([
    ['Input and InputPath', { Input: '{}', InputPath: '$.detail' }],
    ['Input and InputTransformer', { Input: '{}', InputTransformer: { InputTemplate: '{}' } }],
    ['InputPath and InputTransformer', { InputPath: '$', InputTransformer: { InputTemplate: '{}' } }],
  ])('is not both %s', async (_name, target) => {
    await expect(rule(target)).rejects.toThrow(/Only one of Input, InputPath, or InputTransformer/);
  });
});

describe('a target that fails', () => {
  it('is tried again', async () => {
    faults.add([{ service: 'delivery', operation: 'sqs', fault: 'error', times: 2, delayMs: 0 }]);
    await rule();
    await put({ tried: 3 });
    expect(JSON.parse((await next()).body).detail).toEqual({ tried: 3 });
  });

  it('leaves the event in the dead-letter queue, with the reason', async () => {
    const DeadLetterConfig = { Arn: arnOf('dead') };
    await rule({ Arn: arnOf('not-there'), DeadLetterConfig });
    await put({ lost: true });
    const dead = await next('dead');
    expect(JSON.parse(dead.body).detail).toEqual({ lost: true });
    expect(dead.messageAttributes).toMatchObject({
      ERROR_CODE: { stringValue: 'AWS.SimpleQueueService.NonExistentQueue' },
      RULE_ARN: { stringValue: `arn:aws:events:${region}:000000000000:rule/r` },
    });
  });

  it('is given up after the retries of its policy, which is logged', async () => {
    targets.set('lambda', async () => {
      throw new AwsApiError('TooManyRequestsException', 'busy', 429);
    });
    const Arn = `arn:aws:lambda:${region}:000000000000:function:f`;
    await rule({ Arn, RetryPolicy: { MaximumRetryAttempts: 1 } });
    await put({});
    await expect.poll(() => logged).toEqual(['a delivery was dropped']);
  });
});

describe('injected faults', () => {
  it('duplicate and lose deliveries', async () => {
    const delivery = { service: 'delivery', operation: 'sqs', delayMs: 0 } as const;
    faults.add([
      { ...delivery, fault: 'duplicate', match: 'twice' },
      { ...delivery, fault: 'drop', match: 'never' },
    ]);
    await rule();
    await put({ never: 1 });
    await put({ twice: 1 });
    expect([(await next()).body, (await next()).body].map((body) => JSON.parse(body).detail)).toEqual([
      { twice: 1 },
      { twice: 1 },
    ]);
    expect(await pending()).toEqual([]);
  });

  it('throttle calls', async () => {
    faults.add([{ service: 'events', operation: 'PutEvents', fault: 'throttle', times: 1, delayMs: 0 }]);
    const direct = new EventBridgeClient({ ...clientConfig(gateway), maxAttempts: 1 });
    const entry = { Source: 's', DetailType: 't', Detail: '{}' };
    const sent = direct.send(new PutEventsCommand({ Entries: [entry] }));
    await expect(sent).rejects.toMatchObject({ name: 'ThrottlingException' });
  });
});

describe('PutEvents that succeeds in part', () => {
  it('refuses every other entry, and delivers the rest', async () => {
    faults.add([{ service: 'events', operation: 'PutEvents', fault: 'bad-output', times: 1, delayMs: 0 }]);
    await rule();
    const entry = { Source: 'countersign.extract', DetailType: 't' };
    const Entries = [1, 2, 3].map((n) => ({ ...entry, Detail: JSON.stringify({ n }) }));
    const answer = await client.send(new PutEventsCommand({ Entries }));
    expect(answer.FailedEntryCount).toBe(2);
    expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      'InternalFailure',
      undefined,
      'InternalFailure',
    ]);
    expect(JSON.parse((await next()).body).detail).toEqual({ n: 2 });
    expect(await pending()).toEqual([]);
  });
});

describe('rules', () => {
  it('are made and listed by API', async () => {
    const EventPattern = JSON.stringify({ source: ['a'] });
    const { RuleArn } = await client.send(new PutRuleCommand({ Name: 'api', EventPattern }));
    const Targets = [{ Id: '1', Arn: arnOf('work') }];
    await client.send(new PutTargetsCommand({ Rule: 'api', Targets }));
    const listed = await client.send(new ListRulesCommand({}));
    expect(listed.Rules).toMatchObject([{ Name: 'api', Arn: RuleArn, EventPattern, State: 'ENABLED' }]);
    const found = await client.send(new ListTargetsByRuleCommand({ Rule: 'api' }));
    expect(found.Targets).toEqual(Targets);
  });

  it('are refused with the reason', async () => {
    const bad = client.send(new PutRuleCommand({ Name: 'x', EventPattern: '{"source":"a"}' }));
    await expect(bad).rejects.toMatchObject({ name: 'InvalidEventPatternException' });
    const cron = client.send(new PutRuleCommand({ Name: 'x', ScheduleExpression: 'cron(* * * * * *)' }));
    await expect(cron).rejects.toThrow(/must be \?/);
    const State = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';
    const more = client.send(new PutRuleCommand({ Name: 'x', EventPattern: '{"source":["a"]}', State }));
    await expect(more).rejects.toThrow(`does not support ${State}`);
    await expect(rule({}, { State })).rejects.toThrow(`does not support ${State}`);
    await expect(rule({}, { State: 'PAUSED' })).rejects.toThrow(/State/);
    await expect(rule({ EcsParameters: {} })).rejects.toThrow(/EcsParameters/);
    await expect(rule({ Arn: `arn:aws:ecs:${region}:0:cluster/c` })).rejects.toThrow(/cannot be a target/);
  });

  it('that left its template is deleted', async () => {
    const { ref } = await rule();
    await bridge.providers.find((each) => each.type === 'AWS::Events::Rule')!.remove!(ref);
    await put({});
    expect(await pending()).toEqual([]);
  });

  it('can be tried out', async () => {
    const EventPattern = JSON.stringify({ detail: { pages: [{ numeric: ['>', 3] }] } });
    const Event = JSON.stringify({ detail: { pages: 4 } });
    const { Result } = await client.send(new TestEventPatternCommand({ EventPattern, Event }));
    expect(Result).toBe(true);
  });
});
