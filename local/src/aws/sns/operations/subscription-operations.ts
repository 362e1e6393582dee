import { ACCOUNT_ID } from '../../../core/protocols/aws-api.ts';
import { type QueryOperation, requiredParameter } from '../../../core/protocols/query-api.ts';
import type { XmlValue } from '../../../core/protocols/xml.ts';
import { notFound } from '../sns-errors.ts';
import type { SnsStore, Subscription } from '../storage/sns-store.ts';
import { subscribe } from '../subscribe.ts';
import { checkSubscription } from '../subscription-attributes.ts';
import { entries, mapOf, page, refuseOthers } from './parameters.ts';

/** The operations on subscriptions. Each is confirmed at once: nobody here could click on a link in a mail. */
export function subscriptionOperations(store: SnsStore): Record<string, QueryOperation> {
  const subscriptionOf = (parameters: URLSearchParams): Subscription => {
    const found = store.findSubscription(requiredParameter(parameters, 'SubscriptionArn'));
    if (found === undefined) throw notFound('Subscription');
    return found;
  };
  return {
    Subscribe(parameters) {
      refuseOthers(parameters, [
        /^(TopicArn|Protocol|Endpoint|ReturnSubscriptionArn)$/,
        /^Attributes\.entry\./,
      ]);
      const { arn } = subscribe(store, {
        topicArn: requiredParameter(parameters, 'TopicArn'),
        protocol: requiredParameter(parameters, 'Protocol'),
        endpoint: requiredParameter(parameters, 'Endpoint'),
        attributes: mapOf(parameters, 'Attributes'),
      });
      return { SubscriptionArn: arn };
    },
    ConfirmSubscription(parameters) {
      const [newest] = store.subscriptions(requiredParameter(parameters, 'TopicArn')).slice(-1);
      if (newest === undefined) throw notFound('Subscription');
      return { SubscriptionArn: newest.arn };
    },
    Unsubscribe: (parameters) =>
      void store.deleteSubscription(requiredParameter(parameters, 'SubscriptionArn')),
    GetSubscriptionAttributes(parameters) {
      const { attributes, ...subscription } = subscriptionOf(parameters);
      return {
        Attributes: entries({
          RawMessageDelivery: 'false',
          ...attributes,
          SubscriptionArn: subscription.arn,
          TopicArn: subscription.topicArn,
          Protocol: subscription.protocol,
          Endpoint: subscription.endpoint,
          Owner: ACCOUNT_ID,
          PendingConfirmation: 'false',
          ConfirmationWasAuthenticated: 'true',
        }),
      };
    },
    SetSubscriptionAttributes(parameters) {
      const subscription = subscriptionOf(parameters);
      const name = requiredParameter(parameters, 'AttributeName');
      const changed = { ...subscription.attributes, [name]: parameters.get('AttributeValue') ?? '' };
      const attributes = checkSubscription(subscription.protocol, changed);
      store.saveSubscription({ ...subscription, attributes });
      return undefined;
    },
    ListSubscriptions: (parameters) => listed(parameters, store.subscriptions()),
    ListSubscriptionsByTopic(parameters) {
      const topicArn = requiredParameter(parameters, 'TopicArn');
      if (store.findTopic(topicArn) === undefined) throw notFound('Topic');
      return listed(parameters, store.subscriptions(topicArn));
    },
  };
}

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
