import { readConfig } from '@countersign/shared';
import * as z from 'zod';

export const config = readConfig(
  z.object({
    BUS_NAME: z.string().min(1),
    DEAD_LETTER_QUEUE_URL: z.url(),
    DOCUMENTS_BUCKET: z.string().min(1),
    RISK_TOPIC_ARN: z.string().startsWith('arn:'),
    CLAIM_SECONDS: z.coerce.number().positive(),
    CONSOLE_URL_PARAMETER: z.string().min(1),
  }),
);
