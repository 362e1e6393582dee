import type { FauxQueue, Fauxqs, StoredMessage } from './fauxqs.ts';
import { findQueue } from './find-queue.ts';
import type { QueuePoller, QueueRecord } from './queue-port.ts';
import { systemAttributes } from './system-attributes.ts';
import { takeMessages } from './take-messages.ts';

/** Reads queues in-process, waking up only when there is something. */
export function createPoller(fauxqs: Fauxqs): QueuePoller {
  return {
    async receive(arn, options) {
      const queue = findQueue(fauxqs, arn);
      const taken = await takeMessages(fauxqs, queue, options);
      return taken.map(({ receiptHandle, message }) => toRecord(queue, receiptHandle, message));
    },
    delete(arn, handle) {
      findQueue(fauxqs, arn).deleteMessage(handle);
    },
    changeVisibility(arn, handle, seconds) {
      const queue = findQueue(fauxqs, arn);
      queue.changeVisibility(handle, seconds);
      queue.notifyWaiters();
    },
    attributes: (arn) => findQueue(fauxqs, arn).attributes,
  };
}

function toRecord(queue: FauxQueue, handle: string, message: StoredMessage): QueueRecord {
  const attributes = Object.entries(message.messageAttributes).map(([name, value]) => {
    const { DataType, StringValue, BinaryValue } = value;
    const text = StringValue === undefined ? {} : { stringValue: StringValue };
    const binary = BinaryValue === undefined ? {} : { binaryValue: BinaryValue };
    return [name, { dataType: DataType, ...text, ...binary }] as const;
  });
  return {
    messageId: message.messageId,
    receiptHandle: handle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.md5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: queue.arn.split(':')[3] ?? '',
  };
}
