import type { FauxQueue, Fauxqs, StoredMessage } from './fauxqs.ts';
import { findQueue } from './find-queue.ts';
import type { QueuePoller, QueueRecord, ReceiveOptions } from './queue-port.ts';
import { nextChange } from './waiting.ts';

/** Reads queues in-process, waking up only when there is something. */
export function createPoller(fauxqs: Fauxqs): QueuePoller {
  return {
    async receive(arn, options) {
      const queue = findQueue(fauxqs, arn);
      const handles = await receiveHandles(fauxqs, queue, options);
      return handles.flatMap((handle) => {
        const inflight = queue.inflightMessages.get(handle);
        return inflight === undefined ? [] : [toRecord(queue, handle, inflight.message)];
      });
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

async function receiveHandles(fauxqs: Fauxqs, queue: FauxQueue, options: ReceiveOptions): Promise<string[]> {
  const until = Date.now() + (options.waitMs ?? Number.POSITIVE_INFINITY);
  for (;;) {
    const handles = take(fauxqs, queue, options);
    if (handles.length > 0) {
      // Others that wait must now also look out for the end of these messages' visibility timeout.
      queue.notifyWaiters();
      return handles;
    }
    if (options.signal?.aborted || Date.now() >= until) return [];
    await nextChange(queue, until - Date.now(), options.signal);
  }
}

function take(fauxqs: Fauxqs, queue: FauxQueue, options: ReceiveOptions): string[] {
  dropExpired(queue);
  const handles: string[] = [];
  while (handles.length < options.max) {
    const wanted = Math.min(10, options.max - handles.length);
    const batch = queue.dequeue(wanted, options.visibilityTimeout, (arn) => fauxqs.sqs.getQueueByArn(arn));
    if (batch.length === 0) break;
    handles.push(...batch.map((message) => message.ReceiptHandle));
  }
  return handles;
}

/** Retention: SQS forgets messages of a certain age, which fauxqs does not. */
function dropExpired(queue: FauxQueue): void {
  const oldest = Date.now() - Number(queue.attributes.MessageRetentionPeriod ?? 345_600) * 1000;
  while (queue.messages[0] !== undefined && queue.messages[0].sentTimestamp < oldest) {
    const [expired] = queue.dequeue(1, undefined, () => undefined);
    if (expired === undefined) return;
    queue.deleteMessage(expired.ReceiptHandle);
  }
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

function systemAttributes(message: StoredMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.approximateReceiveCount),
    SentTimestamp: String(message.sentTimestamp),
    SenderId: 'countersign',
    ApproximateFirstReceiveTimestamp: String(message.approximateFirstReceiveTimestamp ?? Date.now()),
    ...(message.messageGroupId ? { MessageGroupId: message.messageGroupId } : {}),
    ...(message.messageDeduplicationId ? { MessageDeduplicationId: message.messageDeduplicationId } : {}),
    ...(message.sequenceNumber ? { SequenceNumber: message.sequenceNumber } : {}),
  };
}
