import { elsewhere, isElsewhere } from '../../core/protocols/elsewhere.ts';
import { invalidParameter, notFound } from './sns-errors.ts';
import type { SnsStore, Subscription } from './storage/sns-store.ts';
import { checkSubscription, PROTOCOLS } from './subscription-attributes.ts';

/**
 * Subscribes an endpoint to a topic, or changes the subscription that it has already.
 * @throws AwsApiError `InvalidParameter`, `NotFound`.
 */
export function subscribe(store: SnsStore, subscription: Omit<Subscription, 'arn'>): Subscription {
  const { topicArn, protocol, endpoint } = subscription;
  if (!PROTOCOLS.includes(protocol)) {
    throw invalidParameter(`Protocol: ${protocol} is not supported; use ${PROTOCOLS.join(', ')}`);
  }
  const isEndpoint =
    protocol === 'email' ? endpoint.includes('@') : endpoint.startsWith(`arn:aws:${protocol}:`);
  if (!isEndpoint) throw invalidParameter(`Endpoint: ${endpoint} is no endpoint of the protocol ${protocol}`);
  if (store.findTopic(topicArn) === undefined) throw notFound('Topic');
  const [, , , region = ''] = topicArn.split(':');
  if (isElsewhere(endpoint, region)) throw invalidParameter(`Endpoint Reason: ${elsewhere(endpoint)}`);
  if (protocol === 'sqs' && endpoint.endsWith('.fifo'))
    throw invalidParameter('Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics');
  return store.saveSubscription({
    ...subscription,
    attributes: checkSubscription(protocol, subscription.attributes, region),
  });
}

/** What a subscription does that nothing was said of. */
const DEFAULTS: Readonly<Record<string, string>> = {
  FilterPolicyScope: 'MessageAttributes',
  RawMessageDelivery: 'false',
};

/**
 * Subscribes as the API does: an endpoint that is subscribed already stays as it is.
 * @throws AwsApiError `InvalidParameter` for another attribute than it has, besides those of `subscribe`.
 */
export function subscribeOnce(store: SnsStore, subscription: Omit<Subscription, 'arn'>): Subscription {
  const { topicArn, protocol, endpoint } = subscription;
  const existing = store
    .subscriptions(topicArn)
    .find((each) => each.protocol === protocol && each.endpoint === endpoint);
  if (existing === undefined) return subscribe(store, subscription);
  const given = checkSubscription(protocol, subscription.attributes, topicArn.split(':')[3]);
  const [asked, there] = [
    { ...DEFAULTS, ...given },
    { ...DEFAULTS, ...existing.attributes },
  ];
  if (Object.keys(subscription.attributes).some((name) => asked[name] !== there[name]))
    throw invalidParameter('Attributes Reason: Subscription already exists with different attributes');
  return existing;
}
