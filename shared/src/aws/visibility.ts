import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';

/** How long a message that was received waits until it is delivered again. */
export interface Visibility {
  /** Lets a message wait for so many seconds from now. */
  hide(record: SQSRecord, seconds: number): Promise<void>;
}

/** Visibility of messages in the account and region of a queue, whose URL differs by the name alone. */
export const sqsVisibility = (sqs: SQSClient, siblingUrl: string): Visibility => ({
  async hide({ eventSourceARN, receiptHandle }, seconds) {
    const name = eventSourceARN.slice(eventSourceARN.lastIndexOf(':') + 1);
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: siblingUrl.slice(0, siblingUrl.lastIndexOf('/') + 1) + name,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  },
});

/** Seconds after which a message comes again whose function died; renewed well before, as work may hold up timers. */
const HELD_SECONDS = 120;
const RENEWED_MS = 30_000;

/** Seconds until a message that failed comes again, by how often it was received; five times is too often. */
const PAUSES = [10, 60, 300, 900];

export const pauseAfter = (receiveCount: number): number => PAUSES[receiveCount - 1] ?? PAUSES.at(-1) ?? 0;

/**
 * Does the work while its message is hidden: for as long as it takes, and hardly longer than the function lives. SQS
 * itself would wait for six times the function's timeout. Where it does not answer, the time of the queue holds.
 */
export async function whileHidden<T>(
  visibility: Visibility,
  record: SQSRecord,
  work: () => Promise<T>,
): Promise<T> {
  const hold = () => visibility.hide(record, HELD_SECONDS).catch(() => undefined);
  await hold();
  const renewing = setInterval(hold, RENEWED_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
  }
}
