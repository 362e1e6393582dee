import { DescribeEventBusCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { paginateListSubscriptionsByTopic, SNSClient, type Subscription } from '@aws-sdk/client-sns';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { ERROR_CLASSES, SERVICES } from '@countersign/events';
import { rulesOf } from '../../stages/rules-of-bus.ts';
import type { Requirement } from '../requirement.ts';
import { defaultBus } from './default-bus.ts';
import { examineRules } from './rules.ts';

const bus: Requirement = {
  what: 'event bus',
  remedy:
    'deploy platform, then the services whose rules are missing; calling nobody: aws events put-targets with the queue; disabled: aws events enable-rule --event-bus-name <the bus> --name <the rule>',
  async look({ aws, parameter, stage }) {
    const events = new EventBridgeClient(aws);
    const Name = await parameter('bus-name');
    await events.send(new DescribeEventBusCommand({ Name }));
    const rules = await rulesOf(events, { EventBusName: Name });
    const wanted = SERVICES.map((service) => ({
      name: service,
      calls: `countersign-${stage}-${service}`,
      isIt: (each: string) => each === `${Name}-${service}`,
    }));
    await examineRules(events, rules, wanted);
    return `${Name}, ${rules.length} rules`;
  },
};

/** Queues with a dead-letter queue, by the service whose stack has them: after `countersign-<stage>-`. */
const WORKING: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(SERVICES.map((service) => [service, [service]])),
  choreographer: ['choreographer', 'choreographer-intake', 'choreographer-executions'],
  extract: ['extract', 'extract-finished-jobs'],
  summarize: ['summarize', 'summarize-long'],
};

/** Where events of schedules go that failed for good. */
const OF_SCHEDULES: Readonly<Record<string, readonly string[]>> = {
  audit: ['audit-seal-dlq'],
  choreographer: ['choreographer-sweep-dlq'],
};

const queuesOf = (service: string): Requirement => ({
  what: `queues of ${service}`,
  remedy: `cd services/${service} && npx serverless deploy --stage <stage>; dead letters: countersign dlq list`,
  async look({ aws, stage }) {
    const sqs = new SQSClient(aws);
    const waiting = async (name: string) =>
      Number(await attributeOf(sqs, `countersign-${stage}-${name}`, 'ApproximateNumberOfMessages'));
    const working = WORKING[service] ?? [];
    const dead = [...working.map((name) => `${name}-dlq`), ...(OF_SCHEDULES[service] ?? [])];
    const [toDo, failed] = await Promise.all([sum(working.map(waiting)), sum(dead.map(waiting))]);
    if (failed > 0) throw new Error(`${failed} dead letters`);
    return `${toDo} waiting`;
  },
});

const sum = async (numbers: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(numbers)).reduce((total, each) => total + each, 0);

async function attributeOf(
  sqs: SQSClient,
  QueueName: string,
  name: 'ApproximateNumberOfMessages' | 'Policy',
): Promise<string | undefined> {
  const { QueueUrl } = await urlOf(sqs, QueueName);
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] });
  return (await sqs.send(asked)).Attributes?.[name];
}

/** AWS says that there is no such queue, and not which. */
async function urlOf(sqs: SQSClient, QueueName: string) {
  try {
    return await sqs.send(new GetQueueUrlCommand({ QueueName }));
  } catch (error) {
    if (error instanceof QueueDoesNotExist) throw new Error(`there is no ${QueueName}`);
    throw error;
  }
}

const queuePolicies: Requirement = {
  what: 'policies of the queues',
  remedy: 'cd services/<the service> && npx serverless deploy --stage <stage>',
  onlyOnAws: true,
  async look({ aws, stage }) {
    const sqs = new SQSClient(aws);
    const closed = await Promise.all(
      Object.values(WORKING)
        .flat()
        .map(async (name) => {
          const policy = await attributeOf(sqs, `countersign-${stage}-${name}`, 'Policy');
          return policy?.includes('.amazonaws.com') ? [] : [name];
        }),
    );
    if (closed.flat().length > 0)
      throw new Error(`no rule or topic may send to the queue ${closed.flat().join(', ')}`);
    return `${closed.length} take what is sent to them`;
  },
};

/** Of a topic that a parameter names, or of one that is called after it. */
const subscribers = (topic: string, who: string, ending = ''): Requirement => ({
  what: `subscribers of ${topic}${ending}`,
  remedy: `aws sns subscribe, as docs/deploy.md shows, for ${who}; each address confirms by mail`,
  async look({ aws, parameter }) {
    const TopicArn = `${await parameter(topic)}${ending}`;
    const all: Subscription[] = [];
    const pages = paginateListSubscriptionsByTopic({ client: new SNSClient(aws) }, { TopicArn });
    for await (const { Subscriptions = [] } of pages) all.push(...Subscriptions);
    const confirmed = all.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
    if (confirmed.length === 0) throw new Error('nobody is told');
    return `${confirmed.length} confirmed`;
  },
});

/** Bus, queues and topics. */
export const MESSAGING: readonly Requirement[] = [
  bus,
  defaultBus,
  ...SERVICES.map(queuesOf),
  queuePolicies,
  subscribers('risk-topic-arn', 'lawyers'),
  subscribers('review-topic-arn', 'reviewers'),
  subscribers('operations-topic-arn', 'operations'),
  ...ERROR_CLASSES.map((each) => subscribers('operations-topic-arn', 'operations', `-${each}`)),
];
