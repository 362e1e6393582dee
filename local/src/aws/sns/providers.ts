import * as z from 'zod';
import { AT_REST, KEPT_BY_IAM, OBSERVATION, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { tableOf } from '../../core/cloudformation/shapes.ts';
import { topicArn } from './operations/topic-operations.ts';
import type { SnsStore, Subscription } from './storage/sns-store.ts';
import { subscribe } from './subscribe.ts';
import { SUBSCRIPTION_ATTRIBUTES } from './subscription-attributes.ts';

type Properties = Readonly<Record<string, unknown>>;

/** `AWS::SNS::Topic`, `AWS::SNS::Subscription`, and `AWS::SNS::TopicPolicy`, which `core/iam` keeps and checks. */
export function snsProviders(store: SnsStore): ResourceProvider[] {
  return [topicProvider(store), subscriptionProvider(store), policyProvider()];
}

function topicProvider(store: SnsStore): ResourceProvider {
  return {
    type: 'AWS::SNS::Topic',
    honoured: ['Subscription', 'TopicName'],
    ignored: {
      DeliveryStatusLogging: OBSERVATION,
      DisplayName: 'mails stay here, and SMS is refused',
      KmsMasterKeyId: `${AT_REST}; whether a role may use the key \`core/iam\` checks`,
      SignatureVersion: 'nothing that is delivered to checks signatures: HTTP is refused',
      Tags: TAGS,
      TracingConfig: OBSERVATION,
    },
    shape: z.looseObject({ Subscription: z.array(tableOf('Endpoint', 'Protocol')).optional() }),
    async create(resource) {
      const { properties, region } = resource;
      const name = topicName(resource);
      const arn = topicArn(region, name);
      if (store.findTopic(arn) === undefined) store.saveTopic({ arn, attributes: {}, tags: {} });
      const subscriptions = (properties.Subscription ?? []) as Properties[];
      for (const each of subscriptions) subscribeAs(store, { ...each, TopicArn: arn });
      return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
    },
  };
}

function subscriptionProvider(store: SnsStore): ResourceProvider {
  return {
    type: 'AWS::SNS::Subscription',
    honoured: [
      'Endpoint',
      'FilterPolicy',
      'FilterPolicyScope',
      'Protocol',
      'RawMessageDelivery',
      'RedrivePolicy',
      'TopicArn',
    ],
    ignored: { Region: 'there is one region', SubscriptionRoleArn: 'for Firehose, which is refused' },
    async create({ properties }) {
      const { arn } = subscribeAs(store, properties);
      return { ref: arn, attributes: { Arn: arn } };
    },
    async remove(arn) {
      store.deleteSubscription(arn);
    },
  };
}

function policyProvider(): ResourceProvider {
  return {
    type: 'AWS::SNS::TopicPolicy',
    honoured: [],
    ignored: { PolicyDocument: KEPT_BY_IAM, Topics: KEPT_BY_IAM },
    create: async ({ logicalId }) => ({ ref: logicalId, attributes: { Id: logicalId } }),
  };
}

function subscribeAs(store: SnsStore, properties: Properties): Subscription {
  const given = SUBSCRIPTION_ATTRIBUTES.filter((name) => properties[name] !== undefined);
  return subscribe(store, {
    topicArn: String(properties.TopicArn),
    protocol: String(properties.Protocol),
    endpoint: String(properties.Endpoint),
    attributes: Object.fromEntries(given.map((name) => [name, attributeText(properties[name])])),
  });
}

function attributeText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function topicName({ properties, stackName, logicalId }: ResourceDeclaration): string {
  return String(properties.TopicName ?? `${stackName}-${logicalId}`);
}
