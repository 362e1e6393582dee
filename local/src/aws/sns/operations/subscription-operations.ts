import { ACCOUNT_ID } from '../../../core/protocols/aws-api.ts';
import { type QueryOperation, requiredParameter } from '../../../core/protocols/query-api.ts';
import type { XmlValue } from '../../../core/protocols/xml.ts';
import { invalidParameter, notFound } from '../sns-errors.ts';
import type { SnsStore, Subscription } from '../storage/sns-store.ts';
import { subscribeOnce } from '../subscribe.ts';
import { checkSubscription } from '../subscription-attributes.ts';
import { entries, mapOf, page } from './parameters.ts';

/** The operations on subscriptions. Each is confirmed at once: nobody here could click on a link in a mail. */
export function subscriptionOperations(store: SnsStore): Record<string, QueryOperation> {
  const subscriptionOf = (parameters: URLSearchParams): Subscription => {
    const found = store.findSubscription(requiredParameter(parameters, 'SubscriptionArn'));
    if (found === undefined) throw notFound('Subscription');
    return found;
  };
  const topicOf = (parameters: URLSearchParams): string => {
    const topicArn = requiredParameter(parameters, 'TopicArn');
    if (store.findTopic(topicArn) === undefined) throw notFound('Topic');
    return topicArn;
  };
  return {
    Subscribe: {
      takes: ['TopicArn', 'Protocol', 'Endpoint', 'Attributes', 'ReturnSubscriptionArn'],
      answer(parameters) {
        const { arn } = subscribeOnce(store, {
          topicArn: requiredParameter(parameters, 'TopicArn'),
          protocol: requiredParameter(parameters, 'Protocol'),
          endpoint: requiredParameter(parameters, 'Endpoint'),
          attributes: mapOf(parameters, 'Attributes'),
        });
        return { SubscriptionArn: arn };
      },
    },
    ConfirmSubscription: {
      takes: ['TopicArn', 'Token', 'AuthenticateOnUnsubscribe'],
      answer(parameters) {
        topicOf(parameters);
        // No token was ever given out: no subscription waits.
        throw invalidParameter('Token');
      },
    },
    Unsubscribe: {
      takes: ['SubscriptionArn'],
      answer: (parameters) => void store.deleteSubscription(requiredParameter(parameters, 'SubscriptionArn')),
    },
    GetSubscriptionAttributes: {
      takes: ['SubscriptionArn'],
      answer: (parameters) => ({ Attributes: entries(describe(subscriptionOf(parameters))) }),
    },
    SetSubscriptionAttributes: {
      takes: ['SubscriptionArn', 'AttributeName', 'AttributeValue'],
      answer(parameters) {
        const subscription = subscriptionOf(parameters);
        const name = requiredParameter(parameters, 'AttributeName');
        const changed = { ...subscription.attributes, [name]: parameters.get('AttributeValue') ?? '' };
        const attributes = checkSubscription(
          subscription.protocol,
          changed,
          subscription.topicArn.split(':')[3],
        );
        store.saveSubscription({ ...subscription, attributes });
        return undefined;
      },
    },
    ListSubscriptions: {
      takes: ['NextToken'],
      answer: (parameters) => listed(parameters, store.subscriptions()),
    },
    ListSubscriptionsByTopic: {
      takes: ['TopicArn', 'NextToken'],
      answer: (parameters) => listed(parameters, store.subscriptions(topicOf(parameters))),
    },
  };
}

const describe = ({ arn, topicArn, protocol, endpoint, attributes }: Subscription) => ({
  RawMessageDelivery: 'false',
  ...attributes,
  SubscriptionArn: arn,
  TopicArn: topicArn,
  Protocol: protocol,
  Endpoint: endpoint,
  Owner: ACCOUNT_ID,
  PendingConfirmation: 'false',
  ConfirmationWasAuthenticated: 'true',
});

function listed(parameters: URLSearchParams, all: readonly Subscription[]): XmlValue {
  const { items, ...next } = page(parameters, all, ({ arn, topicArn, protocol, endpoint }) => ({
    SubscriptionArn: arn,
    Owner: ACCOUNT_ID,
    Protocol: protocol,
    Endpoint: endpoint,
    TopicArn: topicArn,
  }));
  return { Subscriptions: items, ...next };
}
