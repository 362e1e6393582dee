import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { type Fauxqs, openFauxqs } from './fauxqs.ts';
import { createPoller } from './poller.ts';
import { queueProviders } from './providers.ts';
import type { QueuePoller, QueueSender } from './queue-port.ts';
import { createSender } from './sender.ts';
import { createSqsApi } from './sqs-api.ts';

export type { QueuePoller, QueueRecord, QueueSender, ReceiveOptions, SendOptions } from './queue-port.ts';
export { queueTarget } from './sender.ts';

export interface Queues {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  readonly poller: QueuePoller;
  readonly sender: QueueSender;
  /** What SNS stands on too. */
  readonly fauxqs: Fauxqs;
  close(): Promise<void>;
}

/**
 * SQS.
 *
 * @param options.url of the front door; queue URLs begin with it
 * @param options.dataDir where messages are kept; in memory without
 */
export async function createQueues(options: { url: string; dataDir?: string | undefined }): Promise<Queues> {
  const fauxqs = await openFauxqs(options.url, options.dataDir);
  return {
    api: createSqsApi(fauxqs),
    providers: queueProviders(fauxqs, options.url),
    poller: createPoller(fauxqs),
    sender: createSender(fauxqs),
    fauxqs,
    close: () => fauxqs.close(),
  };
}
