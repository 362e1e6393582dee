import type { Deliver } from '../../core/delivery/delivery.ts';
import type { QueueSender } from './queue-port.ts';
import { sendMessage } from './send-message.ts';
import type { SqsStore } from './storage/sqs-store.ts';

/** Writes to queues in-process. */
export function createSender(store: SqsStore): QueueSender {
  return {
    send: (arn, body, options) => sendMessage(store, store.queues.getByArn(arn), body, options),
  };
}

/** Delivers to a queue: options `messageGroupId`, `deduplicationId`, `traceHeader`, and `messageAttributes` as JSON. */
export function queueTarget(sender: QueueSender): Deliver {
  return async ({ target, payload, options = {} }) => {
    const { messageAttributes, messageGroupId: groupId, deduplicationId, traceHeader } = options;
    sender.send(target, payload, {
      groupId,
      deduplicationId,
      traceHeader,
      messageAttributes: messageAttributes === undefined ? undefined : JSON.parse(messageAttributes),
    });
  };
}
