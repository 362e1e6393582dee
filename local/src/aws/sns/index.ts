import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { Deliver } from '../../core/delivery/delivery.ts';
import type { Outbox } from '../../core/delivery/outbox.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import type { Fauxqs } from '../sqs/fauxqs.ts';
import { snsProviders } from './providers.ts';
import { createPublisher, type Publisher } from './publish.ts';
import { createSnsApi } from './sns-api.ts';

export { createMailOutbox, type MailOutbox } from './mail-outbox.ts';
export { OUTBOX_PATH } from './outbox-route.ts';

export interface Sns {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  readonly publisher: Publisher;
  /** Delivers to a topic; belongs into the delivery targets as `sns`. */
  readonly topicTarget: Deliver;
}

/** SNS, over the topics and subscriptions of fauxqs; messages travel through the outbox. */
export function createSns({ fauxqs, outbox }: { fauxqs: Fauxqs; outbox: Outbox }): Sns {
  const publisher = createPublisher(fauxqs, outbox);
  return {
    api: createSnsApi(fauxqs, publisher),
    providers: snsProviders(fauxqs),
    publisher,
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
