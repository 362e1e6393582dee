import { DescribeEventBusCommand, EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { SERVICES } from '@countersign/events';
import type { Requirement } from '../requirement.ts';

const bus: Requirement = {
  what: 'event bus',
  remedy: 'deploy platform, then the services whose rules are missing',
  async look({ aws, parameter }) {
    const events = new EventBridgeClient(aws);
    const Name = await parameter('bus-name');
    await events.send(new DescribeEventBusCommand({ Name }));
    const { Rules = [] } = await events.send(new ListRulesCommand({ EventBusName: Name }));
    const missing = SERVICES.filter((service) => !Rules.some((rule) => rule.Name === `${Name}-${service}`));
    if (missing.length > 0) throw new Error(`no rule for ${missing.join(', ')}`);
    return `${Name}, ${Rules.length} rules`;
  },
};

const queueOf = (service: string): Requirement => ({
  what: `queue of ${service}`,
  remedy: `cd services/${service} && npx serverless deploy --stage <stage>; dead letters: countersign dlq list`,
  async look({ aws, stage }) {
    const sqs = new SQSClient(aws);
    const waiting = async (name: string) =>
      Number(await attributeOf(sqs, name, 'ApproximateNumberOfMessages'));
    const name = `countersign-${stage}-${service}`;
    const [working, dead] = await Promise.all([waiting(name), waiting(`${name}-dlq`)]);
    if (dead > 0) throw new Error(`${dead} dead letters`);
    return `${working} waiting`;
  },
});

async function attributeOf(
  sqs: SQSClient,
  QueueName: string,
  name: 'ApproximateNumberOfMessages' | 'Policy',
): Promise<string | undefined> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] });
  return (await sqs.send(asked)).Attributes?.[name];
}

const queuePolicies: Requirement = {
  what: 'policies of the queues',
  remedy: 'cd services/<the service> && npx serverless deploy --stage <stage>',
  onlyOnAws: true,
  async look({ aws, stage }) {
    const sqs = new SQSClient(aws);
    const closed = await Promise.all(
      SERVICES.map(async (service) => {
        const policy = await attributeOf(sqs, `countersign-${stage}-${service}`, 'Policy');
        return policy?.includes('events.amazonaws.com') ? [] : [service];
      }),
    );
    if (closed.flat().length > 0)
      throw new Error(`no rule of the bus may send to the queue of ${closed.flat().join(', ')}`);
    return `${SERVICES.length} let the bus in`;
  },
};

const subscribers = (topic: string, who: string): Requirement => ({
  what: `subscribers of ${topic}`,
  remedy: `aws sns subscribe, as docs/deploy.md shows, for ${who}; each address confirms by mail`,
  async look({ aws, parameter }) {
    const TopicArn = await parameter(topic);
    const { Subscriptions = [] } = await new SNSClient(aws).send(
      new ListSubscriptionsByTopicCommand({ TopicArn }),
    );
    const confirmed = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
    if (confirmed.length === 0) throw new Error('nobody is told');
    return `${confirmed.length} confirmed`;
  },
});

/** Bus, queues and topics. */
export const MESSAGING: readonly Requirement[] = [
  bus,
  ...SERVICES.map(queueOf),
  queuePolicies,
  subscribers('risk-topic-arn', 'lawyers'),
  subscribers('review-topic-arn', 'reviewers'),
  subscribers('operations-topic-arn', 'operations'),
];
