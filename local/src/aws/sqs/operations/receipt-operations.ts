import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { Queue } from '../queue.ts';
import { readReceiptHandle } from '../receipt-handle.ts';
import { batchOf, forEachEntry } from './batch.ts';
import { type Sqs, type SqsOperations, sqsOperation } from './sqs-operation.ts';

const receipt = { ReceiptHandle: z.string() };
const visibility = { ...receipt, VisibilityTimeout: z.int().min(0).max(43_200) };
const ofQueue = z.strictObject({ QueueUrl: z.string() });

/** What can be done with a message that was received: delete it, or hide it for another time. */
export function receiptOperations({ store, queueAt }: Sqs): SqsOperations {
  function remove({ name }: Queue, handle: string) {
    store.messages.delete(readReceiptHandle(name, handle));
    store.signals.changed(name);
    return {};
  }

  function hide({ name }: Queue, handle: string, visibilitySeconds: number) {
    const now = Date.now();
    const outcome = store.messages.changeVisibility(
      readReceiptHandle(name, handle),
      now,
      now + visibilitySeconds * 1000,
    );
    if (outcome !== 'changed') throw notHeld(handle, outcome);
    store.signals.changed(name);
    return {};
  }

  return {
    DeleteMessage: sqsOperation(ofQueue.extend(receipt), ({ QueueUrl, ReceiptHandle }) =>
      remove(queueAt(QueueUrl), ReceiptHandle),
    ),
    DeleteMessageBatch: sqsOperation(ofQueue.extend({ Entries: batchOf(receipt) }), (input) => {
      const queue = queueAt(input.QueueUrl);
      return forEachEntry(input.Entries, ({ ReceiptHandle }) => remove(queue, ReceiptHandle));
    }),
    ChangeMessageVisibility: sqsOperation(ofQueue.extend(visibility), (input) =>
      hide(queueAt(input.QueueUrl), input.ReceiptHandle, input.VisibilityTimeout),
    ),
    ChangeMessageVisibilityBatch: sqsOperation(ofQueue.extend({ Entries: batchOf(visibility) }), (input) => {
      const queue = queueAt(input.QueueUrl);
      return forEachEntry(input.Entries, ({ ReceiptHandle, VisibilityTimeout }) =>
        hide(queue, ReceiptHandle, VisibilityTimeout),
      );
    }),
  };
}

function notHeld(handle: string, outcome: 'gone' | 'not-held'): AwsApiError {
  if (outcome === 'gone') {
    return new AwsApiError(
      'InvalidParameterValue',
      `Value ${handle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
    );
  }
  return new AwsApiError(
    'AWS.SimpleQueueService.MessageNotInflight',
    'The message referred to is not in flight.',
  );
}
