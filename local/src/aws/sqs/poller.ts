import { type ReceivedMessage, systemAttributes } from './message.ts';
import { digestOfBody } from './message-digest.ts';
import type { QueuePoller, QueueRecord } from './queue-port.ts';
import { readReceiptHandle } from './receipt-handle.ts';
import { receiveMessages } from './receive-messages.ts';
import type { SqsStore } from './storage/sqs-store.ts';

/** Reads queues in-process, waking up only when there is something. */
export function createPoller(store: SqsStore): QueuePoller {
  const { queues, messages, signals } = store;
  return {
    async receive(arn, options) {
      const received = await receiveMessages(store, arn, options);
      return received.map((message) => toRecord(arn, message));
    },
    delete(arn, handle) {
      messages.delete(readReceiptHandle(queues.getByArn(arn).name, handle));
    },
    changeVisibility(arn, handle, seconds) {
      const { name } = queues.getByArn(arn);
      const now = Date.now();
      messages.changeVisibility(readReceiptHandle(name, handle), now, now + seconds * 1000);
      signals.changed(name);
    },
    attributes: (arn) => queues.getByArn(arn).attributes,
  };
}

function toRecord(arn: string, message: ReceivedMessage): QueueRecord {
  const attributes = Object.entries(message.attributes).map(([name, value]) => {
    const { DataType, StringValue, BinaryValue } = value;
    const text = StringValue === undefined ? {} : { stringValue: StringValue };
    const binary = BinaryValue === undefined ? {} : { binaryValue: BinaryValue };
    return [name, { dataType: DataType, ...text, ...binary }] as const;
  });
  return {
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: digestOfBody(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: arn.split(':')[3] ?? '',
  };
}
