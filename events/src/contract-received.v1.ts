import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { intakeWay } from './documents/receipt.v1.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { personV1 } from './person.v1.ts';
import { runId, slug } from './vocabulary.ts';

export const contractReceivedV1 = defineEvent({
  type: 'contract.received.v1',
  summary: 'A run exists for this object.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    document: objectRefV1,
    bucket: z.string(),
    key: z.string(),
    versionId: z.string().optional(),
    fileName: z.string(),
    via: intakeWay.meta({ description: 'How intake learned of the object' }),
    uploader: personV1.optional().meta({ description: 'Whoever brought the document, where that is known' }),
    side: slug
      .optional()
      .meta({ description: 'Side of the client, where whoever brought the contract said it' }),
    unread: z.literal(true).optional().meta({
      description:
        'Nobody read the file, since it is too large or no virus scanner found it clean: `document.sha256` is not of its bytes',
    }),
    receipt: objectRefV1
      .optional()
      .meta({ description: 'What intake wrote down of it, once and for all; absent in runs of before' }),
    sameContentAs: runId.optional().meta({ description: 'Earlier run of the same bytes' }),
  }),
});

export type ContractReceivedV1 = EventOf<typeof contractReceivedV1>;
export type ContractReceivedV1Data = DataOf<typeof contractReceivedV1>;
