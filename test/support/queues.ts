import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { vi } from 'vitest';

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

/** A queue by its name, as an operator would look into it. */
export async function queueNamed(sqs: SQSClient, name: string) {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  return {
    async send(body: string): Promise<void> {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
    },
    /** How many messages it has, those that are hidden and those that come later among them. */
    async messages(): Promise<number> {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...COUNTS] }),
      );
      return COUNTS.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    },
    /** Waits for a message that holds the text, takes it out, and answers its attribute `reason`. */
    takeReason: (text: string): Promise<string> =>
      vi.waitUntil(
        async () => {
          const { Messages = [] } = await sqs.send(
            new ReceiveMessageCommand({
              QueueUrl,
              MaxNumberOfMessages: 10,
              VisibilityTimeout: 1,
              WaitTimeSeconds: 1,
              MessageAttributeNames: ['All'],
            }),
          );
          const found = Messages.find(({ Body }) => Body?.includes(text));
          if (!found) return false;
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: found.ReceiptHandle }));
          return found.MessageAttributes?.reason?.StringValue ?? 'no reason';
        },
        { timeout: 60_000, interval: 200 },
      ),
  };
}
