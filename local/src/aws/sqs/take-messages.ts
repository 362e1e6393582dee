import type { FauxQueue, Fauxqs, StoredMessage } from './fauxqs.ts';
import type { ReceiveOptions } from './queue-port.ts';
import { nextChange } from './waiting.ts';

export interface TakenMessage {
  readonly receiptHandle: string;
  readonly message: StoredMessage;
}

/** Takes messages for their visibility timeout, waiting for the first if there is none. */
export async function takeMessages(
  fauxqs: Fauxqs,
  queue: FauxQueue,
  options: ReceiveOptions,
): Promise<TakenMessage[]> {
  const until = Date.now() + (options.waitMs ?? Number.POSITIVE_INFINITY);
  for (;;) {
    const taken = fauxqs.atomically(() => takeVisible(fauxqs, queue, options));
    if (taken.length > 0) {
      // Others that wait must now also look out for the end of these messages' visibility timeout.
      queue.notifyWaiters();
      return taken;
    }
    if (options.signal?.aborted || Date.now() >= until) return [];
    await nextChange(queue, until - Date.now(), options.signal);
  }
}

function takeVisible({ sqs }: Fauxqs, queue: FauxQueue, options: ReceiveOptions): TakenMessage[] {
  dropExpired(queue);
  const taken: TakenMessage[] = [];
  while (taken.length < options.max) {
    const wanted = Math.min(10, options.max - taken.length);
    const batch = queue.dequeue(wanted, options.visibilityTimeout, (arn) => sqs.getQueueByArn(arn));
    if (batch.length === 0) break;
    for (const { ReceiptHandle: receiptHandle } of batch) {
      taken.push({ receiptHandle, message: queue.inflightMessages.get(receiptHandle)!.message });
    }
  }
  return taken;
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
