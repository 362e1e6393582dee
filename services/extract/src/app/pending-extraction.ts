import { boxV1, contractExtractionRequestedV1 } from '@countersign/events';
import * as z from 'zod';

/** A part of a page of the contract of which a picture was sent. */
const look = z.object({ page: z.number().int().positive(), box: boxV1 });

/** What is kept while Textract reads: the request that is to be answered, and what was sent, picture by picture. */
export const pendingExtractionV1 = z.object({
  version: z.literal(2),
  request: contractExtractionRequestedV1.schema,
  looks: z.array(look).min(1),
});
export type PendingExtraction = z.infer<typeof pendingExtractionV1>;

/** Keys of one task's objects: the document that Textract reads, and beside it what is pending. */
export const extractionKeys = {
  document: (runId: string, taskId: string) => `runs/${runId}/extraction/${taskId}/pages.pdf`,
  pending: (runId: string, taskId: string) => `runs/${runId}/extraction/${taskId}/pending.json`,
  /** @returns undefined for a document that this service did not submit */
  pendingOf: (documentKey: string): string | undefined => {
    const folder = /^(runs\/[^/]+\/extraction\/[^/]+\/)pages\.pdf$/.exec(documentKey)?.[1];
    return folder && `${folder}pending.json`;
  },
};
