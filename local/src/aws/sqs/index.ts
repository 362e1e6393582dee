import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import type { Log } from '../../core/protocols/log.ts';
import { createPoller } from './poller.ts';
import { queueProviders } from './providers.ts';
import { createQueueAddresses } from './queue-address.ts';
import type { QueuePoller, QueueSender } from './queue-port.ts';
import { createSender } from './sender.ts';
import { createSqsApi } from './sqs-api.ts';
import type { MessageCounts } from './storage/message-repository.ts';
import { tellOfMessagesOfBefore } from './storage/messages-of-before.ts';
import { openSqsStore } from './storage/sqs-store.ts';

export type { MessageAttribute, MessageAttributes } from './message.ts';
export type { QueuePoller, QueueRecord, QueueSender } from './queue-port.ts';
export { queueTarget } from './sender.ts';

export interface Queues {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  readonly poller: QueuePoller;
  readonly sender: QueueSender;
  /** @throws AwsApiError `AWS.SimpleQueueService.NonExistentQueue`. */
  counts(queueArn: string): MessageCounts;
  /**
   * Makes every message visible that a consumer of the last process held: that consumer is gone, and waiting for
   * its visibility timeout would only delay the message. Each counts as received, so a message that kills the
   * process ends in its dead-letter queue.
   */
  releaseHeldMessages(): void;
  close(): void;
}

/**
 * SQS.
 *
 * @param options.url of the gateway; queue URLs begin with it
 * @param options.dataDir where messages are kept; in memory without
 */
export function createQueues(options: { url: string; dataDir?: string | undefined; log?: Log }): Queues {
  tellOfMessagesOfBefore(options.dataDir, options.log);
  const store = openSqsStore(options.dataDir);
  const sqs = { store, policies: new Map<string, string>(), ...createQueueAddresses(store, options.url) };
  return {
    api: createSqsApi(sqs),
    providers: queueProviders(sqs),
    poller: createPoller(store),
    sender: createSender(store),
    counts: (arn) => store.messages.counts(store.queues.getByArn(arn), Date.now()),
    releaseHeldMessages: () => store.messages.releaseHeld(Date.now()),
    close: () => store.close(),
  };
}
