/** An attribute that a sender gave a message; `BinaryValue` is base64. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string | undefined;
  readonly BinaryValue?: string | undefined;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/** A message as it stands in a queue. Times are epoch milliseconds. */
export interface Message {
  /** Its place among all messages, and its sequence number in a FIFO queue. */
  readonly row: number;
  readonly messageId: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly groupId: string | undefined;
  readonly deduplicationId: string | undefined;
  readonly traceHeader: string | undefined;
  /** ARN of the queue whose dead letter it is. */
  readonly sourceArn: string | undefined;
  readonly sentAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt: number | undefined;
}

/** A message that a consumer holds until its visibility timeout ends. */
export interface ReceivedMessage extends Message {
  readonly receiptHandle: string;
}

/** A sequence number as SQS writes it: 20 digits. */
export const sequenceNumber = (row: number): string => String(row).padStart(20, '0');

/** Names by which those of a received message are asked for. */
export const SYSTEM_ATTRIBUTES: readonly string[] = [
  ...['All', 'AWSTraceHeader', 'ApproximateFirstReceiveTimestamp', 'ApproximateReceiveCount'],
  ...['DeadLetterQueueSourceArn', 'MessageDeduplicationId', 'MessageGroupId', 'SenderId', 'SentTimestamp'],
  ...['SequenceNumber', 'SqsManagedSseEnabled'],
];

/** What SQS knows of a received message besides its body. */
export function systemAttributes(message: Message): Record<string, string> {
  const { groupId, deduplicationId, traceHeader, sourceArn } = message;
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: 'countersign',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    ...(groupId === undefined ? {} : { MessageGroupId: groupId }),
    ...(deduplicationId === undefined
      ? {}
      : { MessageDeduplicationId: deduplicationId, SequenceNumber: sequenceNumber(message.row) }),
    ...(traceHeader === undefined ? {} : { AWSTraceHeader: traceHeader }),
    ...(sourceArn === undefined ? {} : { DeadLetterQueueSourceArn: sourceArn }),
  };
}
