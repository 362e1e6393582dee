import type { MessageAttributes } from './message.ts';

/** A received message in the shape in which Lambda's SQS event source hands it to a function. */
export interface QueueRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly messageAttributes: Readonly<
    Record<string, { dataType: string; stringValue?: string; binaryValue?: string }>
  >;
  readonly md5OfBody: string;
  readonly eventSource: 'aws:sqs';
  readonly eventSourceARN: string;
  readonly awsRegion: string;
}

export interface ReceiveOptions {
  /** 1 to 10,000. */
  readonly max: number;
  /** Seconds; the queue's own unless given. */
  readonly visibilityTimeout?: number | undefined;
  /** Longest wait in milliseconds; for ever unless given. */
  readonly waitMs?: number;
  /** Ends the wait with no messages. */
  readonly signal?: AbortSignal;
}

/**
 * Reads queues in-process.
 * @throws AwsApiError `AWS.SimpleQueueService.NonExistentQueue`, from every method, for a queue that is not there
 */
export interface QueuePoller {
  /** Resolves as soon as there is at least one message; costs nothing while it waits. */
  receive(queueArn: string, options: ReceiveOptions): Promise<readonly QueueRecord[]>;
  delete(queueArn: string, receiptHandle: string): void;
  /** Does nothing to a message that is held no longer. */
  changeVisibility(queueArn: string, receiptHandle: string, seconds: number): void;
  /** Queue attributes as SQS names them, e.g. `VisibilityTimeout`, `RedrivePolicy`. */
  attributes(queueArn: string): Readonly<Record<string, string>>;
}

export interface SendOptions {
  readonly messageAttributes?: MessageAttributes | undefined;
  /** The queue's own unless given. */
  readonly delaySeconds?: number | undefined;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
  /** Of X-Ray. */
  readonly traceHeader?: string | undefined;
}

/** Writes to queues in-process; the message is on disk when it returns. @throws as `QueuePoller` does. */
export interface QueueSender {
  send(queueArn: string, body: string, options?: SendOptions): { messageId: string };
}
