import { queueSettings, readConfig } from '@countersign/shared';
import * as z from 'zod';

export const config = readConfig(
  z.object({
    ...queueSettings,
    AUDIT_BUCKET: z.string().min(1),
    DOCUMENTS_BUCKET: z.string().min(1),
    DOCUMENT_LOCK_DAYS: z.coerce.number().int().positive(),
    HEAD_PARAMETER: z.string().min(1),
    RECORDING_KEY_ID: z.string().min(1),
    EARLIER_RECORDING_KEY_ID: z.string().min(1),
    SIGNING_KEY_ID: z.string().min(1),
  }),
);
