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

it('confirms no subscription of a topic that is not there', async () => {
  const asked = call('ConfirmSubscription', { TopicArn: `${TopicArn}2`, Token: 'made up' });
  await expect(asked).rejects.toMatchObject({ code: 'NotFound' });
});
