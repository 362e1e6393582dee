import * as z from 'zod';
import { personV1 } from '../person.v1.ts';
import { reportType, slug } from '../vocabulary.ts';

/** By which way intake learned of an object. */
export const intakeWay = z.enum(['upload', 'api', 'sweep']);

/** `intake/receipts/<runId>.json`: which object intake took in, who brought it and what was asked for. */
export const receiptV1 = z.object({
  version: z.literal(1),
  bucket: z.string(),
  key: z.string(),
  versionId: z.string().nullable(),
  via: intakeWay,
  reportType,
  side: slug
    .nullable()
    .meta({ description: 'Side of the client, where whoever brought the contract said it' }),
  uploader: personV1
    .nullable()
    .meta({ description: 'Whoever brought the document; with `userId` where they signed in for it' }),
});
export type Receipt = z.infer<typeof receiptV1>;
