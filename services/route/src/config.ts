import { readConfig, stageSettings } from '@countersign/shared';
import * as z from 'zod';

export const config = readConfig(
  z.object({
    ...stageSettings,
    RISK_TOPIC_ARN: z.string().startsWith('arn:'),
    CLAIM_SECONDS: z.coerce.number().positive(),
    CONSOLE_URL_PARAMETER: z.string().min(1),
    PLAYBOOK: z.string().min(1),
  }),
);
