import { readConfig } from '@countersign/shared';
import * as z from 'zod';

export const config = readConfig(
  z.object({
    BUS_NAME: z.string().min(1),
    DEAD_LETTER_QUEUE_URL: z.url(),
    DOCUMENTS_BUCKET: z.string().min(1),
    MODEL_ID: z.string().min(1),
    MODEL_TIMEOUT_MS: z.coerce.number().int().positive(),
  }),
);
