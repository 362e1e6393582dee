import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliveryQueue, type DeliveryQueue } from '../../core/delivery/index.ts';
import { createEventBridge, type EventBridgeService } from './index.ts';

const region = 'eu-central-1';
const OTHER_ACCOUNT = '999999999999';
const busArn = (bus: string, at = region, account = '000000000000') =>
  `arn:aws:events:${at}:${account}:event-bus/${bus}`;
const queueArn = (queue: string, account = '000000000000') => `arn:aws:sqs:${region}:${account}:${queue}`;
const functionArn = `arn:aws:lambda:${region}:000000000000:function:f`;

let deliveryQueue: DeliveryQueue;
let bridge: EventBridgeService;
beforeAll(() => {
  deliveryQueue = createDeliveryQueue({ targets: new Map() });
  bridge = createEventBridge({ region, deliveryQueue });
});
afterAll(async () => {
  bridge.close();
  await deliveryQueue.close();
});

async function call(operation: string, input: object) {
  const request = { method: 'POST', path: '/', query: new URLSearchParams(), region };
  const headers = { 'x-amz-target': `AWSEvents.${operation}` };
  const { body } = await bridge.api.handle({ ...request, headers, body: Buffer.from(JSON.stringify(input)) });
  return JSON.parse(String(body));
}

async function create(type: string, properties: Record<string, unknown>) {
  const provider = bridge.providers.find((each) => each.type === type);
  return provider?.create({ type, logicalId: 'L', stackName: 's', region, accountId: '0', properties });
}

const schedule = (more: object) =>
  create('AWS::Scheduler::Schedule', {
    FlexibleTimeWindow: { Mode: 'OFF' },
    ScheduleExpression: 'at(2030-01-31T09:00:00)',
    Target: { Arn: queueArn('work') },
    ...more,
  });

const rule = { Name: 'r', EventPattern: '{"source":["s"]}' };
const target = { Id: 't', Arn: queueArn('work') };

describe('a target that could not be delivered to is refused', () => {
  it.each<[what: string, more: object, named: RegExp]>([
    ['a queue of another account', { Arn: queueArn('work', OTHER_ACCOUNT) }, /of another account/],
    ['a bus of another region', { Arn: busArn('default', 'us-east-1') }, /of another account or region/],
    ['dead letters to nowhere', { DeadLetterConfig: { Arn: 'bogus' } }, /DeadLetterConfig.Arn is not valid/],
    ['dead letters to a function', { DeadLetterConfig: { Arn: functionArn } }, /DeadLetterConfig.Arn/],
    ['dead letters in order', { DeadLetterConfig: { Arn: queueArn('dead.fifo') } }, /DeadLetterConfig.Arn/],
    ['a FIFO queue without a group', { Arn: queueArn('work.fifo') }, /SqsParameters must be specified/],
    ['a FIFO queue of no group', { Arn: queueArn('work.fifo'), SqsParameters: {} }, /must be specified/],
    ['a function with a group', { Arn: functionArn, SqsParameters: { MessageGroupId: 'g' } }, /cannot be/],
  ])('%s', async (_what, more, named) => {
    await call('PutRule', rule);
    await expect(call('PutTargets', { Rule: 'r', Targets: [{ ...target, ...more }] })).rejects.toMatchObject({
      code: 'ValidationException',
      message: expect.stringMatching(named),
    });
    const { Id: _id, ...scheduled } = { ...target, ...more };
    await expect(schedule({ Target: scheduled })).rejects.toThrow(named);
    const declared = { ...rule, Targets: [{ ...target, ...more }] };
    await expect(create('AWS::Events::Rule', declared)).rejects.toThrow(named);
  });

  it('unless it can', async () => {
    await call('PutRule', rule);
    const inOrder = { Arn: queueArn('work.fifo'), SqsParameters: { MessageGroupId: 'g' } };
    const DeadLetterConfig = { Arn: queueArn('dead') };
    const Targets = [{ ...target, ...inOrder, DeadLetterConfig }];
    expect(await call('PutTargets', { Rule: 'r', Targets })).toMatchObject({ FailedEntryCount: 0 });
    await call('RemoveTargets', { Rule: 'r', Ids: ['t'] });
  });
});

const inputs = (InputTemplate: string, InputPathsMap: object = {}) => ({
  InputTransformer: { InputPathsMap, InputTemplate },
});
const targets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...target, Id: `t${index}` }));

describe('a value that EventBridge refuses is refused', () => {
  it.each<[operation: string, input: object, code: string]>([
    ['PutTargets', { Targets: targets(6) }, 'LimitExceededException'],
    ['PutTargets', { Targets: targets(11) }, 'ValidationException'],
    ['PutTargets', { Targets: [{ ...target, Id: 'a b' }] }, 'ValidationException'],
    ['PutTargets', { Targets: [{ ...target, Input: 'not { json' }] }, 'ValidationException'],
    [
      'PutTargets',
      { Targets: [{ ...target, ...inputs('{"a": <id>', { id: '$.id' }) }] },
      'ValidationException',
    ],
    ['PutTargets', { Targets: [{ ...target, ...inputs('plain text') }] }, 'ValidationException'],
    [
      'PutTargets',
      { Targets: [{ ...target, ...inputs('<AWS.x>', { 'AWS.x': '$.id' }) }] },
      'ValidationException',
    ],
    ['PutRule', { ...rule, EventPattern: `{"source":["${'s'.repeat(4096)}"]}` }, 'ValidationException'],
    ['PutRule', { ...rule, Description: 'd'.repeat(513) }, 'ValidationException'],
    ['CreateEventBus', { Name: 'a/b' }, 'ValidationException'],
    ['CreateEventBus', { Name: 'b', Description: 'd'.repeat(513) }, 'ValidationException'],
    ['CreateArchive', { ArchiveName: 'a b', EventSourceArn: busArn('default') }, 'ValidationException'],
    [
      'CreateArchive',
      { ArchiveName: 'a'.repeat(49), EventSourceArn: busArn('default') },
      'ValidationException',
    ],
  ])('%s %j', async (operation, input, code) => {
    await call('PutRule', rule);
    const more = operation === 'PutTargets' ? { Rule: 'r' } : {};
    await expect(call(operation, { ...more, ...input })).rejects.toMatchObject({ code });
    expect(await call('ListTargetsByRule', { Rule: 'r' })).toEqual({ Targets: [] });
  });

  it.each<[what: string, more: object]>([
    ['a text', { Input: '"text"' }],
    ['an object', inputs('{"id":<id>,"said":"<id> of <aws.events.rule-name>"}', { id: '$.id' })],
    ['a value alone', inputs('<id>', { id: '$.id' })],
    ['lines of texts', inputs('"run <id>"\n"is done"', { id: '$.id' })],
  ])('but a target may be given %s', async (_what, more) => {
    await call('PutRule', rule);
    await call('PutTargets', { Rule: 'r', Targets: [{ ...target, ...more }] });
    await call('RemoveTargets', { Rule: 'r', Ids: ['t'] });
  });
});

it('a schedule in a time zone that nobody knows is refused', async () => {
  await expect(schedule({ ScheduleExpressionTimezone: 'Mars/Base' })).rejects.toThrow(/Mars\/Base/);
  await expect(schedule({ ScheduleExpressionTimezone: 'Europe/Berlin' })).resolves.toHaveProperty('ref');
});

describe('a bus that is not here', () => {
  it.each([
    ['of another account', busArn('default', region, OTHER_ACCOUNT), 'ResourceNotFoundException'],
    ['of another region', busArn('default', 'us-east-1'), 'ResourceNotFoundException'],
    ['that nobody made', busArn('none'), 'ResourceNotFoundException'],
    ['but this one is', busArn('default'), undefined],
  ])('gets no event: %s', async (_what, EventBusName, code) => {
    const entry = { Source: 's', DetailType: 'd', Detail: '{}', EventBusName };
    const { Entries } = await call('PutEvents', { Entries: [entry] });
    expect(Entries[0].ErrorCode).toBe(code);
  });

  it.each([
    ['PutRule', rule],
    ['ListRules', {}],
    ['PutTargets', { Rule: 'r', Targets: [target] }],
    ['DeleteRule', { Name: 'r' }],
  ])('has no rules: %s', async (operation, input) => {
    const EventBusName = busArn('default', region, OTHER_ACCOUNT);
    const asked = call(operation, { ...input, EventBusName });
    await expect(asked).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });
});

describe('what others still need is not deleted', () => {
  it('a rule that has targets', async () => {
    await call('PutRule', { ...rule, Name: 'wired' });
    await call('PutTargets', { Rule: 'wired', Targets: [target] });
    const deletion = () => call('DeleteRule', { Name: 'wired' });
    await expect(deletion()).rejects.toMatchObject({
      code: 'ValidationException',
      message: "Rule can't be deleted since it has targets.",
    });
    await call('RemoveTargets', { Rule: 'wired', Ids: ['t'] });
    await deletion();
    expect(await call('ListRules', { NamePrefix: 'wired' })).toEqual({ Rules: [] });
  });

  it('a bus that has rules', async () => {
    await call('CreateEventBus', { Name: 'second' });
    await call('PutRule', { ...rule, EventBusName: 'second' });
    const deletion = () => call('DeleteEventBus', { Name: 'second' });
    await expect(deletion()).rejects.toMatchObject({ code: 'ValidationException' });
    await call('DeleteRule', { Name: 'r', EventBusName: 'second' });
    await deletion();
    expect(await call('ListEventBuses', { NamePrefix: 'second' })).toEqual({ EventBuses: [] });
  });
});
