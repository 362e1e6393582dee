import {
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { ERROR_CLASSES } from '@countersign/events';
import { createSns, type Sns } from '@countersign/local/aws/sns/index';
import { createDeliveryQueue, type DeliveryQueue } from '@countersign/local/core/delivery/index';
import type { Gateway } from '@countersign/local/core/gateway/gateway';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { subscribePeople } from './subscribe-people.ts';

const region = 'eu-central-1';
const arnOf = (topic: string) => `arn:aws:sns:${region}:000000000000:${topic}`;
const TopicArn = arnOf('review-topic-arn');
let gateway: Gateway;
let deliveryQueue: DeliveryQueue;
let sns: Sns;
let client: SNSClient;

beforeEach(async () => {
  gateway = await openTestGateway();
  deliveryQueue = createDeliveryQueue({ targets: new Map() });
  sns = createSns({ deliveryQueue });
  gateway.serve({ apis: [sns.api] });
  client = new SNSClient(clientConfig(gateway));
  const [provider] = sns.providers;
  const operations = ERROR_CLASSES.map((each) => `operations-topic-arn-${each}`);
  const topics = ['risk-topic-arn', 'review-topic-arn', 'operations-topic-arn', ...operations];
  for (const TopicName of topics) {
    const place = { logicalId: 'L', stackName: 's', region, accountId: '0' };
    await provider?.create({ type: 'AWS::SNS::Topic', ...place, properties: { TopicName } });
  }
});
afterEach(async () => {
  await gateway.close();
  await deliveryQueue.close();
  sns.close();
});

const start = () =>
  subscribePeople({
    endpoint: gateway.url,
    region,
    operatorKey: { accessKeyId: 'test', secretAccessKey: 'test' },
    parameter: (name) => arnOf(name.split('/').at(-1) ?? ''),
  });

async function filters(): Promise<Record<string, string | undefined>> {
  const { Subscriptions = [] } = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  const all = Subscriptions.map(async ({ Endpoint = '', SubscriptionArn }) => {
    const { Attributes } = await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
    return [Endpoint.split('@')[0], Attributes?.FilterPolicy];
  });
  return Object.fromEntries(await Promise.all(all));
}

it('subscribes each of the people once, however often the runtime starts', async () => {
  await start();
  const first = await filters();
  expect(first.lead).toBe('{"group":["legal-leads"]}');
  await start();
  expect(await filters()).toEqual(first);
  expect(Object.keys(first).sort()).toEqual(['lead', 'reviewer', 'uploader']);
});

it('gives a subscription of an earlier version the filter of this one', async () => {
  const Endpoint = 'lead@countersign.invalid';
  const Attributes = { FilterPolicy: '{"group":["everybody"]}' };
  await client.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint, Attributes }));
  await start();
  expect((await filters()).lead).toBe('{"group":["legal-leads"]}');
});
