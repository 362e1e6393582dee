import { paginateListQueues } from '@aws-sdk/client-sqs';
import { reasonOf } from '../../cli/src/dead-letters/dead-letter.ts';
import { lookAt } from '../../cli/src/dead-letters/dead-letter-queue.ts';
import type { System } from '../support/system.ts';
import type { DeadLetter } from './evidence.ts';

/** Every message that lies in a dead-letter queue. */
export async function deadLettersOf({ sqs }: Pick<System, 'sqs'>): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  const pages = paginateListQueues({ client: sqs }, { QueueNamePrefix: 'countersign-' });
  for await (const { QueueUrls = [] } of pages)
    for (const url of QueueUrls.filter((each) => each.endsWith('-dlq')))
      for (const message of await lookAt(sqs, url)) {
        const queue = url.slice(url.lastIndexOf('/') + 1, -'-dlq'.length);
        found.push({ queue, body: message.Body ?? '', reason: reasonOf(message) });
      }
  return found;
}
