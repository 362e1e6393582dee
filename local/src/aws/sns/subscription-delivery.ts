import type { Delivery } from '../../core/delivery/delivery.ts';
import type { MessageAttributes } from '../sqs/index.ts';
import { compileFilterPolicy } from './filter-policy.ts';
import type { Subscription } from './storage/sns-store.ts';
import { deadLetterTargetOf } from './subscription-attributes.ts';

/** A message published to a topic. */
export interface PublishedMessage {
  readonly id: string;
  readonly topicArn: string;
  /** What each protocol gets (`MessageStructure: json`), else `default` for all. */
  readonly texts: Readonly<Record<string, string>>;
  readonly subject?: string | undefined;
  readonly attributes: MessageAttributes;
  readonly groupId?: string | undefined;
  /** ISO 8601. */
  readonly time: string;
}

/** Whether the filter policy of a subscription lets a message through. */
export function passesFilter({ attributes }: Subscription, message: PublishedMessage): boolean {
  const { FilterPolicy, FilterPolicyScope } = attributes;
  if (!FilterPolicy) return true;
  const passes = compileFilterPolicy(FilterPolicy, FilterPolicyScope);
  return passes({ body: message.texts.default ?? '', attributes: message.attributes });
}

/** How a subscription is sent a message. */
export function deliveryTo(subscription: Subscription, message: PublishedMessage): Delivery {
  const { RedrivePolicy, RawMessageDelivery } = subscription.attributes;
  const deadLetterArn = RedrivePolicy && deadLetterTargetOf(RedrivePolicy);
  return {
    ...content(subscription, message, RawMessageDelivery?.toLowerCase() === 'true'),
    origin: subscription.arn,
    // SNS gives up on an AWS target after 100,015 tries in 23 days; the runtime after a day.
    maxRetries: Number.MAX_SAFE_INTEGER,
    maxAgeSeconds: 86_400,
    ...(deadLetterArn ? { deadLetterArn } : {}),
  };
}

function content(subscription: Subscription, message: PublishedMessage, raw: boolean) {
  const { protocol, endpoint: target } = subscription;
  const text = message.texts[protocol] ?? message.texts.default ?? '';
  const subject: Record<string, string> = message.subject ? { subject: message.subject } : {};
  if (protocol === 'email')
    return { target: `mailto:${target}`, payload: text, options: { ...subject, messageId: message.id } };
  if (protocol === 'lambda') {
    return { target, payload: JSON.stringify(lambdaEvent(subscription, message, text)) };
  }
  const group: Record<string, string> = message.groupId ? { messageGroupId: message.groupId } : {};
  if (!raw)
    return { target, payload: JSON.stringify(notification(subscription, message, text)), options: group };
  return {
    target,
    payload: text,
    options: { ...group, messageAttributes: JSON.stringify(message.attributes) },
  };
}

/** The envelope of https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html */
function notification(subscription: Subscription, message: PublishedMessage, text: string) {
  const attributes = envelopeAttributes(message);
  return {
    Type: 'Notification',
    MessageId: message.id,
    TopicArn: message.topicArn,
    ...(message.subject ? { Subject: message.subject } : {}),
    Message: text,
    Timestamp: message.time,
    SignatureVersion: '1',
    Signature: '',
    SigningCertURL: '',
    UnsubscribeURL: `?Action=Unsubscribe&SubscriptionArn=${subscription.arn}`,
    ...(Object.keys(attributes).length > 0 ? { MessageAttributes: attributes } : {}),
  };
}

function lambdaEvent(subscription: Subscription, message: PublishedMessage, text: string) {
  const { SigningCertURL, UnsubscribeURL, ...rest } = notification(subscription, message, text);
  const Sns = {
    Subject: null,
    MessageAttributes: {},
    ...rest,
    SigningCertUrl: SigningCertURL,
    UnsubscribeUrl: UnsubscribeURL,
  };
  const EventSubscriptionArn = subscription.arn;
  return { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn, Sns }] };
}

function envelopeAttributes({
  attributes,
}: PublishedMessage): Record<string, { Type: string; Value: string }> {
  const entries = Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => {
    return [name, { Type: DataType, Value: StringValue ?? BinaryValue ?? '' }] as const;
  });
  return Object.fromEntries(entries);
}
