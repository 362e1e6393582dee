import type { Fauxqs } from '../aws/sqs/fauxqs.ts';

/**
 * Makes every message visible that a consumer of the last process held: that consumer is gone, and waiting for
 * its visibility timeout would only delay the message. Each counts as received, so a message that kills the
 * process ends in its dead-letter queue.
 */
export function releaseHeldMessages({ sqs }: Fauxqs): void {
  for (const queue of sqs.allQueues()) {
    for (const handle of [...queue.inflightMessages.keys()]) queue.changeVisibility(handle, 0);
  }
}
