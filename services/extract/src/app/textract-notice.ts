import { parseMessage, readMessage } from '@countersign/shared';
import * as z from 'zod';

/** What Textract publishes when a job ends (Textract developer guide, "Amazon Textract Results Notification"). */
export const textractNotice = z.object({
  JobId: z.string(),
  Status: z.string(),
  StatusMessage: z.string().optional(),
  API: z.literal('StartDocumentTextDetection'),
  JobTag: z.string().optional(),
  DocumentLocation: z.object({ S3ObjectName: z.string(), S3Bucket: z.string() }),
});
export type TextractNotice = z.infer<typeof textractNotice>;

/** Whether a job has read something: of `PARTIAL_SUCCESS`, pages that it could not read have no words. */
export const hasResults = (status: string | undefined): boolean =>
  status === 'SUCCEEDED' || status === 'PARTIAL_SUCCESS';

const snsEnvelope = z.object({ Type: z.literal('Notification'), Message: z.string() });

/**
 * Reads a notice out of an SQS message, delivered by SNS raw or in its envelope.
 * @throws UnreadableMessage for anything else
 */
export function readNotice(body: string): TextractNotice {
  const envelope = snsEnvelope.safeParse(parseMessage(body));
  return readMessage(textractNotice, envelope.success ? envelope.data.Message : body);
}
