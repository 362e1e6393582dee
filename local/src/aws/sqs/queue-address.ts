import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';
import { noSuchQueue, type Queue } from './queue.ts';
import type { SqsStore } from './storage/sqs-store.ts';

/** How queues are addressed at a gateway, whose port may be another than at the last start. */
export interface QueueAddresses {
  urlOf(name: string): string;
  /** @throws AwsApiError `AWS.SimpleQueueService.NonExistentQueue`. */
  queueAt(url: string): Queue;
}

export const queueArn = (region: string, name: string): string =>
  `arn:aws:sqs:${region}:${ACCOUNT_ID}:${name}`;

/** @param url of the gateway, the beginning of every queue URL */
export function createQueueAddresses({ queues }: SqsStore, url: string): QueueAddresses {
  return {
    urlOf: (name) => `${url}/${ACCOUNT_ID}/${name}`,
    queueAt(queueUrl) {
      const [account, name = ''] = queueUrl.split('/').slice(-2);
      const queue = account === ACCOUNT_ID ? queues.find(name) : undefined;
      if (queue === undefined) throw noSuchQueue();
      return queue;
    },
  };
}
