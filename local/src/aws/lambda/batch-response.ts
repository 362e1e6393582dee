import * as z from 'zod';
import type { QueueRecord } from '../sqs/index.ts';

const schema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullish();

/**
 * The messages that a function reports as failed (`ReportBatchItemFailures`).
 * As on Lambda an empty answer means that none failed; a malformed one, or one that names a message that was not
 * in the batch, throws, so that the whole batch counts as failed.
 */
export function failedMessageIds(answer: unknown, records: readonly QueueRecord[]): Set<string> {
  const failures = schema.parse(answer === '' ? null : answer)?.batchItemFailures ?? [];
  const known = new Set(records.map((record) => record.messageId));
  const failed = new Set(failures.map((failure) => failure.itemIdentifier));
  for (const id of failed) {
    if (!known.has(id)) throw new Error(`the function reports message ${id}, which is not in the batch`);
  }
  return failed;
}
