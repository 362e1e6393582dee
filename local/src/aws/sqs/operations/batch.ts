import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';

const MOST = 10;

const simple = (name: string) => `AWS.SimpleQueueService.${name}`;

/** The entries of a batch, whose ids and number are checked as SQS does. */
export const batchOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ Id: z.string(), ...shape }));

/**
 * Does the same for each entry; one that is refused fails alone.
 * @throws AwsApiError when the batch as such is not acceptable.
 */
export function forEachEntry<Entry extends { readonly Id: string }, Answer extends object>(
  entries: readonly Entry[],
  work: (entry: Entry) => Answer,
) {
  checkEntries(entries);
  const Successful: (Answer & { Id: string })[] = [];
  const Failed: { Id: string; Code: string; Message: string; SenderFault: boolean }[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ ...work(entry), Id: entry.Id });
    } catch (error) {
      if (!(error instanceof AwsApiError)) throw error;
      const { code: Code, message: Message, status } = error;
      Failed.push({ Id: entry.Id, Code, Message, SenderFault: status < 500 });
    }
  }
  return { Successful, ...(Failed.length > 0 ? { Failed } : {}) };
}

function checkEntries(entries: readonly { readonly Id: string }[]): void {
  if (entries.length === 0) {
    throw new AwsApiError(simple('EmptyBatchRequest'), 'There should be at least one entry in the request.');
  }
  if (entries.length > MOST) {
    throw new AwsApiError(
      simple('TooManyEntriesInBatchRequest'),
      `Maximum number of entries per request are ${MOST}. You have sent ${entries.length}.`,
    );
  }
  const ids = entries.map(({ Id }) => Id);
  const invalid = ids.find((id) => !/^[\w-]{1,80}$/.test(id));
  if (invalid !== undefined) {
    throw new AwsApiError(simple('InvalidBatchEntryId'), `The batch entry id "${invalid}" is not valid.`);
  }
  const repeated = ids.find((id, index) => ids.indexOf(id) < index);
  if (repeated !== undefined) {
    throw new AwsApiError(simple('BatchEntryIdsNotDistinct'), `Id ${repeated} repeated.`);
  }
}
