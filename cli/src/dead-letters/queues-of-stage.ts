import { ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';

const DEAD = '-dlq';

/** Name of a queue, by its URL. */
export const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

async function queuesOf(sqs: SQSClient, stage: string): Promise<string[]> {
  const { QueueUrls = [] } = await sqs.send(
    new ListQueuesCommand({ QueueNamePrefix: `countersign-${stage}-` }),
  );
  return QueueUrls.toSorted();
}

/** URLs of the dead-letter queues of a stage. */
export const deadLetterQueues = async (sqs: SQSClient, stage: string): Promise<string[]> =>
  (await queuesOf(sqs, stage)).filter((url) => url.endsWith(DEAD));

/**
 * URL of a dead-letter queue of a stage.
 * @throws Error for any other queue: what lies there is not dead, and must be neither looked at, moved nor deleted
 */
export async function deadLetterQueueNamed(sqs: SQSClient, stage: string, name: string): Promise<string> {
  const url = (await deadLetterQueues(sqs, stage)).find((each) => nameOf(each) === name);
  if (url) return url;
  throw new Error(
    `${name} is no dead-letter queue of ${stage}: countersign dlq list shows those that hold anything.`,
  );
}

/**
 * URL of the queue that a dead-letter queue is for.
 * @throws Error where there is none, as for schedules
 */
export async function queueBehind(sqs: SQSClient, stage: string, deadLetters: string): Promise<string> {
  const name = deadLetters.slice(0, -DEAD.length);
  const url = (await queuesOf(sqs, stage)).find((each) => nameOf(each) === name);
  if (url) return url;
  throw new Error(
    `${deadLetters} is of a schedule, which calls again by itself: nothing can go back. Look with dlq show, then dlq discard.`,
  );
}
