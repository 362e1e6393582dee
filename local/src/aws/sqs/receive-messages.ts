import type { ReceivedMessage } from './message.ts';
import { type Queue, redrivePolicyOf, seconds } from './queue.ts';
import type { ReceiveOptions } from './queue-port.ts';
import { receiptHandle } from './receipt-handle.ts';
import type { SqsStore } from './storage/sqs-store.ts';

/** Takes messages for their visibility timeout, waiting for the first if there is none. */
export async function receiveMessages(
  store: SqsStore,
  arn: string,
  options: ReceiveOptions,
): Promise<ReceivedMessage[]> {
  const until = Date.now() + (options.waitMs ?? Number.POSITIVE_INFINITY);
  for (;;) {
    const queue = store.queues.getByArn(arn);
    const now = Date.now();
    const received = store.atomically(() => takeVisible(store, queue, options, now));
    if (received.length > 0) {
      // Others that wait must now also look out for the end of these messages' visibility timeout.
      store.signals.changed(queue.name);
      return received;
    }
    if (options.signal?.aborted || now >= until) return [];
    const nextVisible = store.messages.nextVisibleAt(queue, now) ?? Number.POSITIVE_INFINITY;
    await store.signals.next(queue.name, Math.max(1, Math.min(until, nextVisible) - now), options.signal);
  }
}

function takeVisible(store: SqsStore, queue: Queue, options: ReceiveOptions, now: number): ReceivedMessage[] {
  const { messages } = store;
  const visibleAt = now + (options.visibilityTimeout ?? seconds(queue, 'VisibilityTimeout')) * 1000;
  const policy = redrivePolicyOf(queue);
  // A queue whose dead-letter queue was deleted keeps its messages.
  const deadLetters = policy && store.queues.findByArn(policy.deadLetterTargetArn);
  const most = policy && deadLetters ? policy.maxReceiveCount : Number.POSITIVE_INFINITY;
  messages.deleteExpired(queue, now);

  const received: ReceivedMessage[] = [];
  let lastRow = 0;
  while (received.length < options.max) {
    const candidates = messages.visible(queue, now, lastRow, options.max - received.length);
    if (candidates.length === 0) break;
    for (const candidate of candidates) {
      lastRow = candidate.row;
      if (deadLetters && candidate.receiveCount >= most) {
        messages.move(candidate, deadLetters, { ...candidate, sourceArn: queue.arn }, now);
        store.signals.changed(deadLetters.name);
      } else {
        const { message, receipt } = messages.hold(queue, candidate, now, visibleAt);
        received.push({ ...message, receiptHandle: receiptHandle(receipt) });
      }
    }
  }
  return received;
}
