import { createHash } from 'node:crypto';
import type { Deliver } from '../../core/delivery/delivery.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { FauxQueue, Fauxqs, MessageAttribute, StoredMessage } from './fauxqs.ts';
import { findQueue } from './find-queue.ts';
import type { QueueSender, SendOptions } from './queue-port.ts';

/** Writes to queues in-process. */
export function createSender(fauxqs: Fauxqs): QueueSender {
  return {
    send(arn, body, options = {}) {
      const queue = findQueue(fauxqs, arn);
      if (queue.isFifo()) return sendFifo(fauxqs, queue, body, options);
      const delay = options.delaySeconds ?? Number(queue.attributes.DelaySeconds ?? 0);
      const message = fauxqs.createMessage(body, options.messageAttributes ?? {}, delay || undefined);
      return enqueue(queue, message);
    },
  };
}

function sendFifo(
  fauxqs: Fauxqs,
  queue: FauxQueue,
  body: string,
  options: SendOptions,
): { messageId: string } {
  const { groupId, messageAttributes = {} } = options;
  if (groupId === undefined) {
    throw new AwsApiError('MissingParameter', 'A FIFO queue takes messages with a message group id only.');
  }
  const deduplicationId = options.deduplicationId ?? createHash('sha256').update(body).digest('hex');
  const earlier = queue.checkDeduplication(deduplicationId);
  if (earlier.isDuplicate) return { messageId: earlier.originalMessageId ?? '' };
  const message = fauxqs.createMessage(body, messageAttributes, undefined, groupId, deduplicationId);
  message.sequenceNumber = queue.nextSequenceNumber();
  queue.recordDeduplication(deduplicationId, message.messageId, message.sequenceNumber);
  return enqueue(queue, message);
}

function enqueue(queue: FauxQueue, message: StoredMessage): { messageId: string } {
  queue.enqueue(message);
  // fauxqs tells waiters only of messages without a delay; the others must learn of the new deadline.
  queue.notifyWaiters();
  return { messageId: message.messageId };
}

/** Delivers to a queue: options `messageGroupId`, and `messageAttributes` as JSON. */
export function queueTarget(sender: QueueSender): Deliver {
  return async ({ target, payload, options = {} }) => {
    const attributes = options.messageAttributes;
    const groupId = options.messageGroupId;
    sender.send(target, payload, {
      ...(attributes
        ? { messageAttributes: JSON.parse(attributes) as Record<string, MessageAttribute> }
        : {}),
      ...(groupId ? { groupId } : {}),
    });
  };
}
