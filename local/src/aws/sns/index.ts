import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { Deliver } from '../../core/delivery/delivery.ts';
import type { DeliveryQueue } from '../../core/delivery/delivery-queue.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { snsProviders } from './providers.ts';
import { createTopicPublisher, type TopicPublisher } from './publish.ts';
import { createSnsApi } from './sns-api.ts';
import { openSnsStore } from './storage/sns-store.ts';

export { createMailbox, type Mailbox } from './mailbox.ts';
export { MAILBOX_PATH } from './mailbox-route.ts';

export interface Sns {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  readonly publisher: TopicPublisher;
  /** Delivers to a topic; belongs into the delivery targets as `sns`. */
  readonly topicTarget: Deliver;
  close(): void;
}

/**
 * SNS; messages travel through the delivery queue.
 *
 * @param options.dataDir where topics and subscriptions are kept; in memory without
 */
export function createSns(options: { dataDir?: string | undefined; deliveryQueue: DeliveryQueue }): Sns {
  const store = openSnsStore(options.dataDir);
  const publisher = createTopicPublisher(store, options.deliveryQueue);
  return {
    api: createSnsApi(store, publisher),
    providers: snsProviders(store),
    publisher,
    close: () => store.close(),
    async topicTarget({ target, payload, options = {} }) {
      const attributes = JSON.parse(options.messageAttributes ?? '{}');
      publisher.publish({
        topicArn: target,
        texts: { default: payload },
        attributes,
        subject: options.subject,
      });
    },
  };
}
