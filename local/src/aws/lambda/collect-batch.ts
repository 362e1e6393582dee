import type { QueuePoller, QueueRecord } from '../sqs/index.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';

/** SQS hands out ten at a time, and without a batching window Lambda does not wait for more. */
const RECEIVE_LIMIT = 10;

/**
 * Waits for messages and returns the next batch: what there is, or with a batching window what comes until the
 * batch is full or the window over. Returns what it has, possibly nothing, when `signal` fires.
 */
export async function collectBatch(
  poller: QueuePoller,
  mapping: EventSourceMapping,
  signal: AbortSignal,
): Promise<QueueRecord[]> {
  const { queueArn, batchSize, batchingWindowSeconds } = mapping;
  const max = Math.min(batchSize, RECEIVE_LIMIT);
  const batch = [...(await poller.receive(queueArn, { max, signal }))];
  const until = Date.now() + batchingWindowSeconds * 1000;
  for (let left = until - Date.now(); left > 0 && batch.length < batchSize; left = until - Date.now()) {
    if (signal.aborted) break;
    const missing = Math.min(batchSize - batch.length, RECEIVE_LIMIT);
    batch.push(...(await poller.receive(queueArn, { max: missing, waitMs: left, signal })));
  }
  return batch;
}
