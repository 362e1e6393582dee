import { GetQueueAttributesCommand, paginateListQueues, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { System } from '../support/system.ts';

/** A line for each dead-letter queue that is not empty, with the first message. */
export async function deadLettersOf({ sqs }: System): Promise<string[]> {
  const lines: string[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues(
    { client: sqs },
    { QueueNamePrefix: 'countersign-' },
  ))
    for (const QueueUrl of QueueUrls.filter((url) => url.endsWith('-dlq'))) {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      const waiting = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
      if (waiting === 0) continue;
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'], VisibilityTimeout: 1 }),
      );
      const reason = Messages[0]?.MessageAttributes?.reason?.StringValue ?? 'no reason';
      lines.push(
        `${QueueUrl.split('/').at(-1)} holds ${waiting}: ${reason}: ${Messages[0]?.Body?.slice(0, 300)}`,
      );
    }
  return lines;
}
