import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { FauxQueue, Fauxqs } from './fauxqs.ts';

/** The queue of an ARN. Throws `AwsApiError` `AWS.SimpleQueueService.NonExistentQueue`. */
export function findQueue({ sqs }: Fauxqs, arn: string): FauxQueue {
  const queue = sqs.getQueueByArn(arn);
  if (queue === undefined) throw noSuchQueue();
  return queue;
}

/** The queue of a URL. Throws as `findQueue` does. */
export function findQueueByUrl({ sqs }: Fauxqs, url: unknown): FauxQueue {
  const queue = typeof url === 'string' ? sqs.getQueue(url) : undefined;
  if (queue === undefined) throw noSuchQueue();
  return queue;
}

function noSuchQueue(): AwsApiError {
  return new AwsApiError('AWS.SimpleQueueService.NonExistentQueue', 'The specified queue does not exist.');
}
