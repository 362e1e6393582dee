import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliveryQueue, type DeliveryQueue } from '../../core/delivery/index.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { createSns, type Sns } from './index.ts';

const region = 'eu-central-1';
const TopicArn = `arn:aws:sns:${region}:000000000000:risk`;
let deliveryQueue: DeliveryQueue;
let sns: Sns;

beforeAll(async () => {
  deliveryQueue = createDeliveryQueue({ targets: new Map() });
  sns = createSns({ deliveryQueue });
  await call('CreateTopic', { Name: 'risk' });
  await call('Subscribe', { TopicArn, Protocol: 'email', Endpoint: 'lead@example.com' });
});
afterAll(async () => {
  await deliveryQueue.close();
  sns.close();
});

async function call(Action: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const body = Buffer.from(String(new URLSearchParams({ Action, Version: '2010-03-31', ...parameters })));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = { method: 'POST', path: '/', query: new URLSearchParams(), headers, body, region };
  return String((await sns.api.handle(request)).body);
}

const attribute = (AttributeName: string, AttributeValue = '{}') => ({ AttributeName, AttributeValue });
const policy = { 'Attributes.entry.1.key': 'Policy', 'Attributes.entry.1.value': '{}' };
const entry = 'PublishBatchRequestEntries.member.1';
const twoArns = { TopicArn, TargetArn: `${TopicArn}-other`, Message: 'x' };
const email = { TopicArn, Protocol: 'email', Endpoint: 'a@example.com' };

describe('what would change what happens is refused by name', () => {
  it.each<[action: string, parameters: Readonly<Record<string, string>>, named: string]>([
    ['CreateTopic', { Name: 'a', ...policy }, 'Policy'],
    ['CreateTopic', { Name: 'a', DataProtectionPolicy: '{}' }, 'DataProtectionPolicy'],
    ['SetTopicAttributes', { TopicArn, ...attribute('Policy') }, 'Policy'],
    ['SetTopicAttributes', { TopicArn, ...attribute('DeliveryPolicy') }, 'DeliveryPolicy'],
    ['SetTopicAttributes', { TopicArn, ...attribute('DisplayName'), More: '1' }, 'More'],
    ['GetTopicAttributes', { TopicArn, AttributeNames: 'x' }, 'AttributeNames'],
    ['DeleteTopic', { TopicArn, Force: 'true' }, 'Force'],
    ['ListTopics', { MaxItems: '1' }, 'MaxItems'],
    ['Subscribe', { ...email, SubscriptionRoleArn: 'x' }, 'SubscriptionRoleArn'],
    ['Unsubscribe', { SubscriptionArn: `${TopicArn}:1`, Force: 'true' }, 'Force'],
    ['ListSubscriptions', { TopicArn }, 'TopicArn'],
    ['ListSubscriptionsByTopic', { TopicArn, Protocol: 'email' }, 'Protocol'],
    ['TagResource', { ResourceArn: TopicArn, 'TagKeys.member.1': 'a' }, 'TagKeys'],
    ['Publish', { TopicArn, Message: 'x', PhoneNumber: '+49' }, 'PhoneNumber'],
    ['Publish', twoArns, 'TargetArn'],
    ['Publish', { TopicArn, Message: 'x', MessageDeduplicationId: '1' }, 'MessageDeduplicationId'],
    [
      'PublishBatch',
      { TopicArn, [`${entry}.Id`]: 'a', [`${entry}.Message`]: 'x', [`${entry}.MessageDeduplicationId`]: '1' },
      'MessageDeduplicationId',
    ],
    ['ConfirmSubscription', { TopicArn, Token: 'made up' }, 'Token'],
  ])('%s %j', async (action, parameters, named) => {
    const refused = await call(action, parameters).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AwsApiError);
    expect(refused).toMatchObject({ code: 'InvalidParameter', message: expect.stringContaining(named) });
  });
});

const given = (name: string, value: string) => ({
  'Attributes.entry.1.key': name,
  'Attributes.entry.1.value': value,
});
const queue = (name: string, at = region, account = '000000000000') => ({
  TopicArn,
  Protocol: 'sqs',
  Endpoint: `arn:aws:sqs:${at}:${account}:${name}`,
});
const foreign = '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead"}';
const batch = (...ids: readonly string[]) =>
  Object.fromEntries(
    ids.flatMap((id, index) => {
      const at = `PublishBatchRequestEntries.member.${index + 1}`;
      return [
        [`${at}.Id`, id],
        [`${at}.Message`, 'x'],
      ];
    }),
  );

describe('a value that SNS refuses, or would take elsewhere, is refused', () => {
  it.each<[action: string, parameters: Readonly<Record<string, string>>, code: string]>([
    ['Subscribe', queue('q', 'us-east-1'), 'InvalidParameter'],
    ['Subscribe', queue('q', region, '111111111111'), 'InvalidParameter'],
    ['Subscribe', queue('q.fifo'), 'InvalidParameter'],
    ['Subscribe', { ...queue('q'), ...given('RedrivePolicy', foreign) }, 'InvalidParameter'],
    ['CreateTopic', { Name: 'a', ...given('SignatureVersion', '3') }, 'InvalidParameter'],
    ['SetTopicAttributes', { TopicArn, ...attribute('SignatureVersion', '3') }, 'InvalidParameter'],
    ['SetTopicAttributes', { TopicArn, ...attribute('TracingConfig', 'Maybe') }, 'InvalidParameter'],
    ['SetTopicAttributes', { TopicArn, ...attribute('DisplayName', 'n'.repeat(101)) }, 'InvalidParameter'],
    ['PublishBatch', { TopicArn, ...batch('a', 'a') }, 'BatchEntryIdsNotDistinct'],
    ['PublishBatch', { TopicArn, ...batch('a b') }, 'InvalidBatchEntryId'],
    ['PublishBatch', { TopicArn }, 'EmptyBatchRequest'],
    ['PublishBatch', { TopicArn, ...batch(...'abcdefghijk') }, 'TooManyEntriesInBatchRequest'],
  ])('%s %j', async (action, parameters, code) => {
    await expect(call(action, parameters)).rejects.toMatchObject({ code });
  });
});

const tag = (value: string) => ({ 'Tags.member.1.Key': 'owner', 'Tags.member.1.Value': value });

describe('what is there already is not changed by making it again', () => {
  const topic = { Name: 'kept', ...given('DisplayName', 'Kept'), ...tag('legal') };
  const filtered = { ...email, Endpoint: 'kept@example.com', ...given('FilterPolicy', '{"level":["high"]}') };
  beforeAll(async () => {
    await call('CreateTopic', topic);
    await call('Subscribe', filtered);
  });

  it.each<[action: string, parameters: Readonly<Record<string, string>>, reason: string]>([
    ['CreateTopic', { ...topic, ...given('DisplayName', 'Other') }, 'different attributes'],
    ['CreateTopic', { ...topic, ...given('SignatureVersion', '2') }, 'different attributes'],
    ['CreateTopic', { ...topic, ...tag('finance') }, 'different tags'],
    ['Subscribe', { ...filtered, ...given('FilterPolicy', '{"level":["low"]}') }, 'different attributes'],
    ['Subscribe', { ...filtered, ...given('FilterPolicy', '{}') }, 'different attributes'],
    ['Subscribe', { ...filtered, ...given('FilterPolicyScope', 'MessageBody') }, 'different attributes'],
  ])('%s %j is refused', async (action, parameters, reason) => {
    await expect(call(action, parameters)).rejects.toMatchObject({
      code: 'InvalidParameter',
      message: expect.stringContaining(`already exists with ${reason}`),
    });
  });

  it.each<[action: string, parameters: Readonly<Record<string, string>>]>([
    ['CreateTopic', topic],
    ['CreateTopic', { Name: 'kept' }],
    ['CreateTopic', { Name: 'kept', ...given('SignatureVersion', '1') }],
    ['Subscribe', filtered],
    ['Subscribe', { ...email, Endpoint: 'kept@example.com' }],
    ['Subscribe', { ...filtered, ...given('RawMessageDelivery', 'False') }],
  ])('%s %j changes nothing', async (action, parameters) => {
    expect(await call(action, parameters)).toContain('arn:aws:sns:');
  });
});

it('takes a filter policy away by one without keys', async () => {
  const Endpoint = 'all@example.com';
  const answer = await call('Subscribe', {
    ...email,
    Endpoint,
    ...given('FilterPolicy', '{"level":["high"]}'),
  });
  const SubscriptionArn = /<SubscriptionArn>(.*?)</.exec(answer)?.[1] ?? '';
  await call('SetSubscriptionAttributes', { SubscriptionArn, ...attribute('FilterPolicy', '{ }') });
  expect(await call('GetSubscriptionAttributes', { SubscriptionArn })).not.toContain('FilterPolicy');
});

const attributeOf = (DataType: string, value: string, kind = 'StringValue') => ({
  'MessageAttributes.entry.1.Name': 'level',
  'MessageAttributes.entry.1.Value.DataType': DataType,
  [`MessageAttributes.entry.1.Value.${kind}`]: value,
});

const named = (name: string) => ({ ...attributeOf('String', 'x'), 'MessageAttributes.entry.1.Name': name });

describe('what no message may hold', () => {
  it.each<[what: string, parameters: Readonly<Record<string, string>>, code: string]>([
    ['a subject of more than 100 characters', { Subject: 'x'.repeat(101) }, 'InvalidParameter'],
    ['a subject of two lines', { Subject: 'High risk\nBcc: all@example.com' }, 'InvalidParameter'],
    ['a subject with a carriage return', { Subject: 'High risk\r' }, 'InvalidParameter'],
    ['a subject with a control character', { Subject: 'High\u0007 risk' }, 'InvalidParameter'],
    ['a subject with a line separator', { Subject: 'High\u2028risk' }, 'InvalidParameter'],
    ['a subject without text', { Subject: '' }, 'InvalidParameter'],
    ['a type that nobody knows', attributeOf('Whatever', 'x'), 'ParameterValueInvalid'],
    ['a type that only begins as one does', attributeOf('Stringy', 'x'), 'ParameterValueInvalid'],
    ['a type of its own without a name', attributeOf('String.', 'x'), 'ParameterValueInvalid'],
    ['no type', attributeOf('', 'x'), 'ParameterValueInvalid'],
    ['an attribute whose name has a space', named('a b'), 'ParameterValueInvalid'],
    ['an attribute of AWS', named('AWS.x'), 'ParameterValueInvalid'],
    ['a number that is none', attributeOf('Number', 'seven'), 'ParameterValueInvalid'],
    ['no value', attributeOf('String', ''), 'ParameterValueInvalid'],
    ['a value of another type', attributeOf('Binary', 'AAAA'), 'ParameterValueInvalid'],
  ])('%s', async (_what, parameters, code) => {
    await expect(call('Publish', { TopicArn, Message: 'x', ...parameters })).rejects.toMatchObject({ code });
  });

  it.each<[what: string, parameters: Readonly<Record<string, string>>]>([
    ['a subject of 100 characters', { Subject: '§'.repeat(100) }],
    ['a text', attributeOf('String', 'x')],
    ['several texts', attributeOf('String.Array', '["a"]')],
    ['a number', attributeOf('Number', '-1.5e3')],
    ['a number of a type of its own', attributeOf('Number.pages', '7')],
    ['bytes', attributeOf('Binary', 'AAAA', 'BinaryValue')],
  ])('but it may hold %s', async (_what, parameters) => {
    expect(await call('Publish', { TopicArn, Message: 'x', ...parameters })).toContain('MessageId');
  });

  it('fails its entry of a batch alone', async () => {
    const answer = await call('PublishBatch', {
      TopicArn,
      [`${entry}.Id`]: 'bad',
      [`${entry}.Message`]: 'x',
      [`${entry}.Subject`]: 'two\nlines',
      'PublishBatchRequestEntries.member.2.Id': 'good',
      'PublishBatchRequestEntries.member.2.Message': 'x',
    });
    expect(answer).toMatch(/<Successful>.*<Id>good<.*<Failed>.*<Id>bad</s);
  });
});

it('confirms no subscription of a topic that is not there', async () => {
  const asked = call('ConfirmSubscription', { TopicArn: `${TopicArn}2`, Token: 'made up' });
  await expect(asked).rejects.toMatchObject({ code: 'NotFound' });
});
