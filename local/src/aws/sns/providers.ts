import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { Fauxqs, Subscription } from '../sqs/fauxqs.ts';

const PROTOCOLS = ['email', 'lambda', 'sqs'];

type Properties = Readonly<Record<string, unknown>>;

/** `AWS::SNS::Topic`, `AWS::SNS::Subscription` and the inert `AWS::SNS::TopicPolicy`. */
export function snsProviders(fauxqs: Fauxqs): ResourceProvider[] {
  return [topicProvider(fauxqs), subscriptionProvider(fauxqs), policyProvider()];
}

function topicProvider(fauxqs: Fauxqs): ResourceProvider {
  return {
    type: 'AWS::SNS::Topic',
    honoured: ['FifoTopic', 'Subscription', 'TopicName'],
    ignored: [
      'DeliveryStatusLogging',
      'DisplayName',
      'KmsMasterKeyId',
      'SignatureVersion',
      'Tags',
      'TracingConfig',
    ],
    async create(resource) {
      const { properties, region } = resource;
      const name = topicName(resource);
      const attributes = properties.FifoTopic ? { FifoTopic: 'true' } : {};
      const { arn } = fauxqs.sns.createTopic(name, attributes, undefined, region);
      const subscriptions = (properties.Subscription ?? []) as Properties[];
      for (const each of subscriptions) subscribe(fauxqs, { ...each, TopicArn: arn });
      return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
    },
  };
}

function subscriptionProvider(fauxqs: Fauxqs): ResourceProvider {
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
    ignored: ['Region', 'SubscriptionRoleArn'],
    async create({ properties }) {
      const { arn } = subscribe(fauxqs, properties);
      return { ref: arn, attributes: { Arn: arn } };
    },
    async remove(arn) {
      fauxqs.sns.unsubscribe(arn);
    },
  };
}

function policyProvider(): ResourceProvider {
  return {
    type: 'AWS::SNS::TopicPolicy',
    honoured: [],
    ignored: ['PolicyDocument', 'Topics'],
    create: async ({ logicalId }) => ({ ref: logicalId, attributes: { Id: logicalId } }),
  };
}

/** Subscribes, or changes the subscription that the endpoint has already. */
function subscribe({ sns }: Fauxqs, properties: Properties): Subscription {
  const topicArn = String(properties.TopicArn);
  const protocol = String(properties.Protocol);
  const endpoint = String(properties.Endpoint);
  if (!PROTOCOLS.includes(protocol)) {
    throw new Error(`SNS protocol ${protocol} is not supported; use ${PROTOCOLS.join(', ')}`);
  }
  const topic = sns.getTopic(topicArn);
  if (topic === undefined) throw new Error(`SNS topic ${topicArn} does not exist`);
  const existing = topic.subscriptionArns
    .flatMap((arn) => sns.getSubscription(arn) ?? [])
    .find((each) => each.protocol === protocol && each.endpoint === endpoint);
  const attributes = subscriptionAttributes(properties);
  const subscription = existing ?? sns.subscribe(topicArn, protocol, endpoint, attributes)!;
  subscription.attributes = attributes;
  subscription.confirmed = true;
  sns.persistence?.insertSubscription(subscription);
  return subscription;
}

function subscriptionAttributes(properties: Properties): Record<string, string> {
  const names = ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'RedrivePolicy'];
  const given = names.filter((name) => properties[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, attributeText(properties[name])]));
}

function attributeText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function topicName({ properties, stackName, logicalId }: ResourceDeclaration): string {
  return String(properties.TopicName ?? `${stackName}-${logicalId}`);
}
