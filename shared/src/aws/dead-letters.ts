import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { storableText } from '../storable-text.ts';

const LONGEST_ATTRIBUTE = 2000;

/** Where messages go that no retry can help. */
export interface DeadLetters {
  /** Keeps the message as it came, with the reason beside it. */
  send(record: SQSRecord, reason: string): Promise<void>;
}

/** Dead letters in an SQS queue: the body unchanged, the reason as attribute `reason`. */
export const sqsDeadLetters = (sqs: SQSClient, queueUrl: string): DeadLetters => ({
  async send(record, reason) {
    const text = (value: string) => ({
      DataType: 'String',
      StringValue: storableText(value, LONGEST_ATTRIBUTE),
    });
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: record.body,
        MessageAttributes: {
          reason: text(reason),
          messageId: text(record.messageId),
          queueArn: text(record.eventSourceARN),
        },
      }),
    );
  },
});
