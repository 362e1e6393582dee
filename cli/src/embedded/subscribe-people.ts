import { SetSubscriptionAttributesCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { ERROR_CLASSES } from '@countersign/events';
import type { Runtime } from '@countersign/local';
import { emailOf, type SampleUser } from '../api/sign-in.ts';
import { published } from './people.ts';

interface Subscription {
  readonly who: SampleUser;
  readonly topicArn: string;
  /** Values of message attributes that let a mail through; every mail without. */
  readonly filter?: Readonly<Record<string, readonly string[]>>;
}

const REVIEWED = ['commercial-contracts', 'ip-and-licensing', 'employment', 'finance'];

function subscriptions(runtime: Pick<Runtime, 'parameter'>): Subscription[] {
  const risk = published(runtime, 'risk-topic-arn');
  const reviews = published(runtime, 'review-topic-arn');
  const operations = published(runtime, 'operations-topic-arn');
  return [
    { who: 'reviewer', topicArn: risk, filter: { group: REVIEWED } },
    { who: 'reviewer', topicArn: reviews, filter: { group: REVIEWED } },
    { who: 'lead', topicArn: reviews, filter: { group: ['legal-leads'] } },
    { who: 'uploader', topicArn: risk, filter: { group: ['legal-operations'] } },
    { who: 'uploader', topicArn: reviews, filter: { group: ['legal-operations'] } },
    { who: 'uploader', topicArn: operations },
    ...ERROR_CLASSES.map((each) => ({ who: 'uploader' as const, topicArn: `${operations}-${each}` })),
  ];
}

/** Subscribes the sample users to what concerns them; what they get stays in the runtime's mailbox. */
export async function subscribePeople(
  runtime: Pick<Runtime, 'parameter' | 'endpoint' | 'region' | 'operatorKey'>,
): Promise<void> {
  const { endpoint, region, operatorKey } = runtime;
  const sns = new SNSClient({ endpoint, region, credentials: operatorKey });
  for (const { who, topicArn, filter } of subscriptions(runtime)) {
    const Endpoint = emailOf(who);
    const { SubscriptionArn } = await sns.send(
      new SubscribeCommand({ TopicArn: topicArn, Protocol: 'email', Endpoint, ReturnSubscriptionArn: true }),
    );
    // To subscribe again with another filter is refused: a data folder may hold the one of an earlier version.
    const set = { AttributeName: 'FilterPolicy', AttributeValue: JSON.stringify(filter ?? {}) };
    await sns.send(new SetSubscriptionAttributesCommand({ SubscriptionArn, ...set }));
  }
}
