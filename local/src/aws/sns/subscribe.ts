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
  return store.saveSubscription({
    ...subscription,
    attributes: checkSubscription(protocol, subscription.attributes),
  });
}
